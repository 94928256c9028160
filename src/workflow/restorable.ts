import { articleFields, type FieldRules, fieldsThat } from '../domain/article/fields.ts'
import type { Article } from '../payload-types.ts'

// What people write of an article is restored, merged, sealed and shown by this table: a new field has to be in it.
articleFields satisfies Record<keyof Article, FieldRules>

const written = fieldsThat('restored', 'written')
const planned = fieldsThat('restored', 'planned')

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
