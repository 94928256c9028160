import { isRecord } from '../domain/isRecord.ts'
import type {
  CollectionAfterOperationHook,
  FlattenedField,
  GlobalAfterChangeHook,
  PayloadRequest,
  SelectType,
} from 'payload'
import { getSelectMode } from 'payload/shared'

type Row = Record<string, unknown>
type Fields = readonly FlattenedField[]

/** What the caller selects, before what rules have to know of a document is added. */
const selected = Symbol('selected by the caller')

/** The selection to read by: what the collection forces is excluded from nothing. */
export function selection(select: unknown, { forceSelect = {} }: { forceSelect?: object }): object {
  if (!isRecord(select)) return { select: undefined }
  if (modeOf(select) === 'include') return { select, [selected]: select }
  const left = Object.entries(select).filter(([field]) => !Object.hasOwn(forceSelect, field))
  // Of an empty selection Payload would read the id alone.
  return { select: left.length > 0 ? Object.fromEntries(left) : undefined, [selected]: select }
}

/** What the caller of a write of a global selects: those have no hook that sees the arguments at the end. */
const ofGlobals = new WeakMap<PayloadRequest, Map<string, unknown>>()

type Written = { fields: Fields; global?: string; req: PayloadRequest }

/**
 * A write is carried out with the whole document, whatever is selected of the answer: Payload would show hooks the cut
 * one, and a hook would take for changed what was left out. The answer is cut at the end; what is cut from it is not
 * populated either.
 */
export function wholeFor(args: Row, { fields, global, req }: Written): object {
  const { select } = args
  if (global !== undefined)
    ofGlobals.set(req, (ofGlobals.get(req) ?? new Map<string, unknown>()).set(global, select))
  if (!isRecord(select)) return { select: undefined }
  const isBare =
    modeOf(select) === 'include' &&
    !fields.some((field) => field.name in select && mayBePopulated(field))
  return { select: undefined, [selected]: select, ...(isBare && { depth: 0 }) }
}

const mayBePopulated = (field: FlattenedField): boolean =>
  ['relationship', 'upload', 'richText', 'join', 'blocks'].includes(field.type) ||
  ('flattenedFields' in field && field.flattenedFields.some(mayBePopulated))

/** Leaves of what was read or written what the caller has selected, and the id (contract §3). */
export const keepSelected: CollectionAfterOperationHook = ({
  args,
  collection,
  result,
}): unknown => {
  const { [selected]: select } = args as { [selected]?: Row }
  const read: unknown = result
  if (!select || !isRecord(read)) return read
  const asked = { select, fields: collection.flattenedFields, mode: modeOf(select) }
  if (Array.isArray(read.docs))
    return { ...read, docs: read.docs.map((doc: unknown) => kept(doc, asked)) }
  return 'id' in read ? kept(read, asked) : read
}

/** The same of a global that was written: the last hook that sees it. */
export const keepSelectedOfGlobal: GlobalAfterChangeHook = ({ doc, global, req }): unknown => {
  const select = ofGlobals.get(req)?.get(global.slug)
  if (!isRecord(select)) return doc
  return kept(doc, { select, fields: global.flattenedFields, mode: modeOf(select) })
}

type Asked = { select: Row; fields: Fields; mode: ReturnType<typeof getSelectMode> }

/** Whether a form is open elsewhere (`_isLocked`) Payload adds for its own admin. */
function kept(doc: unknown, { select, fields, mode }: Asked): unknown {
  if (!isRecord(doc)) return doc
  const isKept = (name: string) =>
    mode === 'include'
      ? Boolean(select[name]) || isAlwaysShown(name, fields)
      : select[name] !== false
  return Object.fromEntries(
    Object.entries(doc)
      .filter(([name]) => isKept(name))
      .map(([name, value]) => {
        const inside = select[name]
        const within = fieldsAt(name, fields)
        if (!isRecord(inside) || !within) return [name, value]
        const asked = { select: inside, fields: within, mode }
        return [
          name,
          Array.isArray(value) ? value.map((row) => kept(row, asked)) : kept(value, asked),
        ]
      }),
  )
}

/** The fields within a group or the rows of a list; in the history, those of the document itself. */
function fieldsAt(name: string, fields: Fields): Fields | undefined {
  const field = fields.find((one) => one.name === name)
  if (!field) return name === 'version' ? fields : undefined
  return 'flattenedFields' in field ? field.flattenedFields : undefined
}

const isAlwaysShown = (name: string, fields: Fields): boolean =>
  name === 'id' || (name.startsWith('_') && !fields.some((field) => field.name === name))

const modeOf = (select: Row) => getSelectMode(select as SelectType)
