import { isLive, rowsAlone } from '../database/drafts.ts'
import type {
  CollectionAfterReadHook,
  CollectionBeforeOperationHook,
  FieldHook,
  PayloadRequest,
  Where,
} from 'payload'
import { idOf, idsOf } from '../domain/idOf.ts'
import {
  isPublicCollection,
  dotted,
  isPublicPath,
  type PublicCollection,
  publicFields,
} from '../domain/publicFields.ts'
import { hasRole, staff } from '../domain/roles.ts'
import { problem } from '../errors/problem.ts'
import { actorOf } from '../access/actorOf.ts'
import { extentOf } from '../access/conditions.ts'
import { idsWithin } from '../access/idsWithin.ts'
import { keysIn, pathsIn } from './whatIsAsked.ts'
import { worksOnArticle } from '../access/worksOnArticle.ts'

const mostForPublic = 100
export const mostForStaff = 500

/** The most rows a list gives, whatever is asked for (contract §7). */
export const mostRowsFor = (req: PayloadRequest): number =>
  isStaff(req) ? mostForStaff : mostForPublic

const isStaff = (req: PayloadRequest): boolean => hasRole(actorOf(req), ...staff)

/**
 * Whatever readers and their programs ask of Payload's own lists: no question about a field they may not
 * read, whatever the value (contract §3).
 *
 * @throws 400 `invalid` for a `where` on another path.
 */
export const limitPublicQueries: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || !['read', 'readDistinct', 'count'].includes(operation)) return args
  const { slug } = collection
  if (isStaff(req) || !isPublicCollection(slug)) return args
  const asked = args as { sort?: string | string[]; where?: Where }
  // Of what administrators see, which is what readers see, the words they search by say nothing else.
  const isOpen = (path: string) =>
    isPublicPath(slug, dotted(path)) || (path === 'searchText' && hasRole(actorOf(req), 'admin'))
  const closed = pathsIn(asked.where).find((path) => !isOpen(path))
  if (closed !== undefined) throw problem('invalid', req, { path: closed })
  // Asked for drafts, Payload would leave out a live article of which somebody works on a newer version.
  return { ...args, ...rowsAlone, sort: publicSort(slug, asked.sort) }
}

/**
 * A sort by another path is ignored. Articles stand newest first unless asked otherwise, by the date that
 * readers know: by that of the last write an article of ten years ago would come out as today's.
 */
function publicSort(
  collection: PublicCollection,
  sort: string | string[] | undefined,
): string[] | undefined {
  const keys = Array.isArray(sort) ? sort : (sort ?? '').split(',')
  const open = keys.filter((key) =>
    keysIn(key).every((path) => path !== '' && isPublicPath(collection, dotted(path))),
  )
  if (collection !== 'articles') return open.length > 0 ? open : undefined
  return [...(open.length > 0 ? open : ['-publishedAt']), 'id']
}

/** Leaves of a document what its reader may see: everything for staff who work on it, else its public fields. */
export const showPublicFields: CollectionAfterReadHook = async ({
  collection,
  doc,
  overrideAccess,
  req,
}: Parameters<CollectionAfterReadHook>[0] & { overrideAccess?: boolean }): Promise<unknown> => {
  if (overrideAccess || !isPublicCollection(collection.slug)) return doc
  const row = doc as Record<string, unknown>
  if (collection.slug === 'articles' && (await worksOnArticle(req, row))) return row
  const { avatar, ...rest } = row
  // Last, wherever it is stored: from its place one would tell a hidden one from none.
  const shown = { ...rest, ...(await withoutHidden(req, row)), ...('avatar' in row && { avatar }) }
  if (collection.slug !== 'articles' && isStaff(req)) return shown
  // A colleague's live article says where it stands; readers have no word for it.
  const open: readonly string[] = isStaff(req)
    ? [...publicFields[collection.slug], 'state', '_status']
    : publicFields[collection.slug]
  return Object.fromEntries(
    Object.entries(shown).filter(([key]) => open.some((field) => field === key)),
  )
}

/** What is named and may not be seen is taken out: a related draft, or one that was withdrawn. */
async function withoutHidden(
  req: PayloadRequest,
  { related }: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  if (!Array.isArray(related)) return {}
  const live = await idsWithin(req, 'articles', idsOf(related), isLive)
  return { related: related.filter((one) => live.includes(idOf(one) ?? '')) }
}

/** A photo that the reader may not see reads as none at all: null, also where MongoDB would leave it out. */
export const showSeenPhoto: FieldHook = async ({ overrideAccess, req, value: stored }) => {
  const value: unknown = stored
  if (overrideAccess) return value
  const id = idOf(value)
  if (id === null) return null
  const extent = await extentOf('read', 'images', req)
  if (extent === true) return value
  return (await idsWithin(req, 'images', [id], extent)).length > 0 ? value : null
}
