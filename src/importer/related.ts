import type { PayloadRequest } from 'payload'
import { fold } from '../domain/text/fold.ts'
import type { Article } from '../payload-types.ts'
import type { Listed } from './article.ts'

const most = 20
const day = 86_400_000

/**
 * The articles that a source names as related to it: by their titles, and by their dates where both are
 * known; only where exactly one can be meant (rule N10). The others stay words in the record.
 */
export async function relatedOf(req: PayloadRequest, listed: Listed[]): Promise<string[]> {
  const wanted = listed.slice(0, most)
  if (wanted.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { title: true, publishedAt: true, originalPublishedAt: true },
    where: { or: wanted.map(({ title }) => ({ searchText: { contains: fold(title) } })) },
  })
  const ids = wanted.flatMap((item) => {
    const meant = docs.filter((article) => isMeant(item, article))
    return meant.length === 1 ? meant.map(({ id }) => id) : []
  })
  return [...new Set(ids)]
}

type Dated = Pick<Article, 'title' | 'publishedAt' | 'originalPublishedAt'>

function isMeant(item: Listed, { title, publishedAt, originalPublishedAt }: Dated): boolean {
  if (fold(title ?? '') !== fold(item.title)) return false
  const at = publishedAt ?? originalPublishedAt
  if (!item.publishedAt || !at) return true
  return Math.abs(Date.parse(item.publishedAt) - Date.parse(at)) <= day
}
