import type { CollectionConfig } from 'payload'
import { internal } from './internal.ts'

/**
 * The keys that uploads came with (`Idempotency-Key`): the id is made of the uploader and the key, so that of two at once
 * the database takes one, and another's key is another's. A row goes with its photo.
 */
export const UploadKeys: CollectionConfig = {
  ...internal,
  slug: 'uploadKeys',
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'image', type: 'text', required: true, index: true },
    { name: 'sourceHash', type: 'text', required: true },
  ],
}
