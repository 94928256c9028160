import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import {
  and,
  isNotNull,
  isNull,
  notInArray,
  or,
  sql,
  type SQL,
} from '@payloadcms/db-sqlite/drizzle'
import { buildQuery } from '@payloadcms/drizzle'
import type { FlattenedField, Where } from 'payload'
import { inAnyCase, marks, spellingsOf } from '../../domain/text/alike.ts'
import { askOtherwise, type Rows } from '../asking/askOtherwise.ts'
import { fieldsOn, holdsSeveral } from '../asking/fieldsOn.ts'
import { excludedBy, wordsIn } from '../asking/mapConditions.ts'

type Column = Parameters<SQLiteAdapter['operators']['like']>[0]

/** Rows to be left out, as a question of their own. Stands in a list, as Payload wants the values of `not_in`. */
class Excluded {
  readonly query: SQL | { getSQL: () => SQL }
  constructor(query: Excluded['query']) {
    this.query = query
  }
}

/**
 * Makes the embedded database answer as Payload means it. Its `LIKE` knows the case of English letters only, one
 * spelling and two wildcards; and a document of several values is found by any of them, also by the one that is not
 * the excluded one.
 */
export const askInSqlite = (adapter: SQLiteAdapter): void => {
  const { like } = adapter.operators
  Object.assign(adapter.operators, {
    // Payload's own patterns for the rows of a list have no wildcard before them.
    like: (column: Column, pattern: string) =>
      pattern.startsWith('%') ? holds(column, pattern.slice(1, -1)) : like(column, pattern),
    contains: (column: Column, pattern: string) => holds(column, pattern.slice(1, -1)),
    // Of a number or a date Payload has made one by now.
    not_like: (column: Column, words: unknown) =>
      and(
        sql`true`,
        ...wordsIn(words instanceof Date ? words.toISOString() : String(words)).map((word) =>
          or(sql`${column} IS NULL`, sql`NOT ${holds(column, word)}`),
        ),
      ),
    not_in: (column: Column, values: unknown[]) =>
      values[0] instanceof Excluded
        ? notInArray(column, values[0].query as SQL)
        : notAmong(column, values),
  } satisfies Partial<Record<keyof typeof adapter.operators, unknown>>)

  askOtherwise(adapter, (condition, rows) => {
    const excluded = excludedBy(condition)
    if (excluded === null) return null
    const fields = fieldsOn(condition.path, rows.fields, adapter.payload)
    if (!holdsSeveral(condition.path, fields)) return null
    return { id: { not_in: [new Excluded(idsOf(adapter, rows, excluded))] } }
  })
}

/** What is empty is none of the values, unless that is asked for: SQL would find it neither among them nor elsewhere. */
const notAmong = (column: Column, values: readonly unknown[]): SQL | undefined => {
  const named = values.filter((value) => value !== null)
  return named.length < values.length
    ? and(isNotNull(column), notInArray(column, named))
    : or(isNull(column), notInArray(column, named))
}

/** As a question within another one: however many rows it finds, none of them is carried here and back. */
function idsOf(adapter: SQLiteAdapter, { fields, isHistory, slug }: Rows, where: Where) {
  const snake = slug.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('-', '_')
  const tableName = isHistory
    ? adapter.tableNameMap.get(`_${snake}${adapter.versionsSuffix}`)
    : adapter.tableNameMap.get(snake)
  if (tableName === undefined) throw new Error(`There is no table of ${slug}.`)
  const built = buildQuery({
    // Payload's two packages each bring a copy of the same types.
    adapter: adapter as unknown as Parameters<typeof buildQuery>[0]['adapter'],
    fields: fields as FlattenedField[],
    tableName,
    where,
  })
  const table = adapter.tables[tableName] as Parameters<SQLiteAdapter['drizzle']['delete']>[0] & {
    id: Column
  }
  let query = adapter.drizzle
    .select({ id: table.id as never })
    .from(table)
    .where(built.where)
    .$dynamic()
  for (const { condition, table: joined, type = 'leftJoin' } of built.joins)
    query = query[type](joined as never, condition)
  return query as unknown as { getSQL: () => SQL }
}

/**
 * Whether a text holds another, in any case and spelling; the letter before a mark is another letter. SQLite goes quickly
 * from place to place where one letter may stand, and letter by letter for a class of them: so each case of the first has
 * a pattern of its own, and what ends with the text is found with a space behind it.
 */
const holds = (column: Column, text: string): SQL | undefined =>
  column.name.endsWith(foldedColumn)
    ? sql`instr(${column}, ${text}) > 0`
    : holdsInAnyCase(column, text)

/** What is folded already, as is what one looks for in it, takes a fifth of the time: `fields/searchText.ts`. */
const foldedColumn = 'search_text'

const holdsInAnyCase = (column: Column, text: string): SQL | undefined =>
  or(
    ...spellingsOf(text).flatMap((spelling) => {
      const [first = '', ...rest] = spelling
      const pattern = `${rest.map((letter) => classOf(inAnyCase(letter))).join('')}[^${marks}]*`
      const begins = first === '' ? [''] : inAnyCase(first).map((letter) => classOf([letter]))
      return begins.map((begin) => sql`(${column} || ' ') GLOB ${`*${begin}${pattern}`}`)
    }),
  )

const classOf = (letters: readonly string[]): string =>
  letters.length > 1 || '*?['.includes(letters[0] ?? '')
    ? `[${letters.join('')}]`
    : letters.join('')
