import { shownOf } from '../domain/text/clean.ts'
import type { PayloadRequest } from 'payload'
import { findRows } from '../database/rows.ts'
import { idsOf } from '../domain/idOf.ts'
import type { FigureUse } from '../domain/body.ts'
import type { Article, Move } from '../payload-types.ts'
import { unnamedIn, usesOf } from './seal.ts'

/** What an article shows of its photos and authors where it says nothing of its own. */
export const wordsOfPhoto = ['caption', 'alt', 'credit'] as const
export const wordsOfAuthor = ['name'] as const
export type WordOfPhoto = (typeof wordsOfPhoto)[number]

/** Who changed one of the words, and when last (ISO 8601). */
type Rewording = { word: string; by: string; at: string }
type Worded = Readonly<Record<string, unknown>>

/** Which of the words are others now; white space at the ends says nothing. */
export const changedWords = <Word extends string>(
  words: readonly Word[],
  before: Worded,
  after: Worded,
): Word[] => words.filter((word) => textIn(before[word]) !== textIn(after[word]))

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** Whether this use of a photo shows one of these words of the photo itself, for want of its own. */
export const shows = (use: FigureUse, words: readonly WordOfPhoto[]): boolean =>
  words.some((word) => shownOf(use[word]) === '' && !(word === 'alt' && use.decorative))

/** What is remembered of the words once they are changed from `before` to `after`. */
export function withRewordings(
  words: readonly string[],
  before: Worded,
  after: Worded,
  { by, at }: { by: string; at: Date },
): Rewording[] {
  const changed = changedWords(words, before, { ...before, ...after })
  const kept = rewordingsOf(before).filter((one) => one.by !== by || !changed.includes(one.word))
  return [...kept, ...changed.map((word) => ({ word, by, at: at.toISOString() }))]
}

/**
 * Who has changed what the article shows of its photos and authors since its words were last settled, while nobody
 * worked on it: the next version begins with their words, and so with a change of theirs.
 */
export async function rewordersSince(req: PayloadRequest, article: Article): Promise<string[]> {
  const uses = usesOf(article)
  const photos = idsOf(uses.map(({ image }) => image))
  const authors = unnamedIn(article)
  if (photos.length + authors.length === 0) return []
  const since = (await settledBy(req, article.id))?.at
  if (since === undefined) return []
  const ofPhotos = await rewordingsIn(req, 'images', photos)
  const ofAuthors = await rewordingsIn(req, 'authors', authors)
  const shown = ofPhotos.filter(({ id, word }) =>
    uses.some(
      (use) =>
        use.image === id &&
        shows(
          use,
          wordsOfPhoto.filter((one) => one === word),
        ),
    ),
  )
  return handsSince(since, [...shown, ...ofAuthors])
}

/**
 * Who has renamed an author whose name the article will print, since an approval had settled that name: an approval
 * that has ended, or the rename would have changed nothing.
 */
export async function renamersSinceApproval(
  req: PayloadRequest,
  article: Article,
): Promise<string[]> {
  const authors = unnamedIn(article)
  if (article.seal || authors.length === 0) return []
  const settled = await settledBy(req, article.id)
  return settled?.move === 'approve'
    ? handsSince(settled.at, await rewordingsIn(req, 'authors', authors))
    : []
}

const handsSince = (since: string, rewordings: readonly Rewording[]): string[] =>
  rewordings.filter(({ at }) => new Date(at) > new Date(since)).map(({ by }) => by)

async function rewordingsIn(
  req: PayloadRequest,
  collection: 'authors' | 'images',
  ids: readonly string[],
): Promise<(Rewording & { id: string })[]> {
  if (ids.length === 0) return []
  const where = { id: { in: [...ids] } }
  const rows = await findRows(req, collection, { select: ['reworded'], where })
  return rows.flatMap((row) => rewordingsOf(row).map((one) => ({ ...one, id: row.id })))
}

type Settling = Pick<Move, 'move' | 'at'>

/**
 * The move that has settled the words last: an approval, or an urgent publication. Another publication prints what its
 * approval had settled. Null before the first.
 */
async function settledBy(req: PayloadRequest, article: string): Promise<Settling | null> {
  const [last, before] = await findRows(req, 'moves', {
    limit: 2,
    select: ['move', 'at'],
    sort: '-revision',
    where: { and: [{ article: { equals: article } }, { move: { in: settling } }] },
  })
  const isOfBefore = last && last.move !== 'approve' && last.move !== 'publishUrgent'
  return (isOfBefore && before?.move === 'approve' ? { ...last, at: before.at } : last) ?? null
}

const settling = ['approve', 'publish', 'publishOnTime', 'publishUrgent']

const rewordingsOf = ({ reworded }: Worded): Rewording[] =>
  Array.isArray(reworded) ? reworded.filter(isRewording) : []

const isRewording = (value: unknown): value is Rewording =>
  typeof value === 'object' && value !== null && 'word' in value && 'by' in value && 'at' in value
