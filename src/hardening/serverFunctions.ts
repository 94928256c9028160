import type { ServerFunctionClientArgs } from 'payload'
import { rowsOfList } from './rowsOfList.ts'

/**
 * Those of the functions on Payload's server that the pages of this admin call. The others write past the workflow
 * (`schedule-publish`), between languages that the newsroom does not have, or serve what is not switched on.
 */
const called: ReadonlySet<string> = new Set([
  'form-state',
  'get-default-layout',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'table-state',
])

/**
 * Whether a page of this admin calls the function of that name. Payload itself looks it up in an object, where
 * `constructor` is found too, and gives away its own arguments.
 */
export const isCalledByAdmin = (name: unknown): boolean =>
  typeof name === 'string' && called.has(name)

/** What a page asks of a function: the rows of a list within the bound, for it is looked up there as code looks it up. */
export function withinBounds(asked: ServerFunctionClientArgs): ServerFunctionClientArgs {
  const query: unknown = asked.args?.query
  return typeof query === 'object' && query !== null && 'limit' in query
    ? { ...asked, args: { ...asked.args, query: { ...query, limit: rowsOfList(query.limit) } } }
    : asked
}
