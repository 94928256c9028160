import type { CollectionConfig } from 'payload'
import { internal } from './internal.ts'

/**
 * Every address an article has or had: the id is the slug, so that no two articles can hold one. A
 * published one is never given again.
 */
export const Slugs: CollectionConfig = {
  ...internal,
  slug: 'slugs',
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'article', type: 'text', required: true, index: true },
    { name: 'published', type: 'checkbox', defaultValue: false },
  ],
}
