import type { CollectionConfig } from 'payload'
import { internal } from './internal.ts'

/**
 * The read model: one row per article that is or was public, under the article's id, ready to be
 * served. What can be renamed stands in it as an id.
 */
export const Pages: CollectionConfig = {
  ...internal,
  slug: 'pages',
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'slug', type: 'text', required: true, unique: true, index: true },
    { name: 'state', type: 'select', required: true, options: ['live', 'gone'] },
    { name: 'category', type: 'text' },
    { name: 'publication', type: 'text', required: true },
    { name: 'number', type: 'number', required: true },
    { name: 'publishedAt', type: 'date', required: true },
    // Payload keeps the name `updatedAt` for itself.
    { name: 'revisedAt', type: 'date' },
    { name: 'goneAt', type: 'date' },
    // Both are emptied when the article is withdrawn: what is gone cannot be served by mistake.
    { name: 'card', type: 'json' },
    { name: 'content', type: 'json' },
  ],
}
