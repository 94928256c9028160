import type { CollectionConfig } from 'payload'
import { internal } from './internal.ts'

/**
 * Which live articles stand in which list: all, a category with its children, an author, a topic, the
 * articles that use a photo. The key is `<list>|<rank>|<article>`, rising from the newest to the oldest:
 * its index is the composite one of every list, and any page of a list is one stretch of it. It rises,
 * for Payload adds the id to every other sort, and MongoDB would have to sort each list in memory.
 */
export const Listings: CollectionConfig = {
  ...internal,
  slug: 'listings',
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'article', type: 'text', required: true, index: true },
    // The top of the category's path, for “newest of other sections”.
    { name: 'section', type: 'text' },
  ],
}
