import type { CollectionConfig } from 'payload'
import { readModel } from './readModel.ts'

/** One row, raised in every transaction that changes what the public reads. */
export const SiteRevision: CollectionConfig = {
  ...readModel,
  slug: 'siteRevision',
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'revision', type: 'number', required: true },
    { name: 'at', type: 'date', required: true },
  ],
}
