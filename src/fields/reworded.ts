import type { Field } from 'payload'
import { nobodyReadsField, nobodyWritesField } from '../access/roles.ts'

/** Who has changed which of the words that articles show, and when last: a list of `Rewording`. */
export const reworded: Field = {
  name: 'reworded',
  type: 'json',
  access: { create: nobodyWritesField, read: nobodyReadsField, update: nobodyWritesField },
  hidden: true,
}
