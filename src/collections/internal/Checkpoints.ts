import type { CollectionConfig } from 'payload'
import { appendOnly } from '../appendOnly.ts'
import { internal } from './internal.ts'

/**
 * Each hour one row over the logs of all articles, chained by hashes: what was sealed cannot be rewritten
 * or cut off without its being seen. A row holds the heads of what moved since the row before alone.
 */
export const Checkpoints: CollectionConfig = {
  ...internal,
  slug: 'auditHeads',
  hooks: { beforeOperation: [appendOnly] },
  fields: [
    // Of two servers that take a row at the same moment, the database lets one through.
    { name: 'number', type: 'number', required: true, unique: true, index: true },
    { name: 'at', type: 'date', required: true },
    { name: 'upTo', type: 'date', required: true, index: true },
    { name: 'more', type: 'checkbox', required: true },
    { name: 'heads', type: 'json', required: true },
    { name: 'previousHash', type: 'text' },
    { name: 'hash', type: 'text', required: true },
  ],
}
