import type { Body } from '../domain/body.ts'
import type { Lines } from '../publishing/frozen.ts'

/** The answers of /api/v1 (contract §5). What is absent is null, never missing; times are ISO 8601. */
export type Figure = {
  id: string
  /** The largest WebP, of 1920 at most. */
  src: string
  width: number
  height: number
  /** Renditions alone, never the upload: WebP and, as soon as they are made, AVIF. */
  srcset: { src: string; width: number; type: string }[]
  /** Around the focal point; none before they are made. */
  crops: { ratio: '16:9' | '4:3' | '1:1'; srcset: Figure['srcset'] }[]
  /** For social networks; none before it is made, nor of a photo that is too small for it. */
  share: { src: string; width: 1200; height: 630; type: 'image/jpeg' } | null
  alt: string
  caption: string
  credit: string
  focalPoint: { x: number; y: number }
}

export type Named = { id: string; name: string; slug: string; url: string }

export type Card = {
  id: string
  slug: string
  url: string
  title: string
  kicker: string | null
  lead: string | null
  category: Named | null
  bylines: { name: string; url: string | null }[]
  publishedAt: string
  publishedAtText: string
  updatedAt: string | null
  updatedAtText: string | null
  thumbnail: Figure | null
}

export type Correction = {
  heading: 'Thông tin cải chính, xin lỗi'
  kind: string
  wrong: string
  right: string
  basis: string
  at: string
  atText: string
}

export type ArticlePage = Lines & {
  id: string
  slug: string
  url: string
  html: string
  text: string
  body: Body
  hero: Figure | null
  figures: Figure[]
  bylines: { name: string; role: string; kind: string; url: string | null }[]
  category: (Named & { path: Named[] }) | null
  topics: Named[]
  publishedAt: string
  publishedAtText: string
  updatedAt: string | null
  updatedAtText: string | null
  corrections: Correction[]
  related: Card[]
  recommended: Card[]
  otherNews: Card[]
  wordCount: number
  readMinutes: number
  seo: { title: string; description: string | null; image: Figure | null; canonical: string }
  jsonLd: Record<string, unknown>
  publication: string
  contentHash: string | null
}

export type CardList = { docs: Card[]; next: string | null }

/** What was found in one part of an article: the text as it is shown, and where in it, in UTF-16 units. */
export type Highlight = {
  field: 'title' | 'lead' | 'body' | 'caption' | 'byline'
  text: string
  ranges: [start: number, end: number][]
}

export type SearchPage = {
  hits: (Card & { highlights: Highlight[] })[]
  /** Counted up to 1,000. */
  total: number
  next: string | null
}

export type CategoryNode = Named & { children: CategoryNode[] }

export type CategoryPage = CardList & {
  category: Named & { path: Named[]; children: Named[] }
}

export type AuthorPage = CardList & {
  author: Named & {
    kind: string
    bio: string | null
    avatar: Figure | null
    successor: Named | null
    predecessors: Named[]
  }
}

export type TopicPage = CardList & { topic: Named }

export type CorrectionOf = Correction & { article: Card }

export type Home = {
  slots: Card[]
  sections: { category: Named; docs: Card[] }[]
  recommended: Card[]
  corrections: CorrectionOf[]
}

export type ArticleChange = {
  id: string
  slug: string
  change: 'published' | 'updated' | 'corrected' | 'withdrawn'
  at: string
  keys: string[]
}

/** From a path of the site to another one, or to a whole address. */
export type Redirect = { from: string; to: string }

export type SiteInfo = {
  name: string | null
  description: string | null
  url: string
  logo: Figure | null
  image: Figure | null
} & Record<'publisher' | 'licence' | 'editorInChief' | 'address' | 'phone' | 'email', string | null>
