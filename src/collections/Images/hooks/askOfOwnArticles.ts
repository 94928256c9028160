import type { CollectionBeforeOperationHook, Where } from 'payload'
import { ofArticlesWorkedOn } from '../../../access/conditions.ts'
import { keysIn, pathsIn } from '../../../hardening/whatIsAsked.ts'

const field = 'suggestedFor'

type Asked = { field?: string; sort?: string | string[]; where?: Where }

/** Who asks by that article is answered of those they work on: else a question would tell what the answer hides. */
export const askOfOwnArticles: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || !['read', 'readDistinct', 'count'].includes(operation)) return args
  const { field: distinct = '', sort, where } = args as Asked
  if (![...pathsIn(where), ...keysIn(sort), distinct].some(isOfSuggestion)) return args
  const extent = await ofArticlesWorkedOn(field, req)
  if (extent === true) return args
  // Joined, a photo without an article is one of an article without a category.
  const own = extent === false ? [nothing] : [extent, { [field]: { exists: true } }]
  return { ...args, where: { and: [...(where ? [where] : []), ...own] } }
}

const isOfSuggestion = (path: string): boolean => path.split(/\.|__/)[0] === field

const nothing: Where = { id: { in: [] } }
