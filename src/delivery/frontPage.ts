import { findGlobalRow } from '../database/rows.ts'
import { idsOf } from '../domain/idOf.ts'
import { type CardRow, cardRowsOf } from './cards.ts'
import type { Edition } from './Edition.ts'

/** What the newsroom has chosen for the front page, of what is live. */
export const frontPageOf = (
  edition: Edition,
): Promise<{ slots: CardRow[]; recommended: CardRow[] }> => edition.once(readFrontPage)

const readFrontPage = async (edition: Edition) => {
  const select = ['slots', 'recommended'] as const
  const chosen = await findGlobalRow(edition.payload, 'frontPage', { select })
  return {
    slots: await cardRowsOf(edition, idsOf(chosen.slots)),
    recommended: await cardRowsOf(edition, idsOf(chosen.recommended)),
  }
}
