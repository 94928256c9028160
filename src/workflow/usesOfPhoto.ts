import type { PayloadRequest } from 'payload'
import { extentOfWork } from '../access/conditions.ts'
import { idsWithin } from '../access/idsWithin.ts'
import { isLive, versionsWorkedOn } from '../database/drafts.ts'
import { findRows, findVersionRows } from '../database/rows.ts'
import { idOf } from '../domain/idOf.ts'
import type { State } from '../domain/workflow/states.ts'
import type { Article } from '../payload-types.ts'
import { usesOf } from './seal.ts'

/** Where in an article a photo stands: above it, in its text, or where it is shared. */
export type Place = 'hero' | 'body' | 'seo'

/** One place of one article: `state` is that of the version that uses it there, `live` whether readers see it there. */
export type Use = { article: string; title: string; where: Place; state: State; live: boolean }

export type Uses = {
  docs: Use[]
  /** In how many other articles it is used, of which the caller sees no use. */
  hidden: number
}

type Text = Pick<Article, 'hero' | 'body' | 'seo'>
type Version = { parent: string; version: Text & Pick<Article, 'title' | 'state'> }

/**
 * Where a photo is used, as far as the caller may know of it: in the versions being worked on, in what is live, and
 * of articles whose versions of today do without it, in the newest version that had it.
 */
export async function usesOfPhoto(req: PayloadRequest, photo: string): Promise<Uses> {
  const newest = await newestVersionsWith(req, photo)
  const articles = [...newest.keys()]
  if (articles.length === 0) return { docs: [], hidden: 0 }
  const worked = await versionsBy(req, 'parent', articles, { latest: true })
  const live = await liveTexts(req, articles)
  const own = await idsWithin(req, 'articles', articles, await extentOfWork('articles', req), {
    ...versionsWorkedOn,
  })
  const docs = articles.flatMap((article) => {
    const [version, shown] = [worked.get(article)?.version, live.get(article)]
    const livePlaces = shown ? placesOf(photo, shown) : []
    const workedPlaces = own.includes(article) && version ? placesOf(photo, version) : []
    const title = (own.includes(article) ? version?.title : shown?.title) ?? ''
    return [...new Set([...workedPlaces, ...livePlaces])].map((where) => ({
      article,
      title,
      where,
      state: workedPlaces.includes(where) ? stateOf(version) : 'published',
      live: livePlaces.includes(where),
    }))
  })
  const former = own.filter((id) => docs.every(({ article }) => article !== id))
  const past = await versionsBy(
    req,
    'id',
    former.map((id) => newest.get(id) ?? ''),
  )
  for (const [article, { version }] of past)
    for (const where of placesOf(photo, version))
      docs.push({
        article,
        title: worked.get(article)?.version.title ?? '',
        where,
        state: stateOf(version),
        live: false,
      })
  return { docs, hidden: articles.length - new Set(docs.map(({ article }) => article)).size }
}

const stateOf = (version: Pick<Article, 'state'> | undefined): State => version?.state ?? 'draft'

const placesOf = (photo: string, { body, hero, seo }: Text): Place[] => [
  ...new Set<Place>([
    ...usesOf({ body, hero })
      .filter(({ image }) => image === photo)
      .map(({ path }): Place => (path === 'hero' ? 'hero' : 'body')),
    ...(idOf(seo?.image) === photo ? (['seo'] as const) : []),
  ]),
]

/** Of each article that has ever used it, the newest version that does, newest first. */
async function newestVersionsWith(
  req: PayloadRequest,
  photo: string,
): Promise<Map<string, string>> {
  const versions = await findVersionRows(req, 'articles', {
    select: ['parent'],
    sort: '-updatedAt',
    where: { 'version.photos': { in: [photo] } },
  })
  const newest = new Map<string, string>()
  for (const { id, parent } of versions) if (!newest.has(parent)) newest.set(parent, id)
  return newest
}

/** Versions of articles, by the article. */
async function versionsBy(
  req: PayloadRequest,
  key: 'id' | 'parent',
  values: readonly string[],
  { latest = false } = {},
): Promise<Map<string, Version>> {
  if (values.length === 0) return new Map()
  const named = { [key]: { in: [...values] } }
  const versions = await findVersionRows(req, 'articles', {
    select: [
      'parent',
      ...(['version.title', 'version.state', 'version.hero', 'version.body'] as const),
      'version.seo',
    ],
    where: latest ? { and: [named, { latest: { equals: true } }] } : named,
  })
  return new Map(versions.map((one) => [one.parent, one]))
}

/** What readers see of the articles. */
async function liveTexts(req: PayloadRequest, ids: readonly string[]) {
  const rows = await findRows(req, 'articles', {
    select: ['title', 'hero', 'body', 'seo'],
    where: { and: [{ id: { in: [...ids] } }, isLive] },
  })
  return new Map(rows.map((row) => [row.id, row]))
}
