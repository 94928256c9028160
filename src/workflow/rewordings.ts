import type { CollectionSlug, PayloadRequest } from 'payload'
import { idsOf } from '../domain/idOf.ts'
import type { FigureUse } from '../domain/body.ts'
import type { Article } from '../payload-types.ts'
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
  words.some((word) => use[word].trim() === '' && !(word === 'alt' && use.decorative))

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
 * Who has changed what the article shows of its photos and authors since it was last published, while nobody
 * worked on it: the next version begins with their words, and so with a change of theirs.
 */
export async function rewordersSince(req: PayloadRequest, article: Article): Promise<string[]> {
  const uses = usesOf(article)
  const photos = idsOf(uses.map(({ image }) => image))
  const authors = unnamedIn(article)
  if (photos.length + authors.length === 0) return []
  const since = await lastPublication(req, article.id)
  if (since === null) return []
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
  return [...shown, ...ofAuthors]
    .filter(({ at }) => new Date(at) > new Date(since))
    .map(({ by }) => by)
}

async function rewordingsIn(
  req: PayloadRequest,
  collection: CollectionSlug & ('authors' | 'images'),
  ids: readonly string[],
): Promise<(Rewording & { id: string })[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: string; reworded?: unknown }>({
    collection,
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  return docs.flatMap((doc) => rewordingsOf(doc).map((one) => ({ ...one, id: String(doc.id) })))
}

async function lastPublication(req: PayloadRequest, article: string): Promise<string | null> {
  const { docs } = await req.payload.db.find<{ at: string }>({
    collection: 'publications',
    limit: 1,
    pagination: false,
    req,
    sort: '-number',
    where: { article: { equals: article } },
  })
  return docs[0]?.at ?? null
}

const rewordingsOf = ({ reworded }: Worded): Rewording[] =>
  Array.isArray(reworded) ? reworded.filter(isRewording) : []

const isRewording = (value: unknown): value is Rewording =>
  typeof value === 'object' && value !== null && 'word' in value && 'by' in value && 'at' in value
