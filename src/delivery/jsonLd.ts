import type { ArticlePage } from './shapes.ts'

type Told = Omit<ArticlePage, 'jsonLd'>

/** The article in the words of schema.org, for search engines (domain: NewsArticle). */
export const jsonLdOf = (page: Told, publicUrl: string): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  '@id': page.url,
  mainEntityOfPage: page.seo.canonical,
  headline: page.title,
  description: page.seo.description,
  inLanguage: 'vi',
  isAccessibleForFree: true,
  datePublished: page.publishedAt,
  dateModified: page.updatedAt ?? page.publishedAt,
  articleSection: page.category?.name ?? null,
  keywords: page.topics.map(({ name }) => name),
  wordCount: page.wordCount,
  author: page.bylines
    .filter(({ role }) => role === 'text' || role === 'compiled')
    .map(({ name, kind, url }) => ({
      '@type': kind === 'organisation' ? 'Organization' : 'Person',
      name,
      ...(url && { url }),
    })),
  ...(page.corrections.length > 0 && {
    correction: page.corrections.map(({ wrong, right, at }) => ({
      '@type': 'CorrectionComment',
      text: `${wrong} → ${right}`,
      datePublished: at,
    })),
  }),
  publisher: { '@type': 'Organization', name: new URL(publicUrl).host, url: publicUrl },
  image: [page.hero, ...page.figures]
    .filter((figure) => figure !== null)
    .map(({ src, width, height, caption, credit }) => ({
      '@type': 'ImageObject',
      url: src,
      width,
      height,
      ...(caption && { caption }),
      ...(credit && { creditText: credit }),
    })),
})
