import { describe, expect, it } from '@jest/globals'
import type { Highlight, SiteInfo } from '../../../src/delivery/shapes.ts'
import { documentOf } from '../../../src/site/frame/document.ts'
import type { Page } from '../../../src/site/page.ts'
import { articlePage } from '../../../src/site/pages/article.ts'
import { authorPage } from '../../../src/site/pages/author.ts'
import { categoryPage } from '../../../src/site/pages/category.ts'
import { correctionsPage } from '../../../src/site/pages/corrections.ts'
import { homePage } from '../../../src/site/pages/home.ts'
import { gonePage, notFoundPage } from '../../../src/site/pages/nothingHere.ts'
import { searchPage } from '../../../src/site/pages/search.ts'
import { topicPage } from '../../../src/site/pages/topic.ts'
import { aCard, aCorrection, aFigure, anArticlePage, aNamed, aSite } from '../../support/answers.ts'
import {
  attributeOf,
  elementsIn,
  elementsOf,
  pageFaults,
  textOf,
} from '../../support/pageFaults.ts'

const documentWith = (page: Page, site: SiteInfo = aSite()): string =>
  String(
    documentOf(page, {
      site,
      name: site.name ?? 'news.example',
      sections: [
        { ...aNamed('Công đoàn & “bạn” <đọc>'), children: [aSection('Nữ công', 'nu-cong')] },
      ],
      now: '2026-11-30T20:55:00+07:00',
    }),
  )
const aSection = (name: string, slug: string) => ({ ...aNamed(name, slug), children: [] })

const odd = [
  'Giải T&T: “U23” <Club> "C&J" ]]> 👩‍🏭',
  '</title><script>alert(1)</script>',
  'Rất dài, '.repeat(60).trim(),
  'x'.repeat(300),
  "' onload=alert(1) x='",
]

/** Every page, with the same words wherever somebody's words may stand. */
const pagesOf = (words: string): Record<string, Page> => {
  const thumbnail = aFigure({ alt: words, caption: words, credit: words })
  const card = aCard({ title: words, lead: words, kicker: words, thumbnail })
  const named = aNamed(words)
  const lists = { docs: [card, aCard({ title: words, thumbnail: null })], next: 'abc' }
  const corrections = [{ ...aCorrection({ wrong: words, right: words }), article: card }]
  const home = { slots: [card], sections: [{ category: named, docs: [aCard({ id: 'a2' })] }] }
  return {
    home: homePage({ ...home, recommended: [card], corrections }, { site: aSite(), sections: [] }),
    article: articlePage(
      anArticlePage({
        title: words,
        lead: words,
        kicker: words,
        source: words,
        hero: thumbnail,
        bylines: [{ name: words, role: 'photo', kind: 'person', url: null }],
        category: { ...named, path: [named] },
        topics: [named],
        corrections,
        related: [card],
        recommended: [card],
        otherNews: [card],
      }),
    ),
    category: categoryPage(
      { ...lists, category: { ...named, path: [named], children: [named] } },
      { after: null },
    ),
    author: authorPage(
      {
        ...lists,
        author: {
          ...named,
          kind: 'person',
          bio: words,
          avatar: thumbnail,
          successor: named,
          predecessors: [named, named],
        },
      },
      { after: 'x' },
    ),
    topic: topicPage({ ...lists, topic: named }, { after: null }),
    search: searchPage({
      asked: { q: words, category: words, author: words, from: words, to: words, after: words },
      sections: [{ ...named, children: [{ ...named, children: [] }] }],
      found: {
        hits: [{ ...card, highlights: [{ field: 'title', text: words, ranges: [[0, 3]] }] }],
        total: 1_000,
        next: words,
      },
    }),
    corrections: correctionsPage({ docs: corrections, next: null }, { after: 'x' }),
  }
}

const names = Object.keys(pagesOf(''))

describe.each(odd)('with the words %p', (words) => {
  it.each(names)('the page %s says them, and is valid HTML that runs nothing', (name) => {
    const page = pagesOf(words)[name]
    const made = documentWith(page ?? notFoundPage(), aSite({ name: words, publisher: words }))
    expect(pageFaults(made)).toEqual([])
    const said = elementsOf(made, 'main').map(textOf).join('')
    expect(said).toContain(words)
    const scripts = elementsOf(made, 'script')
    expect(scripts.map((one) => attributeOf(one, 'type'))).toEqual(
      scripts.map(() => 'application/ld+json'),
    )
    const handlers = elementsOf(made).flatMap(({ attrs }) =>
      attrs.filter(({ name }) => /^on/.test(name)),
    )
    expect(handlers).toEqual([])
  })
})

it.each(names)('the page %s has one heading of the first rank, and no rank is left out', (name) => {
  const made = documentWith(pagesOf('Chữ')[name] ?? notFoundPage())
  const ranks = elementsOf(made)
    .map(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1])
    .filter((rank) => rank !== undefined)
    .map(Number)
  expect(ranks.filter((rank) => rank === 1)).toEqual([1])
  expect(ranks.filter((rank, at) => rank > (ranks[at - 1] ?? 0) + 1)).toEqual([])
})

it.each(names)('every photo of the page %s keeps its place while it is on its way', (name) => {
  const photos = elementsOf(documentWith(pagesOf('Chữ')[name] ?? notFoundPage()), 'img')
  for (const photo of photos)
    expect([attributeOf(photo, 'width'), attributeOf(photo, 'height')]).toEqual(['1600', '900'])
})

describe('an article', () => {
  it('tells networks what it is', () => {
    const image = aFigure({
      share: { src: 'https://media.example/s.jpg', width: 1200, height: 630, type: 'image/jpeg' },
    })
    const article = anArticlePage({ category: { ...aNamed('Công đoàn'), path: [] } })
    const bylines = [
      { name: 'An', role: 'text', kind: 'person', url: 'https://news.example/tac-gia/an' },
    ]
    const page = articlePage({ ...article, bylines, seo: { ...article.seo, image } })
    const told = elementsOf(documentWith(page), 'meta').map((one) => [
      attributeOf(one, 'property') ?? attributeOf(one, 'name'),
      attributeOf(one, 'content'),
    ])
    expect(Object.fromEntries(told)).toMatchObject({
      description: 'Sapo của bài.',
      'og:type': 'article',
      'og:title': 'Hội thao',
      'og:url': 'https://news.example/hoi-thao.html',
      'og:image': 'https://media.example/s.jpg',
      'og:image:width': '1200',
      'og:locale': 'vi_VN',
      'article:published_time': '2026-11-30T07:05:00+07:00',
      'article:section': 'Công đoàn',
      'article:author': 'https://news.example/tac-gia/an',
      'twitter:card': 'summary_large_image',
    })
  })

  it('tells search engines where it stands', () => {
    const path = [aNamed('Công đoàn'), aNamed('Nữ công', 'nu-cong')]
    const category = { ...aNamed('Nữ công', 'nu-cong'), path }
    const made = documentWith(articlePage(anArticlePage({ category })))
    const data = elementsOf(made, 'script').map((one) => JSON.parse(textOf(one)))
    expect(data[1]?.itemListElement.map(Object.values)).toEqual([
      ['ListItem', 1, 'Trang chủ', 'https://news.example/'],
      ['ListItem', 2, 'Công đoàn', 'https://news.example/cong-doan'],
      ['ListItem', 3, 'Nữ công', 'https://news.example/nu-cong'],
    ])
  })

  it('shows its corrections before its text, under the heading of the law', () => {
    const made = documentWith(articlePage(anArticlePage({ corrections: [aCorrection()] })))
    expect(made.indexOf('Thông tin cải chính, xin lỗi')).toBeLessThan(made.indexOf('Chính văn.'))
    const [notice] = elementsOf(made, 'section')
    expect(notice && textOf(notice).replace(/\s+/g, ' ')).toContain(
      'Xin lỗi, công bố 01/12/2026 08:00 Nội dung chưa đúng Ba trăm người. Nay sửa lại Hai trăm người.',
    )
  })

  it.each([
    [null, []],
    ['2026-11-30T07:05:40+07:00', []],
    ['2026-11-30T09:00:00+07:00', ['09:00']],
    ['2026-12-01T09:00:00+07:00', ['Thứ Ba, 01/12/2026, 09:00']],
  ])('that was changed at %p says what readers do not know yet: %j', (updatedAt, says) => {
    const made = documentWith(articlePage(anArticlePage({ updatedAt })))
    expect(elementsOf(made, 'time').map(textOf)).toEqual(['Thứ Hai, 30/11/2026, 07:05', ...says])
  })

  it('says which photo is whose, and does not say so twice', () => {
    const credits = ['Hải Đăng', 'Ảnh: Hải Đăng', 'Nguồn: Hải Đăng'].map((credit) => {
      const made = documentWith(articlePage(anArticlePage({ hero: aFigure({ credit }) })))
      return elementsOf(made, 'figcaption').map((one) => textOf(one).replace(/\s+/g, ' ').trim())
    })
    expect(credits.flat()).toEqual([
      'Toàn cảnh hội nghị. Ảnh: Hải Đăng',
      'Toàn cảnh hội nghị. Ảnh: Hải Đăng',
      'Toàn cảnh hội nghị. Nguồn: Hải Đăng',
    ])
  })
})

it('a withdrawn article and one that never was look like nothing that was there', () => {
  expect(textOf(elementsOf(documentWith(gonePage()), 'h1')[0] as never)).toBe('Bài viết đã được gỡ')
  for (const page of [gonePage(), notFoundPage()]) {
    const made = documentWith(page)
    expect(pageFaults(made)).toEqual([])
    expect(made).toContain('content="noindex, follow"')
    expect(made).not.toContain('rel="canonical"')
  }
})

describe('on every page', () => {
  it.each(names)('a reader of %s finds the search in the head of the paper', (name) => {
    const [head] = elementsOf(documentWith(pagesOf('Chữ')[name] ?? notFoundPage()), 'header')
    const found = head && elementsIn(head)
    expect(found?.filter(({ tagName }) => tagName === 'form')).toHaveLength(1)
    const links = found?.filter((one) => attributeOf(one, 'href') === '/tim-kiem')
    expect(links?.map(textOf)).toEqual(['Tìm kiếm'])
  })
})

describe('a list of articles', () => {
  const docs = [aCard()]
  const aTop = { ...aNamed('Công đoàn'), path: [aNamed('Công đoàn')], children: [] }
  const anAuthor = {
    ...aNamed('An'),
    kind: 'person',
    bio: null,
    avatar: null,
    successor: null,
    predecessors: [],
  }
  const lists: Record<string, (after: string | null) => Page> = {
    category: (after) => categoryPage({ category: aTop, docs, next: null }, { after }),
    author: (after) => authorPage({ author: anAuthor, docs, next: null }, { after }),
    topic: (after) => topicPage({ topic: aNamed('Tháng'), docs, next: null }, { after }),
    corrections: (after) => correctionsPage({ docs: [], next: null }, { after }),
  }

  it.each(Object.keys(lists))('%s: search engines are to know its first page alone', (name) => {
    const made = [null, 'x'].map((after) => documentWith(lists[name]?.(after) ?? notFoundPage()))
    expect(made.map((one) => one.includes('rel="canonical"'))).toEqual([true, false])
    expect(made.map((one) => one.includes('content="noindex, follow"'))).toEqual([false, true])
  })

  it('stands below the front page as the section that it is', () => {
    const [way] = elementsOf(
      documentWith(categoryPage({ category: aTop, docs, next: null }, { after: null })),
      'ol',
    )
    const steps = way ? elementsIn(way).filter(({ tagName }) => tagName === 'li') : []
    expect(steps.map((one) => [textOf(one), attributeOf(one, 'aria-current')])).toEqual([
      ['Trang chủ', null],
      ['Công đoàn', 'page'],
    ])
  })
})

describe('the notices of corrections', () => {
  const other = aCard({ id: 'a2', title: 'Bài khác', publishedAtText: '29/11/2026 06:00' })
  const corrections = [
    { ...aCorrection({ right: 'Một.' }), article: aCard() },
    { ...aCorrection({ right: 'Hai.', kind: 'clarification' }), article: aCard() },
    { ...aCorrection({ right: 'Ba.' }), article: other },
  ]

  it('on the front page say their kind, their date and what is right, and each article once', () => {
    const home = { slots: [other], sections: [], recommended: [], corrections }
    const made = documentWith(homePage(home, { site: aSite(), sections: [] }))
    const [notice] = elementsOf(made, 'section').filter(
      (one) => attributeOf(one, 'class') === 'notice',
    )
    const said = notice && elementsIn(notice).filter(({ tagName }) => tagName === 'p')
    expect(said?.map(textOf)).toEqual([
      'Hội thao',
      'Xin lỗi, 01/12/2026 08:00',
      'Một.',
      'Nói lại cho rõ, 01/12/2026 08:00',
      'Hai.',
      'Bài khác',
      'Xin lỗi, 01/12/2026 08:00',
      'Ba.',
      'Tất cả thông tin cải chính',
    ])
  })

  it('on their own page say which date is whose, and each article once', () => {
    const made = documentWith(correctionsPage({ docs: corrections, next: null }, { after: null }))
    const page = elementsOf(made, 'main').map(textOf).join('').replace(/\s+/g, ' ')
    expect(page.match(/Hội thao|Bài khác/g)).toEqual(['Hội thao', 'Bài khác'])
    expect(page).toContain('Công đoàn, bài đăng 29/11/2026 06:00 Xin lỗi, công bố 01/12/2026 08:00')
  })
})

it('the front page of a paper that has published nothing says so', () => {
  const nothing = { slots: [], sections: [], recommended: [], corrections: [] }
  const made = documentWith(homePage(nothing, { site: aSite({ name: null }), sections: [] }))
  expect(pageFaults(made)).toEqual([])
  expect(textOf(elementsOf(made, 'main')[0] as never)).toContain('Số báo đầu tiên')
})

describe('a search', () => {
  const found = (highlights: Highlight[]) =>
    searchPage({
      asked: { q: 'hoi', category: null, author: null, from: null, to: null, after: null },
      sections: [],
      found: { hits: [{ ...aCard(), highlights }], total: 1, next: null },
    })

  it('marks what it found in the headline, and in the words by which it found it', () => {
    const made = documentWith(
      found([
        { field: 'title', text: 'Hội thao', ranges: [[0, 3]] },
        {
          field: 'body',
          text: '… dự hội & hội <hè> …',
          ranges: [
            [5, 8],
            [11, 14],
          ],
        },
      ]),
    )
    expect(elementsOf(made, 'mark').map(textOf)).toEqual(['Hội', 'hội', 'hội'])
    expect(elementsOf(made, 'h3').map(textOf)).toEqual(['Hội thao'])
    expect(elementsOf(made, 'p').map(textOf)).toContain('… dự hội & hội <hè> …')
  })

  it('shows an article as ever that it found by a piece of its headline alone', () => {
    const made = documentWith(found([{ field: 'title', text: '… thao', ranges: [[2, 6]] }]))
    expect(elementsOf(made, 'mark')).toEqual([])
    expect(elementsOf(made, 'h3').map(textOf)).toEqual(['Hội thao'])
    expect(elementsOf(made, 'p').map(textOf)).toContain('Sapo của bài.')
  })

  it('says so where its days are the wrong way round', () => {
    const asked = {
      q: 'a',
      category: null,
      author: null,
      from: '2026-12-01',
      to: '2026-11-30',
      after: null,
    }
    const page = searchPage({ asked, sections: [], found: { hits: [], total: 0, next: null } })
    expect(elementsOf(documentWith(page), 'p').map(textOf)).toContain(
      'Ngày bắt đầu đứng sau ngày kết thúc; hãy chọn lại hai ngày.',
    )
  })

  it.each([
    [0, 'Không có bài nào có đủ các từ này'],
    [24, 'Tìm thấy 24 bài'],
    [1_000, 'Tìm thấy từ 1.000 bài trở lên'],
  ])('says that it found %i', (total, says) => {
    const asked = { q: 'a', category: null, author: null, from: null, to: null, after: null }
    const page = searchPage({ asked, sections: [], found: { hits: [], total, next: null } })
    expect(elementsOf(documentWith(page), 'h2').map(textOf)).toContain(says)
  })
})
