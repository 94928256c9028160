import type { Edition } from './Edition.ts'
import { beforeAllChanges, type Changed, subjectOf } from '../publishing/changes.ts'
import { readRegister } from '../publishing/registers.ts'
import { cursorsOf } from './cursor.ts'
import type { Found } from './found.ts'
import { type PagingAsked, readPaging } from './paging.ts'
import { clock } from './renderContext.ts'
import type { ArticleChange } from './shapes.ts'

/** Whether it was made before changes were kept, when, and of which article. */
const { toCursor, fromCursor } = cursorsOf('changes', /^[01]\|\d{15}\|[A-Za-z0-9-]{1,64}$/)

/** The last change of each article, oldest first; what comes after the last one is asked for by `next`, now or later. */
export const changesSince = async (
  edition: Edition,
  asked: PagingAsked,
): Promise<Found<{ docs: ArticleChange[]; next: string }>> => {
  const paging = readPaging(asked, fromCursor)
  if ('outcome' in paging) return paging
  const { below, limit } = paging
  const entries = await readRegister(edition.payload, 'changes', { below, limit })
  const docs = entries.map(({ subject, value }): ArticleChange => {
    const { slug, change, at, keys } = value as Changed
    return { id: subject.slice(subjectOf('').length), slug, change, at: clock(at).iso, keys }
  })
  return {
    outcome: 'found',
    value: { docs, next: toCursor(entries.at(-1)?.place ?? below ?? beforeAllChanges) },
    keys: ['list'],
  }
}
