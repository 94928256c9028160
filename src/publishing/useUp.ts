import type { PayloadRequest, Where } from 'payload'
import { findRows, updateRow } from '../database/rows.ts'

/** Of photos that were just shown, those that may be shown once are offered to no other article from now on. */
export const useUp = async (req: PayloadRequest, photos: readonly string[]): Promise<void> => {
  if (photos.length === 0) return
  const where: Where = {
    and: [{ id: { in: [...photos] } }, { 'rights.scope': { equals: 'once' } }],
  }
  const usedUp = await findRows(req, 'images', { select: [], where })
  for (const { id } of usedUp) await updateRow(req, 'images', id, { usedUp: true })
}
