import type { CollectionAfterOperationHook, SelectType } from 'payload'
import { getSelectMode } from 'payload/shared'

type Row = Record<string, unknown>

/** What the caller selects, before what rules have to know of a document is added. */
const selected = Symbol('selected by the caller')

/** The selection to read by: what the collection forces is excluded from nothing. */
export function selection(select: unknown, { forceSelect = {} }: { forceSelect?: object }): object {
  if (!isRow(select)) return { select: undefined }
  if (getSelectMode(select as SelectType) === 'include') return { select, [selected]: select }
  const left = Object.entries(select).filter(([field]) => !Object.hasOwn(forceSelect, field))
  // Of an empty selection Payload would read the id alone.
  return { select: left.length > 0 ? Object.fromEntries(left) : undefined, [selected]: select }
}

/** Leaves of what was read what the caller has selected, and the id (contract §3). */
export const keepSelected: CollectionAfterOperationHook = ({
  args,
  collection,
  result,
}): unknown => {
  const { [selected]: select } = args as { [selected]?: Row }
  const read: unknown = result
  if (!select || !isRow(read)) return read
  const names = new Set(collection.flattenedFields.map(({ name }) => name))
  if (Array.isArray(read.docs))
    return { ...read, docs: read.docs.map((doc: unknown) => kept(doc, select, names)) }
  return 'id' in read ? kept(read, select, names) : read
}

/** Whether a form is open elsewhere (`_isLocked`) Payload adds for its own admin. */
function kept(doc: unknown, select: Row, names: ReadonlySet<string>): unknown {
  if (!isRow(doc)) return doc
  const includes = getSelectMode(select as SelectType) === 'include'
  const isKept = (name: string) =>
    includes ? name in select || isAlwaysShown(name, names) : select[name] !== false
  return Object.fromEntries(
    Object.entries(doc)
      .filter(([name]) => isKept(name))
      .map(([name, value]) => {
        const inside = name === 'version' ? select.version : undefined
        return [name, isRow(inside) ? kept(value, inside, names) : value]
      }),
  )
}

const isAlwaysShown = (name: string, names: ReadonlySet<string>): boolean =>
  name === 'id' || (name.startsWith('_') && !names.has(name))

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
