import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { bodyOf, figure, heading, list, paragraph, quote } from '../../src/domain/body.ts'
import { startBrowser } from '../support/browser.ts'
import { type BuiltServer, startBuiltServer, startTimeout } from '../support/builtServer.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { place } from '../support/ownPlace.ts'
import { aDetailedPhoto } from '../support/photos.ts'
import { aWatch, sitDown } from './pages/desk.ts'
import { aReader, type Reader } from './pages/reader.ts'

/** The newspaper as its readers have it on a telephone, a tablet and a desk, by day and by night. */

let desk: Desk
let server: BuiltServer
let browser: Browser
let album: string

const longTitle =
  'Liên đoàn Lao động thành phố tổ chức tọa đàm “Nâng cao chất lượng thương lượng tập thể, ký kết thỏa ước lao động tập thể tại các doanh nghiệp ngoài nhà nước giai đoạn 2025 - 2030”'

/** Lying, standing, wide, square, and too small for the column. */
const sizes = [
  { width: 1800, height: 1200 },
  { width: 900, height: 1600 },
  { width: 2000, height: 500 },
  { width: 1000, height: 1000 },
  { width: 300, height: 200 },
]

beforeAll(async () => {
  desk = await openDesk()
  const { payload } = desk.newsroom
  const photos: string[] = []
  for (const size of sizes) {
    const data = await aDetailedPhoto(size)
    const { id } = await payload.create({
      collection: 'images',
      data: {
        alt: 'Công nhân dự hội thao',
        caption: 'Pha tranh bóng ở trận chung kết.',
        credit: 'Hải Đăng',
      },
      draft: false,
      file: { data, mimetype: 'image/jpeg', name: 'anh.jpg', size: data.length },
    })
    photos.push(id)
  }
  const author = await payload.create({
    collection: 'authors',
    data: {
      name: 'Minh An',
      kind: 'person',
      bio: 'Viết về đời sống công nhân.',
      avatar: photos[3] ?? null,
    },
  })
  const topic = await payload.create({ collection: 'topics', data: { name: 'Tháng Công nhân' } })
  await payload.create({
    collection: 'categories',
    data: { name: 'Người lao động tiêu biểu', parent: desk.category },
  })
  for (const name of ['Việc làm', 'Xã hội', 'Pháp luật', 'Kinh tế', 'Văn hóa', 'Bạn đọc'])
    await payload.create({ collection: 'categories', data: { name } })
  const signed = { bylines: [{ author: author.id, role: 'text' }], topics: [topic.id] }
  const words = (text: string) => paragraph(`${text} `.repeat(30).trim())
  const published = async (data: object) => desk.bring(await desk.anArticle(data), 'published')
  const plain = await published({
    title: longTitle,
    slug: 'dai',
    kicker: 'Thương lượng tập thể',
    ...signed,
  })
  album = await published({
    title: 'Hội thao',
    slug: 'hoi-thao',
    hero: { image: photos[0] },
    ...signed,
    body: bodyOf([
      words('Sáng chủ nhật, ba trăm công nhân đã dự hội thao.'),
      heading('h2', 'Hai mươi tấm ảnh'),
      ...Array.from({ length: 20 }, (_, index) =>
        figure({ image: photos[index % sizes.length] ?? null }),
      ),
      list(['Một.', 'Hai.']),
      quote('“Năm sau lại đến”.'),
    ]),
  })
  const others: string[] = []
  for (let count = 0; count < 9; count++)
    others.push(
      await published({ hero: count % 2 ? null : { image: photos[count % sizes.length] } }),
    )
  const correction = {
    kind: 'apology',
    wrong: 'Ba trăm.',
    right: 'Hai trăm.',
    basis: 'internalError',
  }
  await desk.make(desk.chief, album, 'correct', { correction })
  await payload.updateGlobal({
    slug: 'frontPage',
    data: { slots: [album, plain, ...others.slice(0, 4)], recommended: others.slice(4, 7) },
  })
  await payload.updateGlobal({
    slug: 'site',
    data: {
      name: 'Lao động Minh Giang',
      publisher: 'Liên đoàn Lao động',
      email: 'toasoan@news.example',
    },
  })
  const { databaseUrl, mediaDir } = place
  server = await startBuiltServer({ DATABASE_URL: databaseUrl, MEDIA_DIR: mediaDir })
  browser = await startBrowser()
}, startTimeout)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await desk?.newsroom.close()
})

const pages = [
  ['the front page', '/', 200],
  ['a section', '/cong-doan', 200],
  ['an article with twenty photos', '/hoi-thao.html', 200],
  ['an article with a long title and no photo', '/dai.html', 200],
  ['an author', '/tac-gia/minh-an', 200],
  ['what was searched for', '/tim-kiem?q=hoi+thao&category=cong-doan', 200],
  ['the corrections', '/cai-chinh', 200],
  ['nothing', '/khong-co', 404],
] as const

const screens = [390, 768, 1366].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => [width, colorScheme] as const),
)

const reading = async (
  screen: Parameters<typeof aReader>[2],
  read: (reader: Reader) => Promise<void>,
): Promise<void> => {
  const reader = await aReader(browser, server.url, screen)
  await read(reader)
  await reader.leave()
}

describe.each(screens)('%i pixels wide, %s', (width, colorScheme) => {
  it.each(pages)('%s can be read by everybody, fits, and stands still', async (_, path, status) => {
    await reading({ width, colorScheme }, async (reader) => {
      expect(await reader.open(path)).toBe(status)
      expect(await reader.faults()).toEqual([])
      expect(await reader.overflow()).toBe(0)
      expect(await reader.shift()).toBe(0)
      expect(reader.asked().filter((kind) => kind !== 'image')).toEqual(['document'])
      const said = reader.complaints.filter((line) => !(status === 404 && line.includes('404')))
      expect(said).toEqual([])
    })
  })
})

describe('by the keyboard', () => {
  it('a reader skips the head of the paper', async () => {
    await reading({ width: 1366 }, async ({ page, open, focused }) => {
      await open('/')
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('Đến nội dung chính')
      expect(await page.locator('.skip').boundingBox()).toMatchObject({ x: 8, y: 8 })
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi-dung')
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('Hội thao')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/hoi-thao.html')
    })
  })

  it('a reader comes to every link of a page, each in sight with a mark', async () => {
    await reading({ width: 390 }, async ({ page, open }) => {
      await open('/dai.html')
      const links = await page.locator('a').count()
      for (let at = 0; at < links; at++) {
        await page.keyboard.press('Tab')
        const seen = await page.evaluate(() => {
          const one = document.activeElement
          if (one === null) return null
          const { top, bottom } = one.getBoundingClientRect()
          const { outlineStyle } = getComputedStyle(one)
          return { tag: one.tagName, isSeen: bottom > 0 && top < innerHeight, outlineStyle }
        })
        expect(seen).toEqual({ tag: 'A', isSeen: true, outlineStyle: 'solid' })
      }
    })
  })
})

it('on paper an article is its text, and where it stands', async () => {
  await reading({ width: 768 }, async ({ page, open }) => {
    await open('/hoi-thao.html')
    await page.emulateMedia({ media: 'print' })
    for (const hidden of [
      '.masthead nav',
      '.search',
      '.to-search',
      '.recommended',
      '.news',
      '.skip',
    ])
      expect(await page.locator(hidden).first().isVisible()).toBe(false)
    for (const shown of ['h1', '.notice', 'figcaption', '.text', '.imprint dl'])
      expect(await page.locator(shown).first().isVisible()).toBe(true)
    expect(await page.locator('.printed').innerText()).toBe(`${server.url}/hoi-thao.html`)
  })
})

it('a reader finds what they look for, without its marks', async () => {
  await reading({ width: 390 }, async ({ page, open }) => {
    await open('/')
    await page.getByRole('link', { name: 'Tìm kiếm' }).click()
    await page.getByLabel('Từ cần tìm').last().fill('toa dam')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Tìm thấy 1 bài' }).waitFor()
    expect(await page.locator('h3 mark').allInnerTexts()).toEqual(['tọa', 'đàm'])
  })
})

it.each([390, 768, 1366])('at %i pixels a reader sees in which section they are', async (width) => {
  await reading({ width }, async ({ page, open }) => {
    await open('/ban-doc')
    const box = await page.locator('.masthead nav [aria-current]').boundingBox()
    expect(box && [box.x >= 0, box.x + box.width <= width]).toEqual([true, true])
  })
})

it('a photo comes in the size of the screen, with its words', async () => {
  await reading({ width: 390 }, async ({ page, open }) => {
    await open('/hoi-thao.html')
    const photo = page.locator('.hero img')
    const src = await photo.evaluate((image) => (image as HTMLImageElement).currentSrc)
    // The smaller of its two forms as soon as it is made.
    expect(src).toMatch(/-640\.(?:avif|webp)$/)
    expect(await page.locator('.hero figcaption').innerText()).toBe(
      'Pha tranh bóng ở trận chung kết. Ảnh: Hải Đăng',
    )
    expect(await page.locator('.text figure').count()).toBe(20)
  })
})

it('“Xem trên trang” of the admin leads there', async () => {
  const watch = aWatch()
  const { page, form } = await sitDown({ browser, url: server.url, watch }, 'chief')
  await form.open(album)
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Xem trên trang' }).click(),
  ])
  await tab.waitForLoadState()
  expect([new URL(tab.url()).pathname, await tab.locator('h1').innerText()]).toEqual([
    '/hoi-thao.html',
    'Hội thao',
  ])
  expect(watch.complaints).toEqual([])
})
