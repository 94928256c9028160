import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Article } from '../payload-types.ts'
import type { DemoArticle } from './DemoArticle.ts'

const oldSite = 'https://cu.newsroom.example'

/** Keeps of an article from the old site what an import keeps. */
export const recordFormer = async (
  req: PayloadRequest,
  { id, revision }: Article,
  { former, title, lead = '', needsReview = [] }: DemoArticle,
): Promise<void> => {
  if (!former) return
  const { path, other = [], dateClues = [] } = former
  await req.payload.create({
    collection: 'imports',
    data: {
      key: `url:${oldSite}${path}`,
      source: `kho-cu${path.replace(/\.htm$/, '.txt')}`,
      legacyUrl: `${oldSite}${path}`,
      textHash: createHash('sha256').update(`${title}\n${lead}`).digest('hex'),
      article: id,
      revision: revision ?? 1,
      outcome: 'created',
      importedAt: new Date().toISOString(),
      warnings: needsReview.map(({ code, suggestion }) => ({ code, message: suggestion })),
      lists: other.map((listed) => ({ list: 'other' as const, ...listed })),
      dateClues: [...dateClues],
    },
    depth: 0,
    req,
  })
}
