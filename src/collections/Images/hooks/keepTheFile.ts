import type { CollectionBeforeOperationHook } from 'payload'
import { actorOf } from '../../../access/actorOf.ts'
import { problem } from '../../../errors/problem.ts'
import { may } from '../../../domain/rights.ts'
import { focusOnly } from './focusOnly.ts'

/**
 * The file of a photo never changes: it may be in print, in caches and in publications. Refused here,
 * for Payload removes the old file before it validates the new one. A moved focus changes no byte.
 *
 * @throws 409 `fileIsFixed` when a change brings a file.
 */
export const keepTheFile: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'update') return args
  // Payload refuses them; why there may be no other file is not theirs to hear.
  if (!overrideAccess && !may(actorOf(req), 'create', 'images')) return args
  if (req.file) throw problem('fileIsFixed', req, { path: 'file' })
  const focus = focusOnly(req)
  return 'data' in args ? { ...args, data: { ...args.data, ...focus } } : args
}
