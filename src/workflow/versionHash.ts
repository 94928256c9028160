import type { PayloadRequest } from 'payload'
import { canonicalJson, hashOfText } from '../audit/hashOf.ts'
import { idOf, idsOf } from '../domain/idOf.ts'
import type { Article } from '../payload-types.ts'
import { sealedTextOf } from './seal.ts'

/**
 * The hash of what a version says, and of whose words they are: SHA-256 in hex over what an approval covers, without
 * the photos' and the authors' own words, and over owner and editors.
 */
export const versionHashOf = (version: Article): string =>
  hashOfText(
    canonicalJson({
      ...sealedTextOf(version),
      owner: idOf(version.owner),
      editedBy: idsOf(version.editedBy ?? []).sort(),
    }),
  )

/** What a row of the log says of the newest version: which it is, and what stands in it. */
export async function newestVersion(
  req: PayloadRequest,
  article: string,
): Promise<{ version: string; versionHash: string | null }> {
  const { docs } = await req.payload.db.findVersions<Article>({
    collection: 'articles',
    limit: 1,
    pagination: false,
    req,
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: article } }, { latest: { equals: true } }] },
  })
  const [newest] = docs
  return {
    version: String(newest?.id ?? ''),
    versionHash: newest ? versionHashOf(newest.version) : null,
  }
}
