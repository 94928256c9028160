import type { FlattenedField, PayloadRequest } from 'payload'
import { isEmbedded } from '../database/isEmbedded.ts'
import { isPublicPath } from '../domain/publicFields.ts'
import { type GovernedCollection, rights } from '../domain/rights.ts'
import { extentOfWork } from '../access/conditions.ts'
import { isOfHistory } from './versions.ts'

/** What is asked of, and how: a row of the history holds the document in `version` and names it in `parent`. */
export type AskedOf = { slug: string; fields: readonly FlattenedField[]; isHistory: boolean }

/**
 * Whether the caller may ask and sort by a path: there is such a field, they may read it, and where it leads
 * from one document to another they may read that too. Else answers and their order would tell what stands
 * there; and Payload itself, asked by a path that it refuses, leaves a promise broken that nobody hears of.
 */
export async function isOpenPath(
  path: string,
  { slug, fields, isHistory }: AskedOf,
  req: PayloadRequest,
): Promise<boolean> {
  // GraphQL's `category__slug` is taken over REST as well.
  const segments = path.split(/\.|__/)
  if (!isHistory) return isOpen(segments, { slug, fields, hops: 0 }, req)
  const [first = '', ...rest] = segments
  if (first === 'version') return isOpen(rest, { slug, fields, hops: 0 }, req)
  if (first === 'parent' && rest.length > 0) return isOpen(rest, { slug, fields, hops: 1 }, req)
  return rest.length === 0 && ofVersions.has(first)
}

const ofVersions = new Set(['id', 'parent', 'latest', 'createdAt', 'updatedAt'])

/** Payload calls hooks for the history by names of its own. */
export const asksForHistory = (operation: string, args: object, hasVersions: boolean): boolean =>
  hasVersions && (operation === 'countVersions' || isOfHistory(operation, args))

type Place = { slug: string; fields: readonly FlattenedField[]; hops: number }

async function isOpen(
  [name = '', ...rest]: readonly string[],
  { slug, fields, hops }: Place,
  req: PayloadRequest,
): Promise<boolean> {
  const field = fields.find((one) => one.name === name)
  if (!field) return name === 'id' && rest.length === 0
  if (!(await isReadable(field, req)) || failsBehind(field, hops, req)) return false
  // A group or a list of rows holds no value itself: SQLite has no column for it.
  if ('flattenedFields' in field)
    return rest.length > 0 && isOpen(rest, { slug, fields: field.flattenedFields, hops }, req)
  if (field.type !== 'relationship' && field.type !== 'upload') return rest.length === 0
  // What leads into several collections is asked for by its parts, `value` and `relationTo`.
  if (typeof field.relationTo !== 'string') return rest.length <= 1
  // Of photos themselves they are asked by what the caller works on; behind another document nobody could tell.
  if (isSuggestion(slug, name) && hops > 0) return false
  if (isPortrait(slug, name) && !(await readsAll('images', req))) return false
  if (rest.length === 0 || (rest.length === 1 && rest[0] === 'id')) return true
  const { flattenedFields } = req.payload.collections[field.relationTo].config
  return (
    (await leadsOn({ from: slug, to: field.relationTo, rest }, req)) &&
    isOpen(rest, { slug: field.relationTo, fields: flattenedFields, hops: hops + 1 }, req)
  )
}

async function isReadable(field: FlattenedField, req: PayloadRequest): Promise<boolean> {
  if (('hidden' in field && field.hidden) || ('virtual' in field && field.virtual)) return false
  const read = 'access' in field ? field.access?.read : undefined
  return !read || (await read({ req }))
}

/** SQLite keeps lists of values apart, and Payload looks for those of another document in the wrong table. */
const failsBehind = (field: FlattenedField, hops: number, { payload }: PayloadRequest): boolean =>
  hops > 0 &&
  isEmbedded(payload) &&
  ['text', 'number', 'select'].includes(field.type) &&
  'hasMany' in field &&
  field.hasMany === true

/** Of the portrait that nobody has shown yet readers are told nothing, not even that there is one. */
const isPortrait = (collection: string, field: string): boolean =>
  collection === 'authors' && field === 'avatar'

const isSuggestion = (collection: string, field: string): boolean =>
  collection === 'images' && field === 'suggestedFor'

const readsAll = async (collection: GovernedCollection, req: PayloadRequest): Promise<boolean> =>
  (await extentOfWork(collection, req)) === true

type Hop = { from: string; to: string; rest: readonly string[] }

/** Who reads all documents of a collection asks behind their names as they like; others, by what they see. */
async function leadsOn({ from, to, rest }: Hop, req: PayloadRequest): Promise<boolean> {
  if (!Object.hasOwn(rights, to)) return true
  if (await readsAll(to as GovernedCollection, req)) return true
  switch (to) {
    case 'articles':
      return ofArticles.has(from)
    case 'images':
      return isPublicPath('images', rest.join('.'))
    case 'users':
      return rest.length === 1 && rest[0] === 'name'
    default:
      return true
  }
}

/** Rows of which one sees only those whose article one works on. */
const ofArticles = new Set(['moves', 'notes', 'publications', 'corrections'])
