import type { CollectionConfig } from 'payload'
import { internal } from './internal.ts'

/** The end of each account's log: how many rows it has, and the hash of the last. */
export const AccountHeads: CollectionConfig = {
  ...internal,
  slug: 'accountHeads',
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'number', type: 'number', required: true },
    { name: 'lastHash', type: 'text' },
  ],
}
