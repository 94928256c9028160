import type { CollectionConfig } from 'payload'
import { readModel } from './readModel.ts'

/**
 * Which live articles stand in which list: all, a category with its children, an author, a topic, the
 * articles that use a photo. The id is `<list>|<publishedAt>|<article>`, so that the primary key is the
 * composite index of every list: any page of it is one range of the key, on both databases.
 */
export const Listings: CollectionConfig = {
  ...readModel,
  slug: 'listings',
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'article', type: 'text', required: true, index: true },
    // The top of the category's path, for “newest of other sections”.
    { name: 'section', type: 'text' },
  ],
}
