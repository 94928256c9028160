import type { PayloadRequest } from 'payload'
import { updateRow } from '../database/rows.ts'
import type { RowWith } from '../database/rowTypes.ts'
import { missingOf } from './planned.ts'

/** The columns of a photo that say what it lacks. */
export const saysWhatIsMissing = [
  ...(['filename', 'width', 'height', 'focalX', 'focalY', 'sizes', 'renditions'] as const),
  'renditionsDue',
] as const

/**
 * Has made what a photo lacks, be it of before a size was thought of. One that waits already stays where it is.
 *
 * @returns whether anything is missing.
 */
export const askForMissing = async (
  req: PayloadRequest,
  photo: RowWith<'images', (typeof saysWhatIsMissing)[number]>,
): Promise<boolean> => {
  if (missingOf(photo).length === 0) return false
  const renditionsDue = new Date().toISOString()
  if (!photo.renditionsDue)
    await updateRow(req, 'images', photo.id, { renditionsDue, updatedAt: null })
  return true
}
