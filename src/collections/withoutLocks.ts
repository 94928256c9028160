import type { CollectionConfig, GlobalConfig } from 'payload'

/**
 * Payload's locks are rows in anybody's name that keep others out of a document, and tell who reads what. Here nobody
 * is locked out: an article is claimed, and no save overwrites what it has not seen. Off everywhere, Payload
 * makes no table of them.
 */
export const withoutLocks = <Kept extends CollectionConfig | GlobalConfig>(kept: Kept): Kept => ({
  ...kept,
  lockDocuments: false,
})
