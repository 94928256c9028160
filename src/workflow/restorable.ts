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

/** What of an old version comes back when it is restored: what people wrote, and no state of the workflow. */
export const restorable = (version: Partial<Article>): Partial<Article> =>
  Object.fromEntries(written.map((field) => [field, version[field] ?? null]))
