import type { Article } from '../payload-types.ts'

const written = [
  'title',
  'kicker',
  'lead',
  'body',
  'hero',
  'bylines',
  'source',
  'category',
  'secondaryCategories',
  'topics',
  'related',
  'seo',
] as const satisfies readonly (keyof Article)[]

/** What an article is planned for: no words of its own, and so not brought back with an old version's. */
const planned = [
  'slug',
  'plannedFor',
  'dueAt',
  'embargoUntil',
  'aiAssisted',
  'needsReview',
] as const

/** What of an old version comes back when it is restored: what people wrote, and no state of the workflow. */
export const restorable = (version: Partial<Article>): Partial<Article> =>
  fieldsOf(version, written)

/** What comes back of the live version when the next one is discarded: all of it but who works on it. */
export const wholeOf = (live: Partial<Article>): Partial<Article> =>
  fieldsOf(live, [...written, ...planned])

const fieldsOf = (
  version: Partial<Article>,
  fields: readonly (keyof Article)[],
): Partial<Article> => Object.fromEntries(fields.map((field) => [field, version[field] ?? null]))
