import type { Edition } from './Edition.ts'
import { readRegister } from '../publishing/registers.ts'
import { cursorsOf } from './cursor.ts'
import type { Found } from './found.ts'
import { namesOf } from './names.ts'
import { type PagingAsked, readPaging } from './paging.ts'
import type { Named } from './shapes.ts'
import { surrogateKeys } from './surrogateKeys.ts'

/** The letters, tones and sizes by which a name is sorted, then the id. */
const form = /^[^\p{C}|]{1,100} \d{1,100} [01]{1,100}\|[A-Za-z0-9-]{1,64}$/u
const cursors = { authors: cursorsOf('authors', form), topics: cursorsOf('topics', form) }

/** All authors or topics, in the order of their names. */
export const nameList = async (
  edition: Edition,
  kind: 'authors' | 'topics',
  asked: PagingAsked,
): Promise<Found<{ docs: Named[]; next: string | null }>> => {
  const { toCursor, fromCursor } = cursors[kind]
  const paging = readPaging(asked, fromCursor)
  if ('outcome' in paging) return paging
  const { below, limit } = paging
  const entries = await readRegister(edition.payload, kind, { below, limit: limit + 1 })
  const page = entries.slice(0, limit)
  const ids = page.map(({ subject }) => subject.slice(`${kind}:`.length))
  const names = await namesOf(edition, { [kind]: ids })
  const nameOf = kind === 'authors' ? names.author : names.topic
  const last = page.at(-1)
  return {
    outcome: 'found',
    value: {
      docs: ids.flatMap((id) => nameOf(id) ?? []),
      next: last && entries.length > limit ? toCursor(last.place) : null,
    },
    keys: surrogateKeys(['list'], { [kind]: ids }),
  }
}
