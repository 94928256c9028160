import { isRecord } from '../domain/isRecord.ts'
import {
  buildVersionCollectionFields,
  type CollectionAfterOperationHook,
  type CollectionBeforeOperationHook,
  type FlattenedField,
  type GlobalAfterReadHook,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
  type SanitizedGlobalConfig,
} from 'payload'
import { fieldsOn, repeats } from '../database/asking/fieldsOn.ts'
import { isEmbedded } from '../database/isEmbedded.ts'
import { isId } from '../database/isId.ts'
import { settings } from '../config/settings.ts'
import { momentOf } from '../domain/moment.ts'
import { isPlainData } from '../domain/plainData.ts'
import {
  booleanOf,
  takesMany,
  type WhereFault,
  whereFault,
  whereLimits,
  whereOperators,
} from '../domain/whereFault.ts'
import { acceptNull } from './acceptNull.ts'
import { refuseWrongTypes } from './refuseWrongTypes.ts'
import { foreignKeyIn, onlyFields } from './onlyFields.ts'
import { problem } from '../errors/problem.ts'
import { limitLookUps, refuseTooMuch } from './limitLookUps.ts'
import { crossingsAt } from './crossingsAt.ts'
import { keepSelected, keepSelectedOfGlobal, selection, wholeFor } from './keepSelected.ts'
import { kindAt } from './kindAt.ts'
import { type AskedOf, asksForHistory, isOpenPath } from './openPaths.ts'
import { limitPublicQueries, mostRowsFor } from './limitPublicQueries.ts'
import { pathsIn } from './whatIsAsked.ts'

type Asked = Record<string, unknown>
type Hooked = {
  args: Asked
  collection?: SanitizedCollectionConfig
  global?: SanitizedGlobalConfig
  operation: string
  overrideAccess?: boolean
  req: PayloadRequest
}

/** What every collection asks of a write and of a reader's question, unless it has a place of its own for it. */
const guards: readonly CollectionBeforeOperationHook[] = [
  refuseWrongTypes,
  acceptNull,
  limitPublicQueries,
]

/** Bounds what is asked of each collection and global, Payload's own too, before any hook of theirs. */
export function limitOperations(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) {
    const own = hooks.beforeOperation
    const missing = guards.filter((guard) => !own.includes(guard))
    Object.assign(hooks, {
      beforeOperation: [boundAsked, ...missing, ...own],
      afterOperation: [refuseUnlessWhole, ...hooks.afterOperation, keepSelected],
    })
  }
  for (const { hooks } of config.globals)
    Object.assign(hooks, {
      beforeOperation: [boundAsked, ...(hooks.beforeOperation ?? [])],
      afterRead: [...(hooks.afterRead ?? []), refuseGlobalUnlessWhole],
      afterChange: [...(hooks.afterChange ?? []), keepSelectedOfGlobal],
    })
  return config
}

/** Of what was looked up on the way nothing is said: a look-up that fails would fail unheard. */
const refuseUnlessWhole: CollectionAfterOperationHook = ({ args, req, result }): unknown => {
  if (isByCaller(args)) refuseTooMuch(req)
  return result
}

const refuseGlobalUnlessWhole: GlobalAfterReadHook = ({ doc, req }): unknown => {
  refuseTooMuch(req)
  return doc
}

/**
 * What is asked of any collection or global, over REST and GraphQL, as numbers, lists and questions that a
 * database can take: a number that is none counts as not given, `limit` is at most the bound, also where it
 * is 0 or pages are switched off (contract §7). What is looked up on the way to an answer is asked for by code,
 * with the caller's rights: it is bound by those, and comes whole.
 *
 * @throws 400 `invalid` or `tooComplex` for a `where` that is none, too large, or on a path that is not open to
 *   the caller, and for a list of more than 500 rows to be written; a sort by such a path is ignored.
 */
const boundAsked = async ({
  args,
  collection,
  global,
  operation,
  overrideAccess,
  req,
}: Hooked): Promise<Asked> => {
  const fields = (collection ?? global)?.flattenedFields ?? []
  const askedOf = fieldsAskedOf(collection, operation, { args, req })
  const whole = changes.has(operation) && wholeFor(args, { fields, global: global?.slug, req })
  if (overrideAccess) {
    const clean = writes.has(operation) ? cleanWrite(args, fields) : args
    return { ...clean, ...whole }
  }
  const { data, where } = args
  const isAsked = isByCaller(args)
  if (isAsked) limitLookUps(req)
  // A form may hold any JSON, and Payload would write into a text or a number as into a document.
  if (writes.has(operation) && data !== undefined && !isPlainData(data))
    throw problem('malformed', req)
  const tooLong = writes.has(operation) && tooLongList(data)
  if (tooLong) throw problem('tooComplex', req, { path: tooLong })
  // Whoever is not logged in is refused by the access rules, whatever they send.
  const foreign = writes.has(operation) && req.user ? foreignKeyIn(data, fields) : null
  if (foreign !== null) throw problem('invalid', req, { path: foreign, says: namesNoField })
  const mostValues = isAsked ? whereLimits.values : Infinity
  const fault = faultOf(where, askedOf, req, mostValues)
  const of = collection && {
    slug: collection.slug,
    fields: collection.flattenedFields,
    isHistory: asksForHistory(operation, args, Boolean(collection.versions)),
  }
  // Of a path that is closed nothing is said, not even what stands there.
  if (of && fault?.path && reads.has(operation))
    await refuseClosed([fault.path], of, { access: collection.access, req })
  if (fault) throw problem(fault.code, req, { path: fault.path ?? 'where' })
  const bounded = {
    ...args,
    ...(isRecord(where) && { where: comparable(where, askedOf, req) }),
    ...(whole || selection(args.select, collection ?? {})),
    ...(writes.has(operation) && { data: writable(data, fields, Boolean(collection?.auth)) }),
    ...(isNoId(args.id, req) && { id: nothing }),
  }
  if (!reads.has(operation)) return bounded
  if (of) await refuseClosed(pathsIn(where), of, { access: collection.access, req })
  const open = { ...bounded, sort: await openKeys(sortOf(args.sort), of, { askedOf, req }) }
  return isAsked ? { ...open, ...within(args, operation, req) } : open
}

/**
 * Routes and resolvers hand what a caller asks to the operation itself, and leave unsaid whether rights count; the
 * Local API, by which all else is looked up, always says so. No caller can: it is no parameter of theirs.
 */
const isByCaller = (args: Asked): boolean => !('overrideAccess' in args)

const within = (args: Asked, operation: string, req: PayloadRequest): Asked => {
  // A single document is asked for by its id, and has no list to bound.
  const isList = operation === 'read' && args.id === undefined
  return {
    // Payload would answer with it in place of the document.
    data: undefined,
    ...(isList && {
      limit: rowsFor(args, req),
      page: between(1, args.page, latestPage) ?? 1,
      // Counted all the same: a list that the bound cuts has to say so.
      pagination: true,
    }),
    depth: between(0, args.depth, deepest),
    populate: isRecord(args.populate) ? args.populate : undefined,
    joins: joinsOf(args.joins, req),
  }
}

/** MongoDB fails on an id of another form; there is nothing of that name, which is what one of its own says. */
const nothing = '0'.repeat(24)
const isNoId = (id: unknown, { payload }: PayloadRequest): boolean =>
  typeof id === 'string' && !isId(payload, id)

/** No list of the newsroom's is as long; Payload would look at each row, and SQLite take no more than some thousand. */
const mostWritten = 500

const tooLongList = (data: unknown): string | undefined =>
  entriesOf(data).find(([, value]) => Array.isArray(value) && value.length > mostWritten)?.[0]

const entriesOf = (data: unknown): [string, unknown][] =>
  typeof data === 'object' && data !== null ? Object.entries(data) : []

/** What may be written as it stands: the values of fields, but for the moments of writing, which are the server's to set. */
const writable = (data: unknown, fields: readonly FlattenedField[], hasPassword: boolean): Asked =>
  Object.fromEntries(
    entriesOf(
      isRecord(data) && onlyFields(data, fields, { besides: hasPassword ? passwords : [] }),
    ).filter(([name]) => name !== 'createdAt' && name !== 'updatedAt'),
  )

/** What code of ours or of a script writes past the rights, as clean as all else. */
const cleanWrite = (args: Asked, fields: readonly FlattenedField[]): Asked =>
  isRecord(args.data)
    ? { ...args, data: { ...args.data, ...onlyFields(args.data, fields, { isOurs: true }) } }
    : args

/** Payload takes them from a request, though no field has their name. */
const passwords = ['password', 'currentPassword']

const namesNoField = {
  vi: 'Tên này không phải tên của một trường: nó có dấu “$” hoặc dấu chấm.',
  en: 'No field has such a name: it holds “$” or a dot.',
}

const writes: ReadonlySet<string> = new Set(['create', 'update'])
const changes: ReadonlySet<string> = new Set([...writes, 'delete', 'restoreVersion'])
const reads: ReadonlySet<string> = new Set(['read', 'readDistinct', 'count', 'countVersions'])

/** The rows that a question goes to hold these: the history has each document in `version`, and names it in `parent`. */
const fieldsAskedOf = (
  collection: SanitizedCollectionConfig | undefined,
  operation: string,
  { args, req: { payload } }: Pick<Hooked, 'args' | 'req'>,
): readonly FlattenedField[] =>
  collection && asksForHistory(operation, args, Boolean(collection.versions))
    ? buildVersionCollectionFields(payload.config, collection, true)
    : (collection?.flattenedFields ?? [])

function faultOf(
  where: unknown,
  fields: readonly FlattenedField[],
  { payload }: PayloadRequest,
  mostValues: number = whereLimits.values,
): WhereFault | null {
  if (where === undefined || where === null) return null
  return whereFault(where, {
    mostValues,
    operators: whereOperators.filter((one) => one !== 'all' || !isEmbedded(payload)),
    kindAt: (path) => kindAt(path.split(/\.|__/), fields, payload),
    crossingsAt: (path) => crossingsAt(path.split(/\.|__/), fields, payload),
  })
}

/**
 * A question about what is stored, put as that is stored: texts composed, dates without a zone as the newsroom's, the
 * words of an address for yes and no as such.
 */
const comparable = (where: Asked, fields: readonly FlattenedField[], req: PayloadRequest): Asked =>
  Object.fromEntries(
    Object.entries(where).map(([path, asked]): [string, unknown] => {
      if (Array.isArray(asked))
        return [
          path,
          asked.map((one: unknown) => (isRecord(one) ? comparable(one, fields, req) : one)),
        ]
      if (!isRecord(asked)) return [path, asked]
      const kind = kindAt(path.split(/\.|__/), fields, req.payload)
      const asStored = (value: unknown): unknown => {
        if (typeof value !== 'string') return value
        if (kind === 'boolean') return booleanOf(value)
        return kind === 'date' ? momentOf(value, settings.timeZone) : value.normalize('NFC')
      }
      const values = Object.entries(asked).map(([operator, value]): [string, unknown] => {
        // Payload makes one of the text, and looks for it in no list at all.
        const isList = kind === 'boolean' && takesMany.has(operator) && typeof value === 'string'
        const given: unknown = isList ? value.split(',') : value
        return [operator, Array.isArray(given) ? given.map(asStored) : asStored(given)]
      })
      return [path, Object.fromEntries(values)]
    }),
  )

const usualRows = 10
const latestPage = 1_000_000
/** Payload's own `maxDepth` is lower. */
const deepest = 10
const mostKeys = 10
/** Through so many other documents the keys of a sort may lead together; those beyond are ignored. */
const mostCrossings = 20

/** How many rows a list gives to whoever asks for so many; without pages, all that it may. */
export const rowsFor = ({ limit, pagination }: Asked, req: PayloadRequest): number => {
  const most = mostRowsFor(req)
  const rows = between(0, limit, most) ?? (pagination === false ? most : usualRows)
  return rows === 0 || Number(limit) < 0 ? most : rows
}

/** A whole number within bounds; undefined for what is no number. */
const between = (least: number, value: unknown, most: number): number | undefined =>
  typeof value === 'number' && !Number.isNaN(value)
    ? Math.trunc(Math.min(most, Math.max(least, value)))
    : undefined

const sortOf = (sort: unknown): string[] | undefined => {
  const keys = typeof sort === 'string' ? sort.split(',') : sort
  return Array.isArray(keys) && keys.every((key) => typeof key === 'string')
    ? keys.filter((key) => /^-?[\w-]+(?:\.[\w-]+)*$/.test(key)).slice(0, mostKeys)
    : undefined
}

async function refuseClosed(
  paths: readonly string[],
  of: AskedOf,
  { access, req }: Pick<SanitizedCollectionConfig, 'access'> & { req: PayloadRequest },
): Promise<void> {
  const closed = await firstClosed(paths, of, req)
  if (closed === null) return
  // Whoever reads nothing at all here is told so, by Payload.
  const right = of.isHistory ? 'readVersions' : 'read'
  if ((await access[right]?.({ req })) === false) return
  throw problem('invalid', req, { path: closed })
}

async function firstClosed(
  paths: readonly string[],
  of: AskedOf,
  req: PayloadRequest,
): Promise<string | null> {
  for (const path of new Set(paths)) if (!(await isOpenPath(path, of, req))) return path
  return null
}

/** What stands at a path several times over orders nothing: a database would list a document once for each of them. */
const isSeveral = (
  path: string,
  fields: readonly FlattenedField[],
  { payload }: PayloadRequest,
): boolean => repeats(fieldsOn(path, fields, payload))

async function openKeys(
  keys: string[] | undefined,
  of: AskedOf | undefined,
  { askedOf, req }: { askedOf: readonly FlattenedField[]; req: PayloadRequest },
): Promise<string[] | undefined> {
  if (!keys || !of) return keys
  const open: string[] = []
  let crossings = 0
  for (const key of keys) {
    const path = key.replace(/^-/, '')
    if (!(await isOpenPath(path, of, req)) || isSeveral(path, askedOf, req)) continue
    // To put them in order a database would have to carry all of them.
    if (kindAt(path.split(/\.|__/), askedOf, req.payload) === 'body') continue
    crossings += crossingsAt(path.split('.'), askedOf, req.payload)
    if (crossings <= mostCrossings) open.push(key)
  }
  return open.length > 0 ? open : undefined
}

function joinsOf(joins: unknown, req: PayloadRequest): Asked | false | undefined {
  if (joins === false) return false
  if (!isRecord(joins)) return undefined
  return Object.fromEntries(
    Object.entries(joins).map(([path, asked]): [string, unknown] => {
      if (!isRecord(asked)) return [path, asked === false ? false : undefined]
      const { page, where } = asked
      if (faultOf(where, [], req)) throw problem('invalid', req, { path })
      return [
        path,
        { ...asked, limit: rowsFor(asked, req), page: between(1, page, latestPage) ?? 1 },
      ]
    }),
  )
}
