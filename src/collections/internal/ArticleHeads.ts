import type { CollectionConfig } from 'payload'
import { internal } from './internal.ts'

/**
 * The head of each article: what its writers queue at. Every accepted write raises `revision` here,
 * within its transaction; of two that saw the same one, the database lets one through.
 */
export const ArticleHeads: CollectionConfig = {
  ...internal,
  slug: 'articleHeads',
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'revision', type: 'number', required: true },
    { name: 'lastMoveHash', type: 'text' },
    // Who made the newest revision, by a write or a move.
    { name: 'writer', type: 'text' },
    // Why the clock could not publish what was due.
    { name: 'blocked', type: 'json' },
  ],
}
