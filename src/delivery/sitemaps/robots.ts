import { siteUrl } from '../newspaper.ts'
import type { Written } from '../written.ts'

/** RFC 9309. The longest path counts: of the API what pages of the site are made of stays open. */
export const robots = (): Written => ({
  text: [
    'User-agent: *',
    'Disallow: /admin$',
    'Disallow: /admin/',
    'Disallow: /api/',
    'Allow: /api/v1/',
    'Allow: /api/images/file/',
    '',
    `Sitemap: ${siteUrl}/sitemap.xml`,
    `Sitemap: ${siteUrl}/news-sitemap.xml`,
    '',
  ].join('\n'),
  type: 'text/plain; charset=utf-8',
  keys: ['site'],
})
