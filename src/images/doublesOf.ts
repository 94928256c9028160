import type { PayloadRequest, Where } from 'payload'
import type { Image } from '../payload-types.ts'
import { lookalikesOf } from './lookalikesOf.ts'

/** A photo that may be the one somebody is about to use twice. */
export type Double = {
  id: string
  /** Made of the same bytes; or of others that look alike. */
  kind: 'same' | 'similar'
  caption: string | null
  credit: string | null
  createdAt: string
  url: string | null
  thumbnailURL: string | null
}

/** More than anybody compares. */
const most = 10
/** Of those that look alike the caller may see a few only. */
const mostLookedAt = 200

/**
 * The photos that were made of a file with this hash, oldest first, and behind them those that look like it, the nearest
 * first: of those that the caller works on, and no others, neither named nor counted.
 */
export async function doublesOf(
  req: PayloadRequest,
  photo: { sourceHash: string; fingerprint?: string | null | undefined; besides?: string },
): Promise<Double[]> {
  const same = await photosWith(req, { sourceHash: { equals: photo.sourceHash } }, most + 1)
  const similar = photo.fingerprint ? await similarTo(req, photo.fingerprint) : []
  const isOther = ({ id }: Image) => id !== photo.besides
  const isNew = ({ id }: Image) => same.every((one) => one.id !== id)
  return [
    ...same.filter(isOther).map(asDouble('same')),
    ...similar.filter(isOther).filter(isNew).map(asDouble('similar')),
  ].slice(0, most)
}

async function similarTo(req: PayloadRequest, fingerprint: string): Promise<Image[]> {
  const near = await lookalikesOf(req.payload, fingerprint, mostLookedAt)
  if (near.length === 0) return []
  const ids = near.map(({ id }) => id)
  // Asked by what only those read who work on a photo, so that nobody else is answered.
  const photos = await photosWith(
    req,
    { and: [{ id: { in: ids } }, { fingerprint: { exists: true } }] },
    mostLookedAt,
  )
  return photos.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

async function photosWith(req: PayloadRequest, where: Where, limit: number): Promise<Image[]> {
  const { docs } = await req.payload.find({
    collection: 'images',
    depth: 0,
    limit,
    overrideAccess: false,
    pagination: false,
    req,
    sort: 'createdAt',
    where,
  })
  return docs
}

const asDouble =
  (kind: Double['kind']) =>
  ({ id, caption, credit, createdAt, url, thumbnailURL }: Image): Double => ({
    id,
    kind,
    caption: caption ?? null,
    credit: credit ?? null,
    createdAt,
    url: url ?? null,
    thumbnailURL: thumbnailURL ?? null,
  })
