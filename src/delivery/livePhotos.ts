import type { Payload, Where } from 'payload'
import { settings } from '../config/settings.ts'
import { findRows } from '../database/rows.ts'
import { idsOf } from '../domain/idOf.ts'
import { figureOf } from '../publishing/photo.ts'
import { figureAt } from './figureAt.ts'
import type { Figure } from './shapes.ts'

/** Photos that are shown as they stand today, for they are part of no publication; only those that readers may see. */
export const livePhotos = async (
  payload: Payload,
  wanted: readonly (string | null | undefined)[],
): Promise<(id: string | null | undefined) => Figure | null> => {
  const ids = idsOf(wanted)
  if (ids.length === 0) return () => null
  const where: Where = { and: [{ id: { in: ids } }, { live: { equals: true } }] }
  const photos = await findRows(payload, 'images', { where })
  const figures = new Map(
    photos.map((photo) => [photo.id, figureAt(settings.mediaUrl, figureOf(inItsOwnWords, photo))]),
  )
  return (id) => figures.get(id ?? '') ?? null
}

const inItsOwnWords = { caption: '', alt: '', credit: '', decorative: false }
