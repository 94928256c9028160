import type { CollectionConfig } from 'payload'
import { internal } from './internal.ts'

/**
 * What is read in order and is no list of articles: authors and topics by name, former slugs. The key is
 * `<register>|<place>`; any page of a register is one stretch of its index, as in `listings`.
 */
export const Registers: CollectionConfig = {
  ...internal,
  slug: 'registers',
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    // Whose rows they are, to be replaced together: `authors:<id>`.
    { name: 'subject', type: 'text', required: true, index: true },
    { name: 'value', type: 'json' },
  ],
}
