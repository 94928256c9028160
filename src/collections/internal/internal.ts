import type { CollectionConfig } from 'payload'
import { nobody } from '../../access/roles.ts'

/** What the server's own tables have in common: no API of Payload's reaches them, and no screen shows them. */
export const internal = {
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  endpoints: false,
  graphQL: false,
  timestamps: false,
} satisfies Partial<CollectionConfig>
