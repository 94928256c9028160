import type {
  ArticlePage,
  Card,
  Correction,
  Figure,
  Named,
  SiteInfo,
} from '../../src/delivery/shapes.ts'
import { bodyOf } from '../../src/domain/body.ts'

/** Answers of the delivery API as pages are made of them; a spec says only what matters to it. */

export const aNamed = (name: string, slug = 'cong-doan'): Named => ({
  id: `id-${slug}`,
  name,
  slug,
  url: `https://news.example/${slug}`,
})

export const aFigure = (more: Partial<Figure> = {}): Figure => ({
  id: 'f1',
  src: 'https://media.example/a-1600.webp',
  width: 1600,
  height: 900,
  srcset: [320, 1600].map((width) => ({
    src: `https://media.example/a-${width}.webp`,
    width,
    type: 'image/webp',
  })),
  crops: [],
  share: null,
  alt: 'Một hội trường',
  caption: 'Toàn cảnh hội nghị.',
  credit: 'Hải Đăng',
  focalPoint: { x: 50, y: 30 },
  ...more,
})

export const aCard = (more: Partial<Card> = {}): Card => ({
  id: 'a1',
  slug: 'hoi-thao',
  url: 'https://news.example/hoi-thao.html',
  title: 'Hội thao',
  kicker: null,
  lead: 'Sapo của bài.',
  category: aNamed('Công đoàn'),
  bylines: [],
  publishedAt: '2026-11-30T07:05:00+07:00',
  publishedAtText: '30/11/2026 07:05',
  updatedAt: null,
  updatedAtText: null,
  thumbnail: aFigure(),
  ...more,
})

export const aCorrection = (more: Partial<Correction> = {}): Correction => ({
  heading: 'Thông tin cải chính, xin lỗi',
  kind: 'apology',
  wrong: 'Ba trăm người.',
  right: 'Hai trăm người.',
  basis: 'internalError',
  at: '2026-12-01T08:00:00+07:00',
  atText: '01/12/2026 08:00',
  ...more,
})

export const anArticlePage = (more: Partial<ArticlePage> = {}): ArticlePage => ({
  id: 'a1',
  slug: 'hoi-thao',
  url: 'https://news.example/hoi-thao.html',
  title: 'Hội thao',
  kicker: null,
  lead: 'Sapo của bài.',
  source: null,
  html: '<p>Chính văn.</p>',
  text: 'Chính văn.',
  body: bodyOf([]),
  hero: null,
  figures: [],
  bylines: [],
  category: null,
  topics: [],
  publishedAt: '2026-11-30T07:05:00+07:00',
  publishedAtText: '30/11/2026 07:05',
  updatedAt: null,
  updatedAtText: null,
  corrections: [],
  related: [],
  recommended: [],
  otherNews: [],
  wordCount: 2,
  readMinutes: 1,
  seo: {
    title: more.title ?? 'Hội thao',
    description: 'Sapo của bài.',
    image: null,
    canonical: 'https://news.example/hoi-thao.html',
  },
  jsonLd: { headline: more.title ?? 'Hội thao' },
  publication: 'p1',
  contentHash: null,
  ...more,
})

export const aSite = (more: Partial<SiteInfo> = {}): SiteInfo => ({
  name: 'Lao động',
  description: null,
  url: 'https://news.example',
  logo: null,
  image: null,
  publisher: null,
  licence: null,
  editorInChief: null,
  address: null,
  phone: null,
  email: null,
  ...more,
})
