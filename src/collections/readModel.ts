import type { CollectionConfig } from 'payload'
import { nobody } from '../access/roles.ts'

/** What every table of the read model has in common: no API of Payload's reaches it, and no screen shows it. */
export const readModel = {
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  endpoints: false,
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
} satisfies Partial<CollectionConfig>
