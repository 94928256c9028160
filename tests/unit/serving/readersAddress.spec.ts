import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { kindOf, readersAddress } from '../../../src/serving/readersAddress.ts'

describe('the address an answer is kept under', () => {
  it.each([
    ['/api/v1/articles', '/api/v1/articles'],
    ['/api/v1/articles?', '/api/v1/articles'],
    ['/api/v1/articles?after=a&utm_source=x&category=y', '/api/v1/articles?category=y&after=a'],
    ['/api/v1/articles?limit=5&limit=7', '/api/v1/articles?limit=5'],
    ['/api/v1/articles?category=a%20b', '/api/v1/articles?category=a+b'],
    ['/api/v1/articles?category=a+b', '/api/v1/articles?category=a+b'],
    ['/api/v1/articles?category=a?b', '/api/v1/articles?category=a%3Fb'],
    ['/feeds/cong-doan/rss.xml?utm_source=x', '/feeds/cong-doan/rss.xml'],
    ['/sitemap.xml?part=2', '/sitemap.xml?part=2'],
    ['/robots.txt', '/robots.txt'],
    ['/sitemap.xml.html', '/sitemap.xml.html'],
    ['/', '/'],
    ['/?utm_source=x', '/'],
    ['/cong-doan?limit=5&after=a', '/cong-doan?after=a'],
    ['/tim-kiem?from=b&q=a', '/tim-kiem?q=a&from=b'],
    ['/api', null],
    ['/healthz', null],
    ['/_next/static/a.js', null],
    ['http://news.example/', null],
    ['/api/articles', null],
    ['/admin?x=/api/v1/', null],
    ['/api/v1', '/api/v1'],
    ['/api/v1x', null],
  ])('of %s is %s', (url, address) => {
    expect(readersAddress(url)).toBe(address)
  })

  it('is its own address, whatever is asked', () => {
    const query = fc.dictionary(
      fc.constantFrom('category', 'limit', 'after', 'x', 'fields'),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    )
    fc.assert(
      fc.property(query, (asked) => {
        const address = readersAddress(`/api/v1/articles?${new URLSearchParams(asked)}`)
        const reversed = Object.fromEntries(Object.entries(asked).reverse())
        expect(readersAddress(address ?? '')).toBe(address)
        expect(readersAddress(`/api/v1/articles?${new URLSearchParams(reversed)}`)).toBe(address)
      }),
    )
  })
})

it.each([
  ['/api/images/file/a.webp', 'photo'],
  ['/api/v1/articles', 'plain'],
  ['/api/v1/articles?category=y&limit=5', 'plain'],
  ['/api/v1/articles/an?fields=id', 'chosen'],
  ['/api/v1/articles?category=y&after=x', 'chosen'],
  ['/api/v1/home?q=anything', 'chosen'],
  ['/tim-kiem?q=x', 'chosen'],
  ['/api/graphql?operationName=HomePage', 'plain'],
  ['/api/graphql?operationName=ArticlePage&variables=%7B%22id%22%3A%22x%22%7D', 'chosen'],
])('%s is kept among what is %s', (address, kind) => {
  expect(kindOf(address)).toBe(kind)
})

it('is there however long it is, for all that does not count is left out', () => {
  const long = 'a'.repeat(5_000)
  expect(readersAddress(`/api/v1/site?x=${long}`)).toBe('/api/v1/site')
  expect(readersAddress(`/api/v1/search?q=${long}`)).toBe(`/api/v1/search?q=${long}`)
})
