import type { PayloadRequest, RequestContext } from 'payload'
import { isolateObjectProperty } from 'payload'

/**
 * What tells the guard of articles that a write comes from a move. A symbol, so that no client can set
 * it; `Symbol.for`, because a production build may hold this file more than once.
 */
const moving = Symbol.for('toasoan.moving')

type Marked = RequestContext & { [moving]?: true }

/**
 * The options that mark one nested operation as a move's. The mark stands on a context of its own: on
 * the shared one it would open the guard for whatever the request does next.
 */
export const asServerWrite = (
  req: PayloadRequest,
): { req: PayloadRequest; context: RequestContext } => ({
  req: isolateObjectProperty(req, 'context'),
  context: { [moving]: true },
})

export const isServerWrite = ({ context }: Pick<PayloadRequest, 'context'>): boolean =>
  (context as Marked | undefined)?.[moving] === true
