import type { Edition } from './Edition.ts'
import type { FrozenCorrection } from '../publishing/frozen.ts'
import { readRegister } from '../publishing/registers.ts'
import { type CardRow, cardOf, cardRowsOf, shownOn } from './cards.ts'
import { correctionOf } from './correctionOf.ts'
import { cursorsOf } from './cursor.ts'
import type { Found } from './found.ts'
import { namesOf } from './names.ts'
import { type Paging, type PagingAsked, readPaging } from './paging.ts'
import { type RenderContext, renderContextWith } from './renderContext.ts'
import type { CorrectionOf } from './shapes.ts'
import { surrogateKeys } from './surrogateKeys.ts'

/** The rank of its time, the article's id, its number there. */
const { toCursor, fromCursor } = cursorsOf('corrections', /^\d{15}\|[A-Za-z0-9-]{1,64}\|\d{1,6}$/)

/** The corrections of all live articles, newest first, each with its article. */
export const latestCorrections = async (
  edition: Edition,
  asked: PagingAsked,
): Promise<Found<{ docs: CorrectionOf[]; next: string | null }>> => {
  const paging = readPaging(asked, fromCursor)
  if ('outcome' in paging) return paging
  const { entries, next } = await readCorrections(edition, paging)
  const shown = shownOn(entries.map(({ row }) => row))
  const made = renderContextWith(await namesOf(edition, shown))
  return {
    outcome: 'found',
    value: { docs: entries.map((one) => correctionWith(one, made)), next },
    keys: surrogateKeys(['list'], shown),
  }
}

export type CorrectionEntry = { correction: FrozenCorrection; row: CardRow }

/** One page of them, as rows. */
export const readCorrections = async (
  edition: Edition,
  { below, limit }: Paging,
): Promise<{ entries: CorrectionEntry[]; next: string | null }> => {
  const found = await readRegister(edition.payload, 'corrections', { below, limit: limit + 1 })
  const page = found.slice(0, limit)
  const ids = page.map(({ place }) => place.split('|')[1] ?? '')
  const rows = new Map(
    (await cardRowsOf(edition, [...new Set(ids)])).map((row): [string, CardRow] => [row.id, row]),
  )
  const last = page.at(-1)
  return {
    entries: page.flatMap(({ value }, index) => {
      const row = rows.get(ids[index] ?? '')
      return row ? [{ correction: value as FrozenCorrection, row }] : []
    }),
    next: last && found.length > limit ? toCursor(last.place) : null,
  }
}

export const correctionWith = (
  { correction, row }: CorrectionEntry,
  made: RenderContext,
): CorrectionOf => ({ ...correctionOf(correction, made), article: cardOf(row, made) })
