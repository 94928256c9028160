import type { CollectionConfig } from 'payload'
import { internal } from './internal.ts'

/** One row, raised in every transaction that changes what the public reads. */
export const SiteRevision: CollectionConfig = {
  ...internal,
  slug: 'siteRevision',
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'revision', type: 'number', required: true },
    { name: 'at', type: 'date', required: true },
  ],
}
