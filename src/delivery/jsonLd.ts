import { proportionOf } from '../domain/rendition.ts'
import type {
  ImageObject,
  NewsArticle,
  Organization,
  Person,
  QuantitativeValue,
  WithContext,
} from 'schema-dts'
import type { ArticlePage, Figure, SiteInfo } from './shapes.ts'

type Told = Omit<ArticlePage, 'jsonLd'>

/** The article in the words of schema.org, for search engines (domain: NewsArticle). What is absent is not said. */
export const jsonLdOf = (page: Told, site: SiteInfo): WithContext<NewsArticle> => {
  const author = authorsOf(page)
  const own = [page.hero, ...page.figures].filter((figure) => figure !== null)
  // A photo that is chosen for sharing alone stands for an article without others; the newspaper's own for none.
  const { image } = page.seo
  const images = own.length === 0 && image && image.id !== site.image?.id ? [image] : own
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': page.url,
    mainEntityOfPage: page.seo.canonical,
    headline: page.title,
    ...(page.seo.description && { description: page.seo.description }),
    inLanguage: 'vi',
    isAccessibleForFree: true,
    datePublished: page.publishedAt,
    dateModified: page.updatedAt ?? page.publishedAt,
    ...(page.category && { articleSection: page.category.name }),
    ...(page.topics.length > 0 && { keywords: page.topics.map(({ name }) => name) }),
    wordCount: page.wordCount,
    ...(author.length > 0 && { author }),
    ...(page.corrections.length > 0 && {
      correction: page.corrections.map(({ wrong, right, at }) => ({
        '@type': 'CorrectionComment',
        text: `${wrong} → ${right}`,
        datePublished: at,
      })),
    }),
    publisher: publisherOf(site),
    ...(images.length > 0 && { image: images.flatMap(imagesOf) }),
  }
}

/** Whoever wrote it; where nobody is named, the source that it was taken from. */
const authorsOf = ({ bylines, source }: Told): Exclude<Organization | Person, string>[] => {
  const writers = bylines.filter(({ role }) => role === 'text' || role === 'compiled')
  if (writers.length === 0) return source ? [{ '@type': 'Organization', name: source }] : []
  return writers.map(({ name, kind, url }) => ({
    '@type': kind === 'organisation' ? 'Organization' : 'Person',
    name,
    ...(url && { url }),
  }))
}

const publisherOf = ({ name, url, logo }: SiteInfo): Exclude<Organization, string> => ({
  '@type': 'Organization',
  name: name ?? new URL(url).host,
  url,
  ...(logo && { logo: imageOf(logo) }),
})

/** A photo whole, and in each shape that a result may be shown in, as search engines ask for it. */
const imagesOf = (figure: Figure): Exclude<ImageObject, string>[] => [
  imageOf(figure),
  ...figure.crops.flatMap(({ ratio, srcset }) => {
    const largest = srcset.filter(({ type }) => type === 'image/webp').at(-1)
    return largest
      ? [
          imageOf({
            ...figure,
            ...largest,
            height: Math.round(largest.width / proportionOf(ratio)),
          }),
        ]
      : []
  }),
]

const imageOf = ({
  src,
  width,
  height,
  caption,
  credit,
}: Figure): Exclude<ImageObject, string> => ({
  '@type': 'ImageObject',
  url: src,
  width: pixels(width),
  height: pixels(height),
  ...(caption && { caption }),
  ...(credit && { creditText: credit }),
})

/** A number alone is no size to schema.org; E37 is the pixel of UN/CEFACT's Common Codes. */
const pixels = (value: number): QuantitativeValue => ({
  '@type': 'QuantitativeValue',
  value,
  unitCode: 'E37',
})
