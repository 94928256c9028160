import type { CollectionConfig } from 'payload'
import { internal } from './internal.ts'

/**
 * The live articles that print words of a photo which the photo itself has changed since, and what the desk has decided
 * of each: its next version takes the new words (`update`), or readers go on reading what was approved (`leave`).
 */
export const Rewordings: CollectionConfig = {
  ...internal,
  slug: 'rewordings',
  fields: [
    // `<article>|<image>`: one decision for each photo of an article, however often it is reworded.
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'article', type: 'text', required: true, index: true },
    { name: 'image', type: 'text', required: true },
    // Who changed the photo's words last, and when (ISO 8601).
    { name: 'by', type: 'text' },
    { name: 'at', type: 'text', required: true, index: true },
    { name: 'decision', type: 'text', index: true },
    { name: 'decidedBy', type: 'text' },
    { name: 'decidedAt', type: 'text' },
  ],
}
