import type { PayloadRequest, Where } from 'payload'
import { findRows } from '../database/rows.ts'
import type { PublishedAs } from '../domain/workflow/publishedAs.ts'
import { categoriesOf } from './categories.ts'
import { changeAs, type Changed, enterOldChange, keysOfChange, subjectOf } from './changes.ts'
import { enterCorrections } from './corrections.ts'
import { enterFormerAddresses } from './formerAddresses.ts'
import type { PageRow } from './frozen.ts'

/**
 * Enters what the registers would hold of articles that were published before there were any.
 *
 * @returns where to go on; null at the end.
 */
export const enterOldPages = async (
  req: PayloadRequest,
  { after, limit }: { after: string; limit: number },
): Promise<string | null> => {
  const where: Where = after === '' ? {} : { id: { greater_than: after } }
  const pages = await findRows(req, 'pages', { limit, sort: 'id', where })
  if (pages.length === 0) return null
  const known = await findRows(req, 'registers', {
    select: ['subject'],
    where: { subject: { in: pages.map(({ id }) => subjectOf(id)) } },
  })
  const entered = new Set(known.map(({ subject }) => subject))
  const old = pages.filter(({ id }) => !entered.has(subjectOf(id)))
  const publications = await findRows(req, 'publications', {
    select: ['kind', 'at'],
    where: { id: { in: old.map(({ publication }) => publication) } },
  })
  const published = new Map(publications.map((row) => [row.id, row]))
  const tree = await categoriesOf(req)
  for (const page of old) {
    await enterCorrections(req, page.id, page.content?.corrections ?? [])
    await enterFormerAddresses(req, page)
    const keys = keysOfChange(page.id, page.content ? [page.content] : [], tree)
    await enterOldChange(req, page.id, { ...lastOf(page, published.get(page.publication)), keys })
  }
  return pages.length < limit ? null : (pages.at(-1)?.id ?? null)
}

type Publication = { kind?: string | null; at: string }

/** What became of it last, as far as it is stored. */
const lastOf = (page: PageRow, publication: Publication | undefined): Omit<Changed, 'keys'> => {
  const { slug } = page
  if (page.state === 'gone') return { slug, change: 'withdrawn', at: page.goneAt }
  const at = new Date(publication?.at ?? page.publishedAt).toISOString()
  const [correction] = page.content.corrections ?? []
  if (correction && correction.at > at) return { slug, change: 'corrected', at: correction.at }
  return { slug, change: changeAs[(publication?.kind ?? 'first') as PublishedAs], at }
}
