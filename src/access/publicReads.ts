import type {
  CollectionAfterReadHook,
  CollectionBeforeOperationHook,
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
import { actorOf } from './actorOf.ts'
import { worksOnArticle } from './worksOnArticle.ts'

const mostForPublic = 100
const mostForStaff = 500

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
export const boundReads: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || !['read', 'readDistinct', 'count'].includes(operation)) return args
  const { slug } = collection
  const asked = args as { sort?: string | string[]; where?: Where }
  if (isStaff(req) || !isPublicCollection(slug)) {
    const isOpen = (path: string) => !leadsToHidden(slug, path)
    refusePaths(asked.where, isOpen, req)
    return { ...args, sort: sortBy(asked.sort, isOpen) }
  }
  refusePaths(asked.where, (path) => isPublicPath(slug, path), req)
  // Asked for drafts, Payload would leave out a live article of which somebody works on a newer version.
  return { ...args, draft: false, sort: publicSort(slug, asked.sort) }
}

/** Where what somebody may read names what they may perhaps not: to ask behind it would tell by the answers. */
const leadingToHidden: Readonly<Record<string, string>> = {
  articles: 'related.',
  authors: 'avatar.',
  imports: 'article.',
  notifications: 'article.',
}

const leadsToHidden = (collection: string, path: string): boolean => {
  const start = leadingToHidden[collection]
  return start !== undefined && path.startsWith(start)
}

function refusePaths(
  where: Where | undefined,
  isOpen: (path: string) => boolean,
  req: PayloadRequest,
): void {
  for (const [key, value] of Object.entries(where ?? {})) {
    if (key.toLowerCase() === 'and' || key.toLowerCase() === 'or') {
      const parts: unknown = value
      for (const part of Array.isArray(parts) ? parts : []) refusePaths(part as Where, isOpen, req)
    } else if (!isOpen(dotted(key))) throw problem('invalid', req, { path: key })
  }
}

/** The paths of a sort that may be sorted by; undefined when none is left. */
function sortBy(
  sort: string | string[] | undefined,
  isOpen: (path: string) => boolean,
): string[] | undefined {
  const keys = Array.isArray(sort) ? sort : (sort ?? '').split(',')
  const open = keys.filter((key) => key !== '' && isOpen(dotted(key.trim().replace(/^[-+]/, ''))))
  return open.length > 0 ? open : undefined
}

/**
 * A sort by another path is ignored. Articles stand newest first unless asked otherwise, by the date that
 * readers know: by that of the last write an article of ten years ago would come out as today's.
 */
function publicSort(
  collection: PublicCollection,
  sort: string | string[] | undefined,
): string[] | undefined {
  const open = sortBy(sort, (path) => isPublicPath(collection, path))
  return collection === 'articles' ? [...(open ?? ['-publishedAt']), 'id'] : open
}

/** Leaves of a document what its reader may see: everything for staff who work on it, else its public fields. */
export const showPublicFields: CollectionAfterReadHook = async ({
  collection,
  doc,
  overrideAccess,
  req,
}: Parameters<CollectionAfterReadHook>[0] & { overrideAccess?: boolean }): Promise<unknown> => {
  if (overrideAccess || !isPublicCollection(collection.slug)) return doc
  if (collection.slug === 'articles' ? await worksOnArticle(req, doc as object) : isStaff(req))
    return doc
  // A colleague's live article says where it stands; readers have no word for it.
  const open: readonly string[] = isStaff(req)
    ? [...publicFields[collection.slug], 'state', '_status']
    : publicFields[collection.slug]
  const shown = Object.fromEntries(
    Object.entries(doc as Record<string, unknown>).filter(([key]) =>
      open.some((field) => field === key),
    ),
  )
  return withoutHidden(req, shown)
}

/** Takes out what is named and not public: a related draft, the portrait that no live article uses. */
async function withoutHidden(
  req: PayloadRequest,
  shown: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { related, avatar } = shown
  const portrait = idOf(avatar)
  return {
    ...shown,
    ...(Array.isArray(related) && { related: await onlyLive(req, related) }),
    ...(portrait !== null && {
      avatar: (await liveIds(req, 'images', [portrait])).has(portrait) ? avatar : null,
    }),
  }
}

async function onlyLive(req: PayloadRequest, related: readonly unknown[]): Promise<unknown[]> {
  const live = await liveIds(req, 'articles', idsOf(related))
  return related.filter((one) => live.has(idOf(one) ?? ''))
}

async function liveIds(
  req: PayloadRequest,
  collection: 'articles' | 'images',
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const isLive: Where =
    collection === 'articles' ? { _status: { equals: 'published' } } : { live: { equals: true } }
  const { docs } = await req.payload.db.find<{ id: string | number }>({
    collection,
    pagination: false,
    req,
    select: {},
    where: { and: [{ id: { in: [...ids] } }, isLive] },
  })
  return new Set(docs.map(({ id }) => String(id)))
}
