import type { Access, CollectionBeforeOperationHook } from 'payload'
import { problem } from '../errors/problem.ts'
import { ofArticlesWorkedOn } from '../access/conditions.ts'

/**
 * The history of an article, for whoever sees the version being worked on: asked of today's owner and
 * section, for an old version still names the old ones.
 */
export const readVersions: Access = ({ req }) => ofArticlesWorkedOn('parent', req)

/**
 * Whether it is the history that is read: to hooks Payload calls that `read` as well, and it alone is never
 * asked for drafts.
 */
export const isOfHistory = (operation: string, args: object): boolean =>
  operation === 'read' && !('draft' in args)

/**
 * Asked for by its id, Payload answers 403 for a version that may not be seen and so tells that it is there.
 *
 * @throws 404 `notFound` for what does not exist and for what may not be seen, alike.
 */
export const hideVersions: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const { id } = args as { id?: string | number }
  if (overrideAccess || id === undefined || !isOfHistory(operation, args)) return args
  const { docs } = await req.payload.findVersions({
    collection: 'articles',
    depth: 0,
    limit: 1,
    overrideAccess: false,
    req,
    select: {},
    where: { id: { equals: id } },
  })
  if (docs.length === 0) throw problem('notFound', req)
  return args
}
