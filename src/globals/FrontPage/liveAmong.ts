import { isLive } from '../../database/drafts.ts'
import type { PayloadRequest } from 'payload'
import { idsWithin } from '../../access/idsWithin.ts'
import { isId } from '../../database/isId.ts'

/** Which of the articles readers see now. */
export const liveAmong = async (
  req: PayloadRequest,
  ids: readonly (string | null)[],
): Promise<Set<string>> => {
  const possible = ids.filter((id) => id !== null).filter((id) => isId(req.payload, id))
  return new Set(await idsWithin(req, 'articles', possible, isLive))
}
