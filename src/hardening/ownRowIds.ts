import { createHash, randomUUID } from 'node:crypto'
import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '../domain/idOf.ts'

/**
 * Keeps rows of lists apart from those of other documents, whatever ids a caller sends: SQLite holds the rows of
 * all documents under one key, and whoever took the id of a colleague's row would keep their article from being
 * stored. Ids that stand in the document stay, the first time each.
 */
export const ownRowIds: CollectionBeforeChangeHook = ({
  collection,
  data,
  operation,
  originalDoc,
}) => {
  // A copy comes with its original.
  const stored = operation === 'update' ? (originalDoc as Document) : {}
  const owner = idOf(stored) ?? randomUUID()
  const lists = collection.flattenedFields.filter(({ type }) => type === 'array')
  const own = lists.flatMap(({ name }): [string, unknown][] => {
    const rows: unknown = data[name]
    return Array.isArray(rows) ? [[name, withOwnIds(rows, rowsIn(stored[name]), owner)]] : []
  })
  return { ...(data as Document), ...Object.fromEntries(own) }
}

type Document = Record<string, unknown>
type Row = Record<string, unknown>

/**
 * The rows, each with an id of its own, or with none where none was given. The same foreign id becomes the same id
 * in the same document: a form that does not know may send it again.
 *
 * @param owner the id of the document.
 */
export function withOwnIds(
  given: readonly unknown[],
  stored: readonly Row[],
  owner: string,
): unknown[] {
  const known = new Set(stored.map(({ id }) => id))
  const taken = new Set<unknown>()
  return given.map((row) => {
    if (!isRow(row)) return row
    const { id: asked, ...rest } = row
    if (typeof asked !== 'string' || asked === '') return rest
    let id = known.has(asked) ? asked : idFrom(owner, asked)
    while (taken.has(id)) id = idFrom(owner, id)
    taken.add(id)
    return { ...row, id }
  })
}

/** As long as the ids that Payload makes. */
const idFrom = (owner: string, id: string): string =>
  createHash('sha256')
    .update(JSON.stringify([owner, id]))
    .digest('hex')
    .slice(0, 24)

const rowsIn = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null
