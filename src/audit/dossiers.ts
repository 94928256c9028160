import { isLive, versionsWorkedOn } from '../database/drafts.ts'
import { isRecord } from '../domain/isRecord.ts'
import type { PayloadRequest, Where } from 'payload'
import { isId } from '../database/isId.ts'
import { findRows, findVersionRows } from '../database/rows.ts'
import type { Row } from '../database/rowTypes.ts'
import { idOf, idsOf } from '../domain/idOf.ts'
import { shownOf } from '../domain/text/clean.ts'
import { isSealed } from '../domain/workflow/states.ts'
import type { Article } from '../payload-types.ts'
import type { FrozenByline, FrozenCorrection, FrozenFigure, PageRow } from '../publishing/frozen.ts'
import { imagesOf } from '../publishing/lists.ts'
import { pageFault } from '../publishing/pageFault.ts'
import { publicationHash, recordIn } from '../ledger/publicationHash.ts'
import { type Blocked, blockedIn } from '../workflow/blocked.ts'
import { contentHashOf, photosOf, printedNamesOf } from '../workflow/seal.ts'
import { setByMovesIn, versionHashOf } from '../workflow/versionHash.ts'
import { workedOn } from '../workflow/versions.ts'
import { canonicalJson } from '../ledger/hashOf.ts'
import type { ChainRow } from '../ledger/faultOfChain.ts'
import { loggedIn } from '../ledger/loggedRow.ts'

/** A publication without its text: what it is, and what its hash is now. */
export type Archived = {
  id: string
  moveId: string | null
  number: number
  kind: string
  contentHash: string | null
  slug: string
  at: string
  hash: string
}

/** What stands in a version that a move left: a hash of it, and what moves set. */
type Left = { hash: string; moved: ReturnType<typeof setByMovesIn> }

/** All that is known of one article and its log, as it is stored. */
export type Dossier = {
  id: string
  lastMoveHash: string | null
  blocked: Blocked | null
  /** In the order of their revisions. */
  rows: ChainRow[]
  /** Its versions that the rows name, by their ids. */
  versions: ReadonlyMap<string, Left>
  publications: Archived[]
  corrections: Row<'corrections'>[]
  page: PageRow | null
  /** The part of the live page that is not as published. */
  pageFault: string | null
  /** The version being worked on; null when the article is gone. */
  working: Pick<Article, (typeof workingFields)[number]> | null
  /** What its content is now, where it was approved. */
  present: string | null
  isLive: boolean
  /** What the live version is now, with the photos as they were published. */
  liveHash: string | null
  /** Whether it stands at its time, and beside what, as it was published. */
  isPlacedAsPublished: boolean
  /** The addresses that are held for it as published. */
  slugs: ReadonlySet<string>
}

const workingFields = [
  'state',
  'seal',
  'owner',
  'pastOwners',
  'assignee',
  'publishAt',
  'publishedAt',
  'origin',
  'createdAt',
] as const

/** A publication is a whole article: few of them are in memory at once. */
const publicationsAtOnce = 100
const movesAtOnce = 1_000
const versionsAtOnce = 100

/** The dossiers of a few articles, with a question a table. */
export async function dossiersOf(
  req: PayloadRequest,
  heads: readonly Row<'articleHeads'>[],
): Promise<Dossier[]> {
  const ids = heads.map(({ id }) => id)
  const ofThem: Where = { article: { in: ids } }
  const moves: Row<'moves'>[] = []
  await each<Row<'moves'>>((asked) => findRows(req, 'moves', { ...asked, sort: 'revision' }), {
    where: ofThem,
    by: 'revision',
    atOnce: movesAtOnce,
    take: (row) => moves.push(row),
  })
  const versions = await versionsNamed(req, moves)
  const corrections = await findRows(req, 'corrections', { where: ofThem, sort: 'at' })
  const pages = byId(await findRows(req, 'pages', { where: { id: { in: ids } } }))
  const photos = await photosOn(req, [...pages.values()])
  const publications: (Archived & { article: string })[] = []
  const faults = new Map<string, string>()
  const shown = new Map<string, Shown>()
  const slugs = await findRows(req, 'slugs', {
    where: { and: [ofThem, { published: { equals: true } }] },
  })
  await each<Row<'publications'>>(
    (asked) => findRows(req, 'publications', { ...asked, sort: 'number' }),
    {
      where: ofThem,
      by: 'number',
      atOnce: publicationsAtOnce,
      take: (row) => {
        publications.push({ ...archivedIn(row), article: row.article })
        const page = pages.get(row.article)
        if (page?.state !== 'live' || page.publication !== row.id) return
        const fault = pageFault(page, row, {
          corrections: correctionsShownOf(corrections, page.id),
          photos,
        })
        if (fault !== null) faults.set(page.id, fault)
        shown.set(page.id, shownIn(row))
      },
    },
  )
  const working = byId(await workingOf(req, ids))
  const live = byId(
    await findRows(req, 'articles', {
      where: { and: [{ id: { in: ids } }, isLive] },
    }),
  )
  const dossiers: Dossier[] = []
  // One after the other: a transaction of MongoDB takes no two questions at once.
  for (const head of heads) {
    const { id } = head
    const own = (row: { article: string }) => row.article === id
    const article = working.get(id) ?? null
    const published = live.get(id)
    dossiers.push({
      id,
      lastMoveHash: head.lastMoveHash ?? null,
      blocked: article && blockedIn(head, article),
      rows: moves.filter(own).map((row) => ({ id: row.id, hash: row.hash, logged: loggedIn(row) })),
      versions: new Map(versions.filter(own).map((version) => [version.id, version])),
      publications: publications.filter(own),
      corrections: corrections.filter(own),
      page: pages.get(id) ?? null,
      pageFault: faults.get(id) ?? null,
      working: article,
      present: article && isSealed(article.state) ? await presentHash(req, id) : null,
      isLive: published !== undefined,
      liveHash: published ? liveHash(published, shown.get(id) ?? nothing) : null,
      isPlacedAsPublished: isPlacedAs(published, shown.get(id)),
      slugs: new Set(slugs.filter(own).map(({ id }) => id)),
    })
  }
  return dossiers
}

type Version = Left & { id: string; article: string }

/** The versions that the rows name, whosever they are, by what stands in them. */
async function versionsNamed(
  req: PayloadRequest,
  moves: readonly Row<'moves'>[],
): Promise<Version[]> {
  const found: Version[] = []
  const named = new Set(moves.map(({ version }) => version ?? ''))
  const ids = [...named].filter((id) => isId(req.payload, id))
  for (let from = 0; from < ids.length; from += versionsAtOnce) {
    const rows = await findVersionRows(req, 'articles', {
      where: { id: { in: ids.slice(from, from + versionsAtOnce) } },
    })
    for (const { id, parent, version } of rows)
      found.push({
        id,
        article: parent,
        hash: versionHashOf(version),
        moved: setByMovesIn(version),
      })
  }
  return found
}

/** What the records of the photos that pages show say of their files. */
const photosOn = async (req: PayloadRequest, pages: readonly PageRow[]) => {
  const ids = pages.flatMap((page) => (page.state === 'live' ? imagesOf(page.content) : []))
  if (ids.length === 0) return new Map<string, never>()
  return byId(
    await findRows(req, 'images', {
      select: ['filename', 'sizes', 'renditions'],
      where: { id: { in: [...new Set(ids)] } },
    }),
  )
}

const archivedIn = (row: Row<'publications'>): Archived => ({
  id: row.id,
  moveId: idOf(row.moveId),
  number: row.number,
  kind: String(row.kind),
  contentHash: idOf(row.contentHash),
  slug: String(row.slug),
  at: String(row.at),
  hash: publicationHash(recordIn(row)),
})

/** The corrections of an article as its page shows them, newest first. */
const correctionsShownOf = (
  corrections: readonly Row<'corrections'>[],
  id: string,
): FrozenCorrection[] =>
  corrections
    .filter(({ article }) => article === id)
    .map(({ kind, wrong, right, basis, at }) => ({ kind, wrong, right, basis, at }))
    .reverse()

/** What a publication showed of photos and authors, whose own records may say something else by now. */
type Shown = { figures: FrozenFigure[]; bylines: FrozenByline[]; placement: string }
const nothing: Shown = { figures: [], bylines: [], placement: '' }

const shownIn = ({
  hero,
  figures,
  bylines,
  placement,
  publishedAt,
}: Row<'publications'>): Shown => ({
  figures: [hero, ...listIn(figures)].filter(isRecord) as FrozenFigure[],
  bylines: listIn(bylines).filter(isRecord) as FrozenByline[],
  placement: placementIn({ ...(placement as object), publishedAt }),
})

/** What is shown nowhere is not compared. */
const isPlacedAs = (article: Article | undefined, shown: Shown | undefined): boolean =>
  !article || !shown || placementIn(article) === shown.placement

type Placed = Pick<Article, 'secondaryCategories' | 'topics' | 'related' | 'seo' | 'publishedAt'>

/** Where an article stands, and when, in one text; of a publication or of what is live. */
const placementIn = ({ secondaryCategories, topics, related, seo, publishedAt }: Placed): string =>
  canonicalJson({
    secondaryCategories: idsOf(secondaryCategories),
    topics: idsOf(topics),
    related: idsOf(related),
    seo: [shownOf(seo?.title), shownOf(seo?.description)],
    publishedAt: new Date(publishedAt ?? '').getTime(),
  })

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** The content hash of the live version, with photos and authors as they were published. */
function liveHash(article: Article, { figures, bylines }: Shown): string {
  const own = new Set(article.bylines?.map(({ name }) => shownOf(name)))
  const printed = bylines.filter(({ name }) => !own.has(name))
  return contentHashOf(article, {
    photos: figures.map(({ hash: file, caption, alt, credit }) => ({ file, caption, alt, credit })),
    printedNames: Object.fromEntries(printed.map(({ author, name }) => [author ?? '', name])),
  })
}

const workingOf = async (req: PayloadRequest, ids: readonly string[]) => {
  const { docs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    ...versionsWorkedOn,
    overrideAccess: true,
    pagination: false,
    req,
    select: Object.fromEntries(workingFields.map((field) => [field, true])),
    showHiddenFields: true,
    where: { id: { in: [...ids] } },
  })
  return docs
}

/** Few are approved and wait: each is read whole, as the moves read it. */
const presentHash = async (req: PayloadRequest, id: string): Promise<string | null> => {
  const worked = await workedOn(req, id)
  if (!worked) return null
  const { article } = worked
  const photos = await photosOf(req, article)
  return contentHashOf(article, { photos, printedNames: await printedNamesOf(req, article) })
}

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]))

type Each<T> = {
  where: Where
  by: keyof T
  atOnce: number
  take: (row: T) => void
}

/** Takes every row once, in the order of a number, some at once. */
async function each<T extends { id: string }>(
  read: (asked: { where: Where; limit: number }) => Promise<T[]>,
  { where, by, atOnce, take }: Each<T>,
): Promise<void> {
  const taken = new Set<string>()
  for (let from = -1, limit = atOnce; ;) {
    const rest = { [by]: { greater_than_equal: from } }
    const rows = await read({ where: { and: [where, rest] }, limit })
    for (const row of rows.filter(({ id }) => !taken.has(id))) {
      taken.add(row.id)
      take(row)
    }
    const last = rows.at(-1)
    if (!last || rows.length < limit) return
    // A whole page of one number: only a larger one leads on.
    const number = Number(last[by])
    if (number === from) limit *= 2
    from = number
  }
}
