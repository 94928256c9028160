import type { Where } from 'payload'
import type { PlainQuestion } from '../plainReads.ts'
import type { PlainTable } from './plainTable.ts'

/** A question in SQL, its values, and what a row of the answer says. */
export type PlainSelect = {
  sql: string
  values: unknown[]
  rowOf: (row: readonly unknown[]) => object
}

/** Null for a question that asks for more than columns compared with values. */
export const plainSelect = (
  { select, where = {}, sort = '-id', limit = 0 }: PlainQuestion,
  { name: table, columns }: PlainTable,
): PlainSelect | null => {
  const values: unknown[] = []
  const condition = conditionIn(where, columns, values)
  const order = orderBy(sort, columns)
  if (condition === null || order === null) return null
  if (limit > 0) values.push(limit)
  const wanted = [...columns].filter(
    ([name]) => name === 'id' || select === undefined || select.includes(name),
  )
  return {
    sql:
      `SELECT ${wanted.map(([, column]) => quoted(column.name)).join(', ')} FROM ${quoted(table)}` +
      `${condition && ` WHERE ${condition}`} ORDER BY ${order}${limit > 0 ? ' LIMIT ?' : ''}`,
    values,
    rowOf: (row) =>
      Object.fromEntries(
        wanted.map(([name, column], at) => {
          const value = row[at] ?? null
          return [name, value === null ? null : column.mapFromDriverValue(value)]
        }),
      ),
  }
}

type Columns = PlainTable['columns']

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const orderBy = (sort: string, columns: Columns): string | null => {
  const isDown = sort.startsWith('-')
  const column = columns.get(isDown ? sort.slice(1) : sort)
  return column ? quoted(column.name) + (isDown ? ' DESC' : '') : null
}

const joints = { and: ' AND ', or: ' OR ' } as const

/** Empty for a condition that every row meets; the values are added in the order of their question marks. */
const conditionIn = (where: Where, columns: Columns, values: unknown[]): string | null => {
  const parts: string[] = []
  for (const [key, asked] of Object.entries(where)) {
    const part =
      key === 'and' || key === 'or'
        ? jointIn(asked as Where[], joints[key], columns, values)
        : comparisonIn(key, asked, columns, values)
    if (part === null) return null
    parts.push(part)
  }
  return parts.join(' AND ')
}

const jointIn = (
  parts: readonly Where[],
  joint: string,
  columns: Columns,
  values: unknown[],
): string | null => {
  const written = parts.map((part) => conditionIn(part, columns, values))
  // What an empty condition means beside others is Payload’s to say.
  if (written.length === 0 || written.some((part) => !part)) return null
  return `(${written.join(joint)})`
}

const comparisons: ReadonlyMap<string, string> = new Map([
  ['equals', '= ?'],
  ['greater_than', '> ?'],
  ['less_than', '< ?'],
  // As one value: a statement for each number of them would be many.
  ['in', 'IN (SELECT value FROM json_each(?))'],
])

const comparisonIn = (
  field: string,
  asked: object,
  columns: Columns,
  values: unknown[],
): string | null => {
  const [operator = '', operand, ...more] = Object.entries(asked).flat() as [string, unknown]
  const [column, comparison] = [columns.get(field), comparisons.get(operator)]
  if (!column || comparison === undefined || more.length > 0) return null
  if (operator === 'in') {
    if (!Array.isArray(operand) || !operand.every((one) => typeof one === 'string')) return null
    values.push(JSON.stringify(operand))
  } else if (typeof operand === 'string' || typeof operand === 'number') values.push(operand)
  else if (typeof operand === 'boolean') values.push(Number(operand))
  else return null
  return `${quoted(column.name)} ${comparison}`
}
