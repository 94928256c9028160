import type { PayloadRequest } from 'payload'
import { settings } from '../config/settings.ts'
import { findRowById } from '../database/rows.ts'
import { articlePath } from '../domain/addresses.ts'

/** What readers see of an article now, for those who work on it; null when it is not live. */
export const liveOf = async ({
  req,
  articleId,
}: {
  req: PayloadRequest
  articleId: string
}): Promise<{ publication: string; url: string; publishedAt: string } | null> => {
  const page = await findRowById(req, 'pages', articleId)
  if (page?.state !== 'live') return null
  const { publication, publishedAt, slug } = page
  return { publication, publishedAt, url: `${settings.siteUrl}${articlePath(slug)}` }
}
