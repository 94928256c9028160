import { settings } from '../config/settings.ts'
import { findRows } from '../database/rows.ts'
import { withChildren } from '../domain/categoryTree.ts'
import { isDate, momentOf } from '../domain/moment.ts'
import { expand } from '../domain/search/abbreviations.ts'
import { readQuestion } from '../domain/search/sought.ts'
import { abbreviationsOf } from '../search/abbreviationsOf.ts'
import type { Asked, Hit } from '../search/asking.ts'
import { placeForm } from '../search/order.ts'
import { type Found as FoundWords, searchOf } from '../search/searchOf.ts'
import { type CardRow, cardOf, shownOn } from './cards.ts'
import { cursorsOf } from './cursor.ts'
import { type Edition, editionOf } from './Edition.ts'
import { findNamed } from './findNamed.ts'
import type { Found, Present } from './found.ts'
import { namesOf, treeOf } from './names.ts'
import { type PagingAsked, readPaging } from './paging.ts'
import { renderContextWith } from './renderContext.ts'
import type { SearchPage } from './shapes.ts'
import { type Shown, surrogateKeys } from './surrogateKeys.ts'

/** What a caller may ask of the search, as it came; null where nothing was said. */
export type SearchAsked = PagingAsked &
  Record<'q' | 'category' | 'author' | 'from' | 'to', string | null>

const { toCursor, fromCursor } = cursorsOf('search', placeForm)

/** Live articles in which all that was asked for occurs, the best first. */
export const searchArticles = async (
  edition: Edition,
  asked: SearchAsked,
): Promise<Found<SearchPage>> => {
  const paging = readPaging(asked, fromCursor)
  if ('outcome' in paging) return paging
  const question = readQuestion(asked.q ?? '')
  if (question === null) return { outcome: 'invalid', parameter: 'q' }
  const { from, to } = asked
  if (from !== null && !isDay(from)) return { outcome: 'invalid', parameter: 'from' }
  if (to !== null && !isDay(to)) return { outcome: 'invalid', parameter: 'to' }
  const narrowed = await narrowedBy(edition, asked)
  if ('outcome' in narrowed) return narrowed
  const { found, rows } = await findWords(edition, {
    sought: expand(question, await edition.once(readAbbreviations)),
    categories: narrowed.categories,
    authors: narrowed.authors,
    from: from === null ? null : startOf(from),
    before: to === null ? null : endOf(to),
    limit: paging.limit,
    after: paging.below ?? null,
  })
  if (found === null) return { outcome: 'busy' }
  const shown = shownOn([...rows.values()])
  const made = renderContextWith(await namesOf(edition, shown))
  return {
    outcome: 'found',
    value: {
      hits: found.hits.flatMap(({ id, highlights }) => {
        const row = rows.get(id)
        return row ? [{ ...cardOf(row, made), highlights }] : []
      }),
      total: found.total,
      next: found.next === null ? null : toCursor(found.next),
    },
    keys: surrogateKeys(['list'], narrowed.shown, shown),
    isPassing: !found.isWhole,
  }
}

const readAbbreviations = ({ payload }: Edition) => abbreviationsOf(payload)

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDate(text)

/** The first second of a day in the newsroom's zone, since 1970. */
const startOf = (day: string): number => Date.parse(momentOf(day, settings.timeZone)) / 1000

/** The first second of the day after; null where there is no such day any more. */
const endOf = (day: string): number | null => {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.getUTCFullYear() > 9999
    ? null
    : startOf(next.toISOString().slice(0, 'yyyy-mm-dd'.length))
}

type Narrowed = Pick<Asked, 'categories' | 'authors'> & { shown: Shown }

/** The ids of what the search is narrowed to: a category with all that is below it, an author. */
const narrowedBy = async (
  edition: Edition,
  asked: Pick<SearchAsked, 'category' | 'author'>,
): Promise<Narrowed | Exclude<Found<never>, { outcome: 'found' }>> => {
  const category = await named(edition, 'categories', asked.category)
  const author = await named(edition, 'authors', asked.author)
  if (category === 'none' || author === 'none') return { outcome: 'absent' }
  const shown = { categories: [category?.id ?? null], authors: [author?.id ?? null] }
  const present: Present = {
    ...(category?.isFormer && { category: category.slug }),
    ...(author?.isFormer && { author: author.slug }),
  }
  if (Object.keys(present).length > 0)
    return { outcome: 'moved', present, keys: surrogateKeys(['list'], shown) }
  const tree = category === null ? [] : await treeOf(edition)
  return {
    shown,
    categories: category && withChildren([category.id], tree),
    authors: author && [author.id],
  }
}

const named = async (
  edition: Edition,
  collection: 'categories' | 'authors',
  slugOrId: string | null,
) => (slugOrId === null ? null : ((await findNamed(edition, collection, slugOrId)) ?? 'none'))

/** How often a question is put again because something was published between index and read model. */
const mostTries = 3

/**
 * What is found, with the rows of the read model. What is shown of an article is of the publication in which it was
 * found; one that is live no longer, or otherwise now, is never shown.
 */
const findWords = async (
  edition: Edition,
  asked: Asked,
): Promise<{ found: FoundWords | null; rows: Map<string, CardRow> }> => {
  let present = edition
  for (let tries = 1; ; tries++) {
    const found = await searchOf(present.payload).find(asked, present.revision)
    const rows = await rowsOf(present, found?.hits ?? [])
    const isTrue = found === null || rows.size === found.hits.length
    if (isTrue || tries === mostTries)
      return { found: found && { ...found, isWhole: found.isWhole && isTrue }, rows }
    present = await editionOf(present.payload)
  }
}

const rowsOf = async (
  { payload }: Edition,
  hits: readonly Hit[],
): Promise<Map<string, CardRow>> => {
  if (hits.length === 0) return new Map()
  const rows = await findRows(payload, 'pages', {
    select: ['slug', 'state', 'category', 'publication', 'publishedAt', 'revisedAt', 'card'],
    where: { id: { in: hits.map(({ id }) => id) } },
  })
  const found = new Map(hits.map(({ id, publication }) => [id, publication]))
  return new Map(
    rows.flatMap((row): [string, CardRow][] =>
      row.state === 'live' && found.get(row.id) === row.publication ? [[row.id, row]] : [],
    ),
  )
}
