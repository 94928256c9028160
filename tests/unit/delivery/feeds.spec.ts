import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { parseFragment } from 'parse5'
import { atom } from '../../../src/delivery/feeds/atom.ts'
import { entryOf } from '../../../src/delivery/feeds/entryOf.ts'
import type { Entry, Feed } from '../../../src/delivery/feeds/feed.ts'
import { jsonFeed } from '../../../src/delivery/feeds/jsonFeed.ts'
import { rss } from '../../../src/delivery/feeds/rss.ts'
import type { RenderContext } from '../../../src/delivery/renderContext.ts'
import { bodyOf, link, paragraph } from '../../../src/domain/body.ts'
import { clockOf } from '../../../src/domain/clock.ts'
import type { LivePage } from '../../../src/publishing/frozen.ts'
import { freeze } from '../../../src/publishing/freeze.ts'
import { jsonFeedFaults } from '../../support/jsonFeedFaults.ts'
import {
  elementsOf,
  holdable,
  parsedXml,
  textOf,
  type XmlElement,
} from '../../support/parsedXml.ts'

const site = 'https://news.example'
const self = `${site}/feeds/x`

const image: NonNullable<Entry['image']> = {
  src: `${site}/api/images/file/a-640.webp`,
  width: 640,
  height: 427,
  srcset: [{ src: `${site}/api/images/file/a-640.webp`, width: 640, type: 'image/webp' }],
  alt: 'Hội trường',
  caption: 'Lễ ra mắt C&J',
  credit: 'Hà An',
  focalPoint: { x: 50, y: 50 },
  id: 'i1',
  crops: [],
  share: null,
}

const anEntry = (more: Partial<Entry> = {}): Entry => ({
  id: 'a1',
  url: `${site}/bai.html`,
  title: 'Giải T&T: "U23" <Club> 👩‍🏭',
  lead: 'Sapo của bài.',
  html: '<p>C&amp;J ra mắt.</p>',
  image,
  authors: [
    { name: 'LĐLĐ huyện Phú Xuyên', url: `${site}/tac-gia/ldld` },
    { name: 'Hà An', url: null },
  ],
  subjects: [{ name: 'Công đoàn', slug: 'cong-doan' }],
  publishedAt: '2026-03-01T09:00:00+07:00',
  updatedAt: null,
  ...more,
})

const aFeed = (...entries: Entry[]): Feed => ({
  id: `${site}/`,
  title: 'Báo T&T',
  description: 'Tin mới',
  home: `${site}/`,
  folder: `${site}/feeds`,
  publisher: 'Báo T&T',
  updatedAt: '2026-03-02T09:00:00+07:00',
  entries,
})

const itemIn = (feed: Feed): XmlElement =>
  only(elementsOf(parsedXml(rss.write(feed, self)), 'item'))
const entryIn = (feed: Feed): XmlElement =>
  only(elementsOf(parsedXml(atom.write(feed, self)), 'entry'))
const only = (elements: XmlElement[]): XmlElement => {
  const [one, ...more] = elements
  if (!one || more.length > 0) throw new Error(`There are ${elements.length} and not one.`)
  return one
}

const anything = fc.string({ unit: 'binary', minLength: 1 })

describe('RSS', () => {
  it('is read by a reader of others', () => {
    expect(parseRssFeed(rss.write(aFeed(anEntry()), self))).toMatchObject({
      title: 'Báo T&T',
      link: `${site}/`,
      description: 'Tin mới',
      language: 'vi',
      lastBuildDate: 'Mon, 02 Mar 2026 02:00:00 GMT',
      atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
      items: [
        {
          title: 'Giải T&T: "U23" <Club> 👩‍🏭',
          link: `${site}/bai.html`,
          guid: { value: 'a1', isPermaLink: false },
          pubDate: 'Sun, 01 Mar 2026 02:00:00 GMT',
          description: 'Sapo của bài.',
          dc: { creators: ['LĐLĐ huyện Phú Xuyên', 'Hà An'] },
          categories: [{ name: 'Công đoàn' }],
          content: { encoded: '<p>C&amp;J ra mắt.</p>' },
          media: {
            contents: [
              { url: image.src, type: 'image/webp', medium: 'image', width: 640, height: 427 },
            ],
          },
        },
      ],
    })
  })

  it('shows a photo as a JPEG where there is one, which every reader opens', () => {
    const share = { src: `${site}/s.jpg`, width: 1200, height: 630, type: 'image/jpeg' } as const
    const feed = aFeed(anEntry({ image: { ...image, share } }))
    const media = only(elementsOf(itemIn(feed), 'media:content'))
    expect(media.attributes).toMatchObject({ url: share.src, type: 'image/jpeg', width: '1200' })
    const [item] = (JSON.parse(jsonFeed.write(feed, self)) as { items: { image: string }[] }).items
    expect(item?.image).toBe(share.src)
  })

  it('gives any title and any text of an article back as it was', () => {
    fc.assert(
      fc.property(anything, anything, (title, html) => {
        const item = itemIn(aFeed(anEntry({ title, html })))
        expect([textOf(item, 'title'), textOf(item, 'content:encoded')]).toEqual([
          holdable(title),
          holdable(html),
        ])
      }),
    )
  })

  it('says a lead so that it is the same as the HTML that readers take it for', () => {
    const signs = fc.constantFrom(
      '&',
      '<',
      '>',
      'T&T ',
      'a',
      'b ',
      'lt',
      '&lt;',
      '&#60',
      'copy',
      '/',
      '!',
      ';',
      '"',
      '?',
    )
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1 }), (parts) => {
        const lead = parts.join('')
        const said = textOf(itemIn(aFeed(anEntry({ lead }))), 'description') ?? ''
        expect(parseFragment(said).childNodes).toMatchObject([{ nodeName: '#text', value: lead }])
      }),
    )
    expect(textOf(itemIn(aFeed(anEntry({ lead: 'T&T và C&J' }))), 'description')).toBe('T&T và C&J')
  })

  it('leaves out what an article does not have', () => {
    const item = itemIn(aFeed(anEntry({ lead: null, image: null, authors: [], subjects: [] })))
    expect(item.children.map(({ name }) => name)).toEqual([
      'title',
      'link',
      'guid',
      'pubDate',
      'content:encoded',
    ])
  })
})

describe('Atom', () => {
  it('is read by a reader of others', () => {
    const updatedAt = '2026-03-02T09:00:00+07:00'
    expect(parseAtomFeed(atom.write(aFeed(anEntry({ updatedAt })), self))).toMatchObject({
      id: `${site}/`,
      title: { value: 'Báo T&T' },
      updated: updatedAt,
      authors: [{ name: 'Báo T&T' }],
      links: [
        { href: self, rel: 'self' },
        { href: `${site}/`, rel: 'alternate' },
      ],
      entries: [
        {
          id: 'urn:toasoan:article:a1',
          published: '2026-03-01T09:00:00+07:00',
          updated: updatedAt,
          authors: [
            { name: 'LĐLĐ huyện Phú Xuyên', uri: `${site}/tac-gia/ldld` },
            { name: 'Hà An' },
          ],
          categories: [{ term: 'cong-doan', label: 'Công đoàn' }],
          content: { type: 'html' },
        },
      ],
    })
  })

  it('gives any title, lead and text of an article back as it was', () => {
    fc.assert(
      fc.property(anything, anything, anything, (title, lead, html) => {
        const entry = entryIn(aFeed(anEntry({ title, lead, html })))
        const said = ['title', 'summary', 'content'].map((name) => textOf(entry, name))
        // What holds nothing that XML can hold is a summary of nothing.
        expect(said.map((one) => one ?? '')).toEqual([title, lead, html].map(holdable))
      }),
    )
  })

  it('holds what RFC 4287 demands, each once and in its namespace', () => {
    const feed = parsedXml(atom.write(aFeed(), self))
    expect(feed.children.map(({ name }) => name)).toEqual([
      'id',
      'title',
      'subtitle',
      'updated',
      'link',
      'link',
      'author',
    ])
    const entry = entryIn(aFeed(anEntry()))
    for (const name of ['id', 'title', 'updated', 'published', 'content', 'summary'])
      expect([name, textOf(entry, name)]).toEqual([name, expect.any(String)])
    expect(new Set(entry.children.map(({ uri }) => uri))).toEqual(
      new Set(['http://www.w3.org/2005/Atom', 'http://search.yahoo.com/mrss/']),
    )
  })
})

describe('JSON Feed', () => {
  it('keeps its published rules, whatever an article is called', () => {
    fc.assert(
      fc.property(anything, anything, fc.boolean(), (title, html, isBare) => {
        const bare = isBare ? { lead: null, image: null, authors: [], subjects: [] } : {}
        const feed: unknown = JSON.parse(
          jsonFeed.write(aFeed(anEntry({ title, html, ...bare })), self),
        )
        expect(jsonFeedFaults(feed)).toEqual([])
        expect(feed).toMatchObject({ items: [{ title, content_html: html }] })
      }),
    )
  })

  it('is read by a reader of others', () => {
    expect(parseJsonFeed(jsonFeed.write(aFeed(anEntry()), self))).toMatchObject({
      title: 'Báo T&T',
      home_page_url: `${site}/`,
      feed_url: self,
      language: 'vi',
      items: [
        {
          id: 'a1',
          url: `${site}/bai.html`,
          title: 'Giải T&T: "U23" <Club> 👩‍🏭',
          summary: 'Sapo của bài.',
          image: image.src,
          authors: [
            { name: 'LĐLĐ huyện Phú Xuyên', url: `${site}/tac-gia/ldld` },
            { name: 'Hà An' },
          ],
          tags: ['Công đoàn'],
        },
      ],
    })
  })
})

describe('an article in a feed', () => {
  const made: RenderContext = {
    siteUrl: site,
    mediaUrl: site,
    clock: clockOf('Asia/Ho_Chi_Minh'),
    names: {
      category: () => null,
      categoryPath: () => [],
      author: () => null,
      topic: () => null,
    },
  }
  const article = {
    id: 'a1',
    slug: 'bai',
    title: 'Bài',
    lead: 'Sapo <b>',
    body: bodyOf([paragraph([link('/cu.html', 'href="/x"')]), paragraph('Hết.')]),
  }
  const pageOf = (more: object = {}): LivePage => {
    const frozen = freeze({ ...article, ...more }, { photos: new Map(), authors: new Map() })
    return {
      id: frozen.id,
      slug: frozen.slug,
      state: 'live',
      goneAt: null,
      category: null,
      publication: 'p1',
      number: 1,
      publishedAt: '2026-03-01T02:00:00.000Z',
      revisedAt: null,
      card: { title: frozen.title, lead: frozen.lead, thumbnail: null },
      content: { ...frozen, contentHash: null },
    }
  }

  it('is whole: its lead, its text, and the whole address of what it links to', () => {
    expect(entryOf(pageOf(), made)).toEqual({
      id: 'a1',
      url: `${site}/bai.html`,
      title: 'Bài',
      lead: 'Sapo <b>',
      html: `<p><strong>Sapo &lt;b&gt;</strong></p><p><a href="${site}/cu.html">href=&quot;/x&quot;</a></p><p>Hết.</p>`,
      image: null,
      authors: [],
      subjects: [],
      publishedAt: '2026-03-01T09:00:00+07:00',
      updatedAt: null,
    })
  })

  it('tells whoever took it over what was wrong', () => {
    const correction = {
      ...{ kind: 'correction', wrong: 'Sai <1>', right: 'Đúng', basis: 'correction' },
      at: '2026-03-02T02:00:00.000Z',
    }
    const page = pageOf()
    const { html } = entryOf(
      { ...page, content: { ...page.content, corrections: [correction] } },
      made,
    )
    expect(html).toContain(
      '<aside><p><strong>Thông tin cải chính, xin lỗi</strong> (02/03/2026 09:00)</p><p>Sai &lt;1&gt;</p><p>Đúng</p></aside><p><strong>Sapo',
    )
  })

  it.each([
    [
      'who wrote it, once',
      [
        { name: 'Hà An', role: 'text' },
        { name: 'Hà An', role: 'compiled' },
        { name: 'Minh', role: 'photo' },
      ],
      ['Hà An'],
    ],
    ['who made it, where nobody wrote', [{ name: 'Minh', role: 'photo' }], ['Minh']],
    ['where it is from, where nobody is named', [], ['Bản tin']],
  ])('names %s', (_, bylines, names) => {
    const { authors } = entryOf(pageOf({ bylines, source: 'Bản tin' }), made)
    expect(authors).toEqual(names.map((name) => ({ name, url: null })))
  })
})
