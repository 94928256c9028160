import type { PayloadRequest, RequestContext } from 'payload'
import { isolateObjectProperty } from 'payload'

/**
 * What tells the guard of articles that a write comes from a move. A symbol, so that no client can set
 * it; `Symbol.for`, because a production build may hold this file more than once.
 */
const moving = Symbol.for('toasoan.moving')

type Marked = RequestContext & { [moving]?: true }

/**
 * The same request, marked for one nested operation. The mark is on a context of its own: on the shared
 * one it would open the guard for whatever the request does next.
 */
export function asMove(req: PayloadRequest): PayloadRequest {
  const marked = isolateObjectProperty(req, 'context')
  marked.context = { ...req.context, [moving]: true }
  return marked
}

export const isMove = ({ context }: Pick<PayloadRequest, 'context'>): boolean =>
  (context as Marked | undefined)?.[moving] === true
