import pLimit from 'p-limit'
import type { Language } from '../../../domain/language.ts'
import { ask, reasonsIn } from '../../articles/moveRequests.ts'
import { type CommonWords, type OwnWords, toldTo } from '../common/commonWords.ts'

/** What became of one photo: why it was not changed, or nothing. */
export type Outcome = { id: string; reasons: string[] }

/** So many are written at a time: each is a transaction of its own. */
const atOnce = 2

/**
 * Tells many photos the same, one by one and in their order, so that each has an answer of its own: of those that
 * somebody may not change, the others know nothing.
 */
export async function tellMany(
  ids: readonly string[],
  words: CommonWords,
  {
    api,
    language,
    gapsOnly,
    onOutcome,
  }: {
    api: string
    language: Language
    gapsOnly: boolean
    onOutcome: (outcome: Outcome) => void
  },
): Promise<void> {
  const turn = pLimit(atOnce)
  await Promise.all(
    ids.map((id, at) =>
      turn(async () => {
        const url = `${api}/images/${id}`
        const own = await ask(`${url}?depth=0`, language, { method: 'GET' })
        const refused = await reasonsIn(own, language)
        if (own === null || refused.length > 0)
          return onOutcome({ id, reasons: refused.map(({ message }) => message) })
        const body = toldTo(words, {
          own: (await own.json()) as OwnWords,
          number: at + 1,
          gapsOnly,
        })
        const isTold = Object.keys(body).length > 0
        const reasons = isTold
          ? await reasonsIn(await ask(url, language, { method: 'PATCH', body }), language)
          : []
        onOutcome({ id, reasons: reasons.map(({ message }) => message) })
      }),
    ),
  )
}
