import { languageOf } from '../../domain/language.ts'
import type { PayloadRequest } from 'payload'
import { clockOf } from '../../domain/clock.ts'
import { historyDetail, peopleIn } from './historyDetail.ts'
import { namesOf } from './namesOf.ts'

/** What was said with each move of an article besides its note, by the id of its row. */
export async function detailsOf(
  req: PayloadRequest,
  article: string,
): Promise<Record<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'moves',
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    where: { article: { equals: article } },
  })
  const people = await namesOf(req, docs.flatMap(peopleIn))
  const clock = clockOf(req.payload.config.admin.timezones.defaultTimezone ?? 'UTC')
  const telling = { language: languageOf(req.i18n), clock: (at: string) => clock(at).text, people }
  return Object.fromEntries(
    docs.flatMap((row) => {
      const detail = historyDetail(row, telling)
      return detail === null ? [] : [[row.id, detail]]
    }),
  )
}
