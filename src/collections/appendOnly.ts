import type { CollectionBeforeOperationHook } from 'payload'
import { problem } from '../errors/problem.ts'
import { isServerWrite } from '../workflow/serverWrite.ts'

const reads: ReadonlySet<string> = new Set([
  'read',
  'readDistinct',
  'readVersions',
  'count',
  'countVersions',
])

/**
 * Nothing written here is ever changed, taken away or added to by another hand than a move's: not even by
 * code that passes the access rules over. For everybody else those rules say no, alike for what is there
 * and what is not.
 *
 * @throws 403 `forbidden`.
 */
export const appendOnly: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (!overrideAccess || reads.has(operation)) return args
  if (operation === 'create' && isServerWrite(req)) return args
  throw problem('forbidden', req)
}
