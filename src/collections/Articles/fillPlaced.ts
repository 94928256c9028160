import type { Payload, PayloadRequest } from 'payload'
import { findVersionRows } from '../../database/rows.ts'
import { idsOf } from '../../domain/idOf.ts'
import { notePlacedPhotos } from '../../images/notePlacedPhotos.ts'
import { fillOnce } from './fillOnce.ts'

/** The photos that articles used before that was noted of them, in whatever version. */
export const fillPlaced = (payload: Payload, signal: AbortSignal): Promise<void> =>
  fillOnce(payload, 'placed', { fill: noteAllOf, signal })

const noteAllOf = async (req: PayloadRequest, article: string): Promise<void> => {
  const versions = await findVersionRows(req, 'articles', {
    select: ['version.photos'],
    where: { parent: { equals: article } },
  })
  await notePlacedPhotos(req, idsOf(versions.flatMap(({ version }) => version.photos ?? [])))
}
