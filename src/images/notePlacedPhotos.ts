import type { PayloadRequest } from 'payload'
import { findRows, updateRow } from '../database/rows.ts'

/**
 * Notes of photos that an article uses them. It is never taken back: old versions use what the newest one has left out.
 */
export const notePlacedPhotos = async (
  req: PayloadRequest,
  photos: readonly string[],
): Promise<void> => {
  if (photos.length === 0) return
  const where = { id: { in: [...photos] }, placed: { not_equals: true } }
  for (const { id } of await findRows(req, 'images', { select: [], where }))
    // No change of the photo: its dates stay.
    await updateRow(req, 'images', id, { placed: true, updatedAt: null })
}
