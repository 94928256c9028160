import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Page } from '../../../src/delivery/sitemaps/pages.ts'
import { partsOf } from '../../../src/delivery/sitemaps/parts.ts'
import { sitemapIndexOf, sitemapOf } from '../../../src/delivery/sitemaps/sitemap.ts'
import { elementsOf, parsedXml, textOf } from '../../support/parsedXml.ts'

const count = fc.integer({ min: 0, max: 400 })

describe('the parts of a sitemap', () => {
  it('are none while one file has room for everything', () => {
    expect(partsOf(49_990, 10)).toEqual([])
    expect(partsOf(0, 0)).toEqual([])
    expect(partsOf(49_991, 10)).toEqual([{ skip: 0, limit: 49_991 }])
    expect(partsOf(50_001, 10)).toEqual([
      { skip: 1, limit: 50_000 },
      { skip: 0, limit: 1 },
    ])
  })

  it('hold each article once, and none more than a file may', () => {
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 60 }), (articles, others, most) => {
        const parts = partsOf(articles, others, most)
        const held = parts.flatMap(({ skip, limit }) =>
          Array.from({ length: limit }, (_, index) => skip + index),
        )
        const all = Array.from({ length: articles }, (_, index) => index)
        const isSplit = articles + others > most
        expect(held.toSorted((one, other) => one - other)).toEqual(isSplit ? all : [])
        expect(parts.every(({ limit }) => limit >= 1 && limit <= most)).toBe(true)
      }),
    )
  })

  it('stay as they are when something new is published, but for the newest', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 60 }), (articles, most) => {
        // Counted from the oldest article: a new one moves every place by one.
        const fromOldest = (all: number) =>
          partsOf(all, most, most).map(({ skip, limit }) => [all - skip - limit, all - skip])
        const before = fromOldest(articles)
        const full = before.filter(([from = 0, to = 0]) => to - from === most)
        expect(fromOldest(articles + 1).slice(0, full.length)).toEqual(full)
      }),
    )
  })
})

describe('a sitemap', () => {
  const page = (more: Partial<Page> = {}): Page => ({
    url: 'https://news.example/bai.html',
    changedAt: null,
    image: null,
    ...more,
  })

  it('tells of each page where it is, when it changed and what photo it shows', () => {
    const changedAt = '2026-03-01T02:00:00.000Z'
    const image = 'https://news.example/a.jpg?a=1&b=2'
    const urlset = parsedXml(sitemapOf([page(), page({ changedAt, image })]))
    expect([urlset.name, urlset.uri]).toEqual([
      'urlset',
      'http://www.sitemaps.org/schemas/sitemap/0.9',
    ])
    const [bare, whole] = elementsOf(urlset, 'url')
    expect(bare?.children.map(({ name }) => name)).toEqual(['loc'])
    expect(whole?.children.map(({ name }) => name)).toEqual(['loc', 'lastmod', 'image:image'])
    expect(whole && textOf(whole, 'lastmod')).toBe(changedAt)
    expect(elementsOf(urlset, 'image:loc')).toMatchObject([
      { text: image, uri: 'http://www.google.com/schemas/sitemap-image/1.1' },
    ])
  })

  it('of several is an index of them', () => {
    const index = parsedXml(sitemapIndexOf(['https://news.example/sitemap.xml?part=0']))
    expect(index.name).toBe('sitemapindex')
    expect(elementsOf(index, 'loc').map(({ text }) => text)).toEqual([
      'https://news.example/sitemap.xml?part=0',
    ])
  })
})
