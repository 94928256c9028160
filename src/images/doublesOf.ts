import type { PayloadRequest } from 'payload'

/** A photo that may be the one somebody is about to use twice. */
export type Double = {
  id: string
  /** The same bytes. */
  kind: 'same'
  caption: string | null
  credit: string | null
  createdAt: string
  url: string | null
  thumbnailURL: string | null
}

/** More than anybody compares. */
const most = 10

/**
 * The photos that were made of a file with this hash, oldest first: of those that the caller works on, and no others,
 * neither named nor counted.
 */
export async function doublesOf(
  req: PayloadRequest,
  { sourceHash, besides }: { sourceHash: string; besides?: string },
): Promise<Double[]> {
  const { docs } = await req.payload.find({
    collection: 'images',
    depth: 0,
    limit: most,
    overrideAccess: false,
    pagination: false,
    req,
    sort: 'createdAt',
    where: {
      sourceHash: { equals: sourceHash },
      ...(besides !== undefined && { id: { not_equals: besides } }),
    },
  })
  return docs.map(({ id, caption, credit, createdAt, url, thumbnailURL }) => ({
    id,
    kind: 'same',
    caption: caption ?? null,
    credit: credit ?? null,
    createdAt,
    url: url ?? null,
    thumbnailURL: thumbnailURL ?? null,
  }))
}
