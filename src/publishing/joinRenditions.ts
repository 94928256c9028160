import type { PayloadRequest } from 'payload'
import { findRowById, findRows, updateRow } from '../database/rows.ts'
import { canonicalJson } from '../ledger/hashOf.ts'
import { categoriesOf } from './categories.ts'
import { enterAgain, keysOfChange } from './changes.ts'
import type { FrozenFigure, LivePage } from './frozen.ts'
import { joined } from './joined.ts'
import { showing } from './lists.ts'
import { type Listed, readList } from './readList.ts'
import { isShownAsItIs } from './showPhotos.ts'
import { raiseSiteRevision } from './siteRevision.ts'
import type { Filed } from './sources.ts'

const atOnce = 50

/**
 * Brings the live pages that show a photo up to date with the renditions that its record names by now: their words,
 * their focal points and all their dates stay. To be called inside the transaction that has written the record, so that
 * whoever publishes meanwhile collides with it.
 */
export const joinRenditions = async (req: PayloadRequest, image: string): Promise<void> => {
  const photo = await findRowById(req, 'images', image)
  if (!photo) return
  const changed: LivePage[] = []
  for (let below: string | undefined = ''; below !== undefined;) {
    const listed: Listed[] = await readList(req, showing(image), { below, limit: atOnce })
    const where = { id: { in: listed.map(({ article }) => article) } }
    for (const page of await findRows(req, 'pages', { where })) {
      if (page.state !== 'live') continue
      const next = pageWith(page, image, photo)
      if (canonicalJson(next) === canonicalJson(page)) continue
      await updateRow(req, 'pages', page.id, { card: next.card, content: next.content })
      changed.push(next)
    }
    below = listed.length < atOnce ? undefined : listed.at(-1)?.place
  }
  if (changed.length === 0 && !(photo.live && (await isShownAsItIs(req, image)))) return
  await raiseSiteRevision(req)
  const tree = await categoriesOf(req)
  // One after the other: a transaction of MongoDB takes no two questions at once.
  for (const page of changed)
    await enterAgain(req, page, keysOfChange(page.id, [page.content], tree))
}

const pageWith = (page: LivePage, image: string, photo: Filed): LivePage => {
  const { card, content } = page
  const figureWith = (figure: FrozenFigure): FrozenFigure =>
    figure.image === image ? joined(figure, photo) : figure
  const orNone = (figure: FrozenFigure | null) => figure && figureWith(figure)
  return {
    ...page,
    card: { ...card, thumbnail: orNone(card.thumbnail) },
    content: {
      ...content,
      hero: orNone(content.hero),
      figures: content.figures.map(figureWith),
      seo: { ...content.seo, image: orNone(content.seo.image) },
    },
  }
}
