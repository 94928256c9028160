import { wasLive } from '../database/drafts.ts'
import { type Asker, findVersionRows } from '../database/rows.ts'

/**
 * Whether readers have ever seen a photo in an article. Published versions are never pruned, so they name every photo
 * that readers ever saw.
 *
 * @param besides an article that does not count.
 */
export const hasBeenShown = async (
  asker: Asker,
  photo: string,
  { besides }: { besides?: string } = {},
): Promise<boolean> => {
  const other = besides === undefined ? [] : [{ parent: { not_equals: besides } }]
  const versions = await findVersionRows(asker, 'articles', {
    limit: 1,
    select: [],
    where: { and: [{ 'version.photos': { in: [photo] } }, wasLive, ...other] },
  })
  return versions.length > 0
}
