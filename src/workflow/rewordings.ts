import type { PayloadRequest } from 'payload'
import { idsOf } from '../domain/idOf.ts'
import type { FigureUse } from '../domain/body.ts'
import type { Article, Image } from '../payload-types.ts'
import { usesOf } from './seal.ts'

export const wordsOfPhoto = ['caption', 'alt', 'credit'] as const
export type WordOfPhoto = (typeof wordsOfPhoto)[number]

/** Who changed one of a photo's own words, and when last (ISO 8601). */
type Rewording = { word: WordOfPhoto; by: string; at: string }
type Words = Partial<Pick<Image, WordOfPhoto | 'reworded'>>

/** Which of a photo's words are others now; white space at the ends says nothing. */
export const changedWords = (before: Words, after: Words): WordOfPhoto[] =>
  wordsOfPhoto.filter((word) => (before[word] ?? '').trim() !== (after[word] ?? '').trim())

/** Whether this use of a photo shows one of these words of the photo itself, for want of its own. */
export const shows = (use: FigureUse, words: readonly WordOfPhoto[]): boolean =>
  words.some((word) => use[word].trim() === '' && !(word === 'alt' && use.decorative))

/** What is remembered of a photo's words once they are changed from `before` to `after`. */
export function withRewordings(
  before: Words,
  after: Words,
  { by, at }: { by: string; at: Date },
): Rewording[] {
  const changed = changedWords(before, { ...before, ...after })
  const kept = rewordingsOf(before).filter((one) => one.by !== by || !changed.includes(one.word))
  return [...kept, ...changed.map((word) => ({ word, by, at: at.toISOString() }))]
}

/**
 * Who has changed what the article's photos say since it was last published, while nobody worked on it:
 * the next version begins with their words, and so with a change of theirs.
 */
export async function rewordersSince(req: PayloadRequest, article: Article): Promise<string[]> {
  const uses = usesOf(article)
  const ids = idsOf(uses.map(({ image }) => image))
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<Image>({
    collection: 'images',
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  const since = await lastPublication(req, article.id)
  return docs.flatMap((image) =>
    rewordingsOf(image)
      .filter(({ at }) => since !== null && new Date(at) > new Date(since))
      .filter(({ word }) => uses.some((use) => use.image === image.id && shows(use, [word])))
      .map(({ by }) => by),
  )
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

const rewordingsOf = ({ reworded }: Words): Rewording[] =>
  Array.isArray(reworded) ? reworded.filter(isRewording) : []

const isRewording = (value: unknown): value is Rewording =>
  typeof value === 'object' && value !== null && 'word' in value && 'by' in value && 'at' in value
