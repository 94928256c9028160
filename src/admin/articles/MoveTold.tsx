import { languageOf } from '../../domain/language.ts'
import type { UIFieldServerProps } from 'payload'
import { clockOf } from '../../domain/clock.ts'
import { idOf } from '../../domain/idOf.ts'
import { historyDetail, peopleIn } from './historyDetail.ts'
import { historySentence } from './historySentence.ts'
import { namesOf } from './namesOf.ts'

/** A row of the log as one sentence, above its single fields. */
export const MoveTold = async ({ id, req }: UIFieldServerProps) => {
  if (id === undefined) return null
  const row = await req.payload.findByID({
    collection: 'moves',
    depth: 0,
    disableErrors: true,
    id,
    overrideAccess: false,
    req,
  })
  if (!row) return null
  const people = await namesOf(req, [idOf(row.actor), ...peopleIn(row)])
  const clock = clockOf(req.payload.config.admin.timezones.defaultTimezone ?? 'UTC')
  const language = languageOf(req.i18n)
  const telling = { language, clock: (at: string) => clock(at).text, people }
  const told = {
    at: clock(row.at).text,
    name: people[idOf(row.actor) ?? ''] ?? null,
    detail: historyDetail(row, telling) ?? undefined,
    language,
  }
  return <p>{historySentence({ ...row, roles: row.roles ?? [] }, told)}</p>
}
