import type { PayloadRequest } from 'payload'
import { findRow } from '../database/rows.ts'
import { pathTo } from '../domain/categoryTree.ts'
import type { PublishedAs } from '../domain/workflow/publishedAs.ts'
import type { Category } from './categories.ts'
import type { Frozen } from './frozen.ts'
import { enter } from './registers.ts'
import { revisionWithin } from './siteRevision.ts'

/** What became of an article, for those who keep copies of it. */
export type Change = 'published' | 'updated' | 'corrected' | 'withdrawn'

/** What a change says besides whose it is; `at` is ISO 8601, `keys` are those that a cache drops. */
export type Changed = { slug: string; change: Change; at: string; keys: string[] }

export const changeAs: Readonly<Record<PublishedAs, Change>> = {
  first: 'published',
  again: 'published',
  update: 'updated',
  minor: 'updated',
  correction: 'corrected',
}

/** The last change of an article takes the place of the one before. To be called once the site's revision is raised. */
export const enterChange = async (
  req: PayloadRequest,
  article: string,
  value: Changed,
): Promise<void> => {
  const place = `1|${padded(await revisionWithin(req))}|${article}`
  await enter(req, subjectOf(article), [{ register: 'changes', place, value }])
}

/**
 * Tells of an article once more, with what was told of it last, at its old time: its answer has changed in nothing that
 * its readers would be told of, and whoever keeps copies of it should fetch it again.
 */
export const enterAgain = async (
  req: PayloadRequest,
  { id, slug, publishedAt }: { id: string; slug: string; publishedAt: string },
  keys: string[],
): Promise<void> => {
  const where = { subject: { equals: subjectOf(id) } }
  const last = (await findRow(req, 'registers', where, { select: ['value'] }))?.value
  const told = (last ?? { change: 'published', at: publishedAt }) as Pick<Changed, 'change' | 'at'>
  await enterChange(req, id, { slug, change: told.change, at: told.at, keys })
}

/** One of before changes were kept: it comes before all that were. */
export const enterOldChange = (
  req: PayloadRequest,
  article: string,
  value: Changed,
): Promise<void> => {
  const place = `0|${padded(Date.parse(value.at))}|${article}`
  return enter(req, subjectOf(article), [{ register: 'changes', place, value }])
}

/** Before the first change of all: where reading begins. */
export const beforeAllChanges = `0|${'0'.repeat(15)}|0`

export const subjectOf = (article: string): string => `changes:${article}`

/** A number by which texts sort. */
const padded = (number: number): string => String(Math.max(0, number)).padStart(15, '0')

/**
 * What caches drop when the article changes: it, the lists and pages of all that it names, and, since any list may hold
 * it, every list.
 *
 * @param shown as it is shown from now on, and as it was.
 */
export const keysOfChange = (
  article: string,
  shown: readonly Pick<Frozen, 'category' | 'secondaryCategories' | 'topics' | 'bylines'>[],
  tree: readonly Category[],
): string[] => [
  ...new Set([
    `article:${article}`,
    'list',
    'home',
    ...shown.flatMap(({ category, secondaryCategories, topics, bylines }) => [
      ...[category, ...secondaryCategories]
        .flatMap((id) => pathTo(id, tree))
        .map((id) => `category:${id}`),
      ...topics.map((id) => `topic:${id}`),
      ...bylines.flatMap(({ author }) => (author === null ? [] : [`author:${author}`])),
    ]),
  ]),
]
