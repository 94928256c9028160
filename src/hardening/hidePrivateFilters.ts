import { rowsAlone } from '../database/drafts.ts'
import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import { dotted, isPublicCollection, isPublicPath } from '../domain/publicFields.ts'
import type { GovernedCollection } from '../domain/rights.ts'
import { worksOn } from '../access/accessTo.ts'
import { extentOfWork } from '../access/conditions.ts'
import { listOfDrafts } from './draftLists.ts'
import { isOfHistory } from './versions.ts'
import { keysIn, pathsIn } from './whatIsAsked.ts'

type Asked = {
  id?: string | number
  draft?: boolean
  sort?: string | string[]
  where?: Where
}

/** What one may ask by of a thing of which one sees the public fields only, besides those. */
const toldToColleagues: Partial<Record<GovernedCollection, readonly string[]>> = {
  articles: ['state', '_status', 'searchText'],
  images: ['filename', 'mimeType', 'createdAt', 'updatedAt', 'searchText', 'usedUp'],
  users: ['id', 'name'],
}

/**
 * Who sees the public fields of a thing learns nothing of its others, by no question: rows are found and
 * ordered by those among what the caller works on, and nowhere else. Drafts are for those who work on them:
 * what Payload would give beside is an old version, of which its writer or desk has since been relieved.
 */
export const hidePrivateFilters: CollectionBeforeOperationHook = async ({
  args,
  collection: { slug },
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || !['read', 'readDistinct', 'count'].includes(operation)) return args
  // Whoever reads the history works on the article.
  if (isOfHistory(operation, args)) return args
  const collection = slug as GovernedCollection
  const work = await extentOfWork(collection, req)
  if (work === true) return args
  const asked = args as Asked
  const where = asksByHidden(collection, asked)
    ? both(asked.where, work === false ? nothing : work)
    : asked.where
  return {
    ...args,
    ...(where && { where }),
    ...(await draftsOf(collection, { ...asked, where }, work, req)),
  }
}

async function draftsOf(
  collection: GovernedCollection,
  asked: Asked,
  work: Where | false,
  req: PayloadRequest,
): Promise<object> {
  if (asked.draft !== true || work === false) return rowsAlone
  if (asked.id !== undefined) return { draft: await worksOn(req, collection, String(asked.id)) }
  return collection === 'articles' ? listOfDrafts(asked, work, req) : {}
}

const nothing: Where = { id: { in: [] } }

const both = (one: Where | undefined, other: Where): Where => ({
  and: [...(one ? [one] : []), other],
})

const asksByHidden = (collection: GovernedCollection, { sort, where }: Asked): boolean =>
  [...pathsIn(where), ...keysIn(sort)].some((path) => !isTold(collection, dotted(path)))

const isTold = (collection: GovernedCollection, path: string): boolean =>
  (toldToColleagues[collection]?.includes(path) ?? false) ||
  (isPublicCollection(collection) && isPublicPath(collection, path))
