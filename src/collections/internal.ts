import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** Tables of the server's own: no API reaches them, and the admin does not show them. */
const internal = {
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
} as const

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

/**
 * The head of each article: what its writers queue at. Every accepted write raises `revision` here,
 * within its transaction; of two that saw the same one, the database lets one through.
 */
export const ArticleHeads: CollectionConfig = {
  ...internal,
  slug: 'articleHeads',
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'revision', type: 'number', required: true },
    { name: 'lastMoveHash', type: 'text' },
  ],
}
