import { describe, expect, it } from '@jest/globals'
import { jsonLdOf } from '../../../src/delivery/jsonLd.ts'
import type { ArticlePage, Figure, SiteInfo } from '../../../src/delivery/shapes.ts'
import { bodyOf } from '../../../src/domain/body.ts'

const logo: Figure = {
  ...{ id: 'l1', src: 'https://newsroom.example/logo.webp', width: 320, height: 100, srcset: [] },
  ...{ alt: '', caption: '', credit: '', focalPoint: { x: 50, y: 50 }, crops: [], share: null },
}

const aSite = (more: Partial<SiteInfo> = {}): SiteInfo => ({
  ...{ name: null, description: null, url: 'https://newsroom.example', logo: null, image: null },
  ...{ publisher: null, licence: null, editorInChief: null, address: null, phone: null },
  email: null,
  ...more,
})

const aPage = (more: Partial<ArticlePage> = {}): ArticlePage => ({
  ...{
    id: 'a1',
    slug: 'bai',
    url: 'https://newsroom.example/bai.html',
    title: 'Bài',
    kicker: null,
  },
  ...{ lead: null, source: null, html: '', text: '', body: bodyOf([]), hero: null, figures: [] },
  ...{ bylines: [], category: null, topics: [], corrections: [], related: [], recommended: [] },
  ...{ publishedAt: '2026-03-01T09:00:00+07:00', publishedAtText: '', updatedAt: null },
  ...{ updatedAtText: null, otherNews: [], wordCount: 3, readMinutes: 1, jsonLd: {} },
  seo: {
    title: 'Bài',
    description: null,
    image: null,
    canonical: 'https://newsroom.example/bai.html',
  },
  ...{ publication: 'p1', contentHash: null },
  ...more,
})

describe('an article in the words of search engines', () => {
  it('shows its photo whole and in each shape that results are shown in', () => {
    const source = (width: number, type = 'image/webp') => ({
      src: `/${width}.${type}`,
      width,
      type,
    })
    const hero: Figure = {
      ...logo,
      crops: [{ ratio: '16:9', srcset: [source(320), source(640), source(640, 'image/avif')] }],
    }
    expect(jsonLdOf(aPage({ hero }), aSite())).toMatchObject({
      image: [
        { url: logo.src, width: { value: 320 } },
        { url: '/640.image/webp', width: { value: 640 }, height: { value: 360 } },
      ],
    })
  })

  it('says nothing of what is absent', () => {
    expect(jsonLdOf(aPage(), aSite())).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'https://newsroom.example/bai.html',
      mainEntityOfPage: 'https://newsroom.example/bai.html',
      headline: 'Bài',
      inLanguage: 'vi',
      isAccessibleForFree: true,
      datePublished: '2026-03-01T09:00:00+07:00',
      dateModified: '2026-03-01T09:00:00+07:00',
      wordCount: 3,
      publisher: {
        '@type': 'Organization',
        name: 'newsroom.example',
        url: 'https://newsroom.example',
      },
    })
  })

  it('is published by the newspaper, under its name and with its logo', () => {
    expect(jsonLdOf(aPage(), aSite({ name: 'Báo Ta', logo })).publisher).toEqual({
      '@type': 'Organization',
      name: 'Báo Ta',
      url: 'https://newsroom.example',
      logo: {
        '@type': 'ImageObject',
        url: logo.src,
        width: { '@type': 'QuantitativeValue', value: 320, unitCode: 'E37' },
        height: { '@type': 'QuantitativeValue', value: 100, unitCode: 'E37' },
      },
    })
  })

  it('shows its own photos, or the one that is chosen for sharing, and not what stands for the newspaper', () => {
    const shared = {
      ...aPage().seo,
      image: { ...logo, id: 's1', src: 'https://newsroom.example/s.webp' },
    }
    const urls = (page: Partial<ArticlePage>, site: Partial<SiteInfo> = {}) =>
      [jsonLdOf(aPage(page), aSite(site)).image ?? []]
        .flat()
        .map((image) => (image as unknown as { url: string }).url)
    expect(urls({ hero: logo, seo: shared })).toEqual([logo.src])
    expect(urls({ seo: shared })).toEqual(['https://newsroom.example/s.webp'])
    expect(urls({ seo: shared }, { image: shared.image })).toEqual([])
  })

  it('is by whoever wrote it, or else by its source', () => {
    const photographer = { name: 'Hà An', role: 'photo', kind: 'person', url: null }
    const writer = {
      name: 'Mai',
      role: 'text',
      kind: 'person',
      url: 'https://newsroom.example/tac-gia/mai',
    }
    const page = aPage({ bylines: [photographer, writer], source: 'TTXVN' })
    expect(jsonLdOf(page, aSite()).author).toEqual([
      { '@type': 'Person', name: 'Mai', url: writer.url },
    ])
    expect(jsonLdOf(aPage({ bylines: [photographer], source: 'TTXVN' }), aSite()).author).toEqual([
      { '@type': 'Organization', name: 'TTXVN' },
    ])
  })
})
