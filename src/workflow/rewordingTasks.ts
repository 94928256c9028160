import type { PayloadRequest } from 'payload'
import { extentOfWork } from '../access/conditions.ts'
import { idsWithin } from '../access/idsWithin.ts'
import { reloadActor, requireActor } from '../access/requireActor.ts'
import { isLive, versionsWorkedOn } from '../database/drafts.ts'
import {
  createRow,
  deleteRows,
  findRow,
  findRows,
  findVersionRows,
  updateRow,
} from '../database/rows.ts'
import type { Row } from '../database/rowTypes.ts'
import { holdArticle, inTransaction } from '../database/transaction.ts'
import { coversSection } from '../domain/coversSection.ts'
import { desk, hasRole } from '../domain/roles.ts'
import type { State } from '../domain/workflow/states.ts'
import { problem, refusal } from '../errors/problem.ts'
import type { Article, Image } from '../payload-types.ts'
import { articlesShowing } from '../publishing/index.ts'
import type { PageRow } from '../publishing/frozen.ts'
import { type ChangedWord, changedLiveWords } from './liveWords.ts'
import { performMove } from './performMove.ts'
import type { MoveRow, Via } from './recordMove.ts'
import type { WordOfPhoto } from './rewordings.ts'
import { seenBy } from './situationOf.ts'

export const rewordingDecisions = ['update', 'leave'] as const
export type RewordingDecision = (typeof rewordingDecisions)[number]

/** A live article that prints what its photo said before. */
export type RewordingTask = {
  image: string
  article: string
  title: string
  state: State
  changed: ChangedWord[]
  /** Who changed the photo's words last, and when (ISO 8601). */
  by: string | null
  at: string
  decision: RewordingDecision | null
  decidedBy: string | null
  decidedAt: string | null
}

/** So many are looked at, of which those of others' sections are left out, and so many are told of at once. */
const mostLookedAt = 500
const mostTold = 100

const keyOf = (article: string, image: string): string => `${article}|${image}`

/**
 * A photo's own words have changed: lists the live articles that printed the former ones, to be decided upon, and takes
 * those from the list that print what it says now. What readers see stays as it was approved.
 */
export async function listRewordings(
  req: PayloadRequest,
  photo: Pick<Image, 'id' | WordOfPhoto>,
  by: string | null,
): Promise<void> {
  const articles = await articlesShowing(req, photo.id)
  const texts = await liveTexts(req, articles)
  for (const article of articles) {
    const key = { key: { equals: keyOf(article, photo.id) } }
    if (changedIn(photo, texts.get(article)).length === 0) {
      await deleteRows(req, 'rewordings', key)
      continue
    }
    const open = { by, at: new Date().toISOString(), ...undecided }
    const row = { key: keyOf(article, photo.id), article, image: photo.id, ...open }
    if (!(await updateRow(req, 'rewordings', key, open))) await createRow(req, 'rewordings', row)
  }
}

const undecided = { decision: null, decidedBy: null, decidedAt: null }

/**
 * What the desk has to decide in the articles that the caller works on, the oldest first; or what it has left as it was,
 * the newest first. Nothing is to be decided while a next version that will print the new words is worked on for that.
 *
 * @throws 401, and 403 for whoever is not of the desk.
 */
export async function rewordingTasks(
  req: PayloadRequest,
  { areLeft = false } = {},
): Promise<RewordingTask[]> {
  if (!hasRole(requireActor(req), ...desk)) throw refusal([{ code: 'wrongRole' }], req)
  const rows = await findRows(req, 'rewordings', {
    limit: mostLookedAt,
    sort: areLeft ? '-decidedAt' : 'at',
    where: { decision: areLeft ? { equals: 'leave' } : { not_equals: 'leave' } },
  })
  const work = await extentOfWork('articles', req)
  const articles = rows.map(({ article }) => article)
  const own = await idsWithin(req, 'articles', articles, work, versionsWorkedOn)
  const texts = await liveTexts(req, own)
  const versions = await versionsOf(req, own)
  const ofOwn = rows.filter(({ article }) => own.includes(article))
  const photos = await photosBy(
    req,
    ofOwn.map(({ image }) => image),
  )
  const tasks = ofOwn.flatMap((row): RewordingTask[] => {
    const { article, image } = row
    const [photo, version] = [photos.get(image), versions.get(article)]
    if (!photo || !version) return []
    const changed = changedIn(photo, texts.get(article))
    const state = version.state ?? 'draft'
    const isUnderWay = row.decision === 'update' && state !== 'published'
    if (!areLeft && (changed.length === 0 || isUnderWay)) return []
    return [{ image, article, title: version.title ?? '', state, changed, ...decisionIn(row) }]
  })
  return tasks.slice(0, mostTold)
}

const decisionIn = ({ at, by, decidedAt, decidedBy, decision }: Row<'rewordings'>) => ({
  by: by ?? null,
  at,
  decision: rewordingDecisions.find((one) => one === decision) ?? null,
  decidedBy: decidedBy ?? null,
  decidedAt: decidedAt ?? null,
})

export type Decided = {
  decision: RewordingDecision
  decidedBy: string
  decidedAt: string
  state: State
  /** The move that was made for it: `revise`, where nobody worked on a next version yet. */
  move: MoveRow | null
}

/**
 * Decides what becomes of the words that one live article has of a photo. There is no other way to readers than the
 * moves: an update begins the next version, as the caller may by the table, and it will print the photo's new words.
 *
 * @throws 401, 404 where there is nothing to decide, 403 for whoever is not of the article's desk, and what the move throws.
 */
export const decideRewording = (
  req: PayloadRequest,
  asked: { image: string; article: string; decision: RewordingDecision; via: Via },
): Promise<Decided> =>
  inTransaction(req, async (req) => {
    const { article, decision, image, via } = asked
    requireActor(req)
    await holdArticle(req, article)
    const actor = await reloadActor(req)
    const { standing } = await seenBy(actor, req, article)
    if (!hasRole(actor, ...desk)) throw refusal([{ code: 'wrongRole' }], req)
    if (!coversSection(actor, standing)) throw refusal([{ code: 'notYourSection' }], req)
    const row = await findRow(req, 'rewordings', { key: { equals: keyOf(article, image) } })
    if (!row) throw problem('notFound', req)
    const begins = decision === 'update' && standing.state === 'published'
    const moved = begins
      ? await performMove(req, { id: article, move: 'revise', given: {}, via })
      : null
    const decided = { decision, decidedBy: actor.id, decidedAt: new Date().toISOString() }
    await updateRow(req, 'rewordings', row.id, decided)
    return { ...decided, state: moved?.state ?? standing.state, move: moved?.move ?? null }
  })

type LiveText = { text: Pick<Article, 'hero' | 'body' | 'seo'>; page: PageRow }

const changedIn = (
  photo: Pick<Image, 'id' | WordOfPhoto>,
  live: LiveText | undefined,
): ChangedWord[] =>
  live?.page.state === 'live' ? changedLiveWords(photo, live.text, live.page.content) : []

/** What was written of each of the live articles, and what of it readers were given. */
async function liveTexts(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, LiveText>> {
  if (ids.length === 0) return new Map()
  const named = { id: { in: [...ids] } }
  const texts = await findRows(req, 'articles', {
    select: ['hero', 'body', 'seo'],
    where: { and: [named, isLive] },
  })
  const pages = await findRows(req, 'pages', { where: named })
  const byId = new Map(pages.map((page) => [page.id, page]))
  return new Map(
    texts.flatMap((text) => {
      const page = byId.get(text.id)
      return page ? [[text.id, { text, page }] as const] : []
    }),
  )
}

const versionsOf = async (req: PayloadRequest, articles: readonly string[]) => {
  if (articles.length === 0) return new Map<string, Partial<Article>>()
  const rows = await findVersionRows(req, 'articles', {
    select: ['parent', 'version.title', 'version.state'],
    where: { and: [{ parent: { in: [...articles] } }, { latest: { equals: true } }] },
  })
  return new Map(rows.map(({ parent, version }) => [parent, version]))
}

const photosBy = async (req: PayloadRequest, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, Pick<Image, 'id' | WordOfPhoto>>()
  const rows = await findRows(req, 'images', {
    select: ['caption', 'alt', 'credit'],
    where: { id: { in: [...new Set(ids)] } },
  })
  return new Map(rows.map((row) => [row.id, row]))
}
