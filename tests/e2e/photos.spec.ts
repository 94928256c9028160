import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { bodyOf, paragraph } from '../../src/domain/body.ts'
import { startBrowser } from '../support/browser.ts'
import { type BuiltServer, startBuiltServer, startTimeout } from '../support/builtServer.ts'
import { eventually } from '../support/eventually.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { place } from '../support/ownPlace.ts'
import { aPerson, type Caller, nobody } from '../support/people.ts'
import { aWatch, sitDown } from './pages/desk.ts'
import { aReader } from './pages/reader.ts'

const watch = aWatch()
let newsroom: Newsroom
let server: BuiltServer
let browser: Browser
let category: string
const people = new Map<string, Caller>()

beforeAll(async () => {
  newsroom = await startNewsroom()
  for (const role of ['reporter', 'photographer', 'editor', 'deskHead', 'secretary'] as const)
    people.set(role, await aPerson(newsroom, role, [role]))
  const { id } = await newsroom.payload.create({
    collection: 'categories',
    data: { name: 'Công đoàn' },
  })
  category = String(id)
  const { databaseUrl, mediaDir } = place
  server = await startBuiltServer({ DATABASE_URL: databaseUrl, MEDIA_DIR: mediaDir })
  browser = await startBrowser()
}, startTimeout)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await newsroom?.close()
})

/** A photo of its own colour, with what an agency writes into the file. */
const captioned = (caption: string, hue: number): Promise<Buffer> =>
  sharp({ create: { width: 1600, height: 1000, channels: 3, background: `hsl(${hue}, 60%, 60%)` } })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Thu Hà"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${caption}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer()

const call = async (who: string, method: string, path: string, body?: unknown) =>
  (await people.get(who)!.call(method, path, body)).body

/** As if its file had named the article that it was taken for. */
const suggest = (caption: string, article: string) =>
  newsroom.payload.update({
    collection: 'images',
    where: { caption: { equals: caption } },
    data: { suggestedFor: article },
  })

/** Figures stand in the names of files as well. */
const numbers = 'một hai ba bốn năm sáu bảy tám chín mười mươi-mốt mươi-hai'.split(' ')

describe.each([
  ['a desk screen', 1366, 0],
  ['a telephone', 390, 180],
])('on %s', (screen, width, hue) => {
  const captionOf = (number: number) => `Xưởng may ${numbers[number - 1]}, nhìn từ ${screen}`
  const corrected = [`Xưởng may số 3 giờ tan ca, ${screen}`, `Xưởng may số 5 giờ ăn ca, ${screen}`]
  const ownCaption = `Công nhân xưởng số 7 nhận quà Tết, ${screen}`
  const focus = { x: 20, y: 75 }
  let article: string
  let slug: string

  const deskOf = (name: string) => sitDown({ browser, url: server.url, watch, width }, name)

  it('a photographer sends twelve photos with captions in the files, and a broken line loses none', async () => {
    const { page, photos } = await deskOf('photographer')
    await photos.open()
    const files = await Promise.all(
      numbers.map(async (_, at) => ({
        name: `anh-${at + 1}.jpg`,
        buffer: await captioned(captionOf(at + 1), hue + at),
      })),
    )
    await photos.choose(files)
    await photos.sayOfAll('Sự kiện', `Tết sum vầy, ${screen}`)
    let broken = 0
    await page.route('**/api/images?*', async (route) => {
      if (route.request().method() !== 'POST' || (broken += 1) > 2) return route.continue()
      // One never leaves, of the other only the answer is lost.
      if (broken === 2) await route.fetch()
      return route.abort('connectionreset')
    })
    expect(await photos.sendAll()).toBe('12/12 đã lên')
    const event = encodeURIComponent(`Tết sum vầy, ${screen}`)
    const { totalDocs } = await call(
      'photographer',
      'GET',
      `/api/images?where[event][equals]=${event}&limit=1`,
    )
    expect(totalDocs).toBe(12)
    await photos.open()
    const sent = numbers.map((_, at) => captionOf(at + 1)).toSorted()
    expect((await photos.captions()).slice(0, 12).toSorted()).toEqual(sent)
  }, 90_000)

  it('is offered what is there already of the same file, and takes it', async () => {
    const { photos } = await deskOf('photographer')
    await photos.open()
    const before = await photos.captions()
    await photos.choose([{ name: 'again.jpg', buffer: await captioned(captionOf(1), hue) }])
    expect(await photos.send()).toBe('1/1 đã lên')
    const shown = async () => (await photos.captions()).filter((one) => one === captionOf(1)).length
    expect(await eventually(shown, 2)).toBe(2)
    await photos.useDouble()
    // Also without the page being opened anew.
    expect(await eventually(shown, 1)).toBe(1)
    expect((await photos.captions()).toSorted()).toEqual(before.toSorted())
  })

  it('corrects two where they stand', async () => {
    const { photos } = await deskOf('photographer')
    await photos.open()
    expect(await photos.correct(captionOf(3), corrected[0]!)).toBe(200)
    expect(await photos.correct(captionOf(5), corrected[1]!)).toBe(200)
    await photos.open()
    expect(await photos.captions()).toEqual(expect.arrayContaining(corrected))
  })

  it('says who took three of them, chosen by keys', async () => {
    const { page, photos } = await deskOf('photographer')
    await photos.open()
    await photos.focusFirst()
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await photos.chosen()).toBe(3)
    await photos.tellAll('Nơi chụp', `Đông Phú ${width}`)
    const { totalDocs } = await call(
      'photographer',
      'GET',
      `/api/images?where[place][equals]=${encodeURIComponent(`Đông Phú ${width}`)}&limit=1`,
    )
    expect(totalDocs).toBe(3)
  })

  it('sets the focal point of one, and sees its crops meanwhile', async () => {
    const { photos } = await deskOf('photographer')
    await photos.open(`?search=${encodeURIComponent(captionOf(7))}`)
    await photos.show(captionOf(7))
    expect(await photos.cropped('1:1')).toBe('50% 50%')
    expect(await photos.focusOn(focus.x, focus.y)).toBe('Tâm ảnh: ngang 20 %, dọc 75 %')
    expect(await photos.cropped('1:1')).toBe('0% 50%')
    expect(await photos.overflow()).toBe(0)
    expect(await photos.save()).toBe(200)
  })

  it('a reporter finds one by words without marks, places it, and changes its caption there', async () => {
    const { doc } = await call('reporter', 'POST', '/api/articles', {
      title: `Quà Tết ở xưởng may, ${screen}`,
      lead: 'Công đoàn trao quà cho công nhân.',
      body: bodyOf([paragraph('Sáng nay, công đoàn đến thăm.')]),
      category,
      source: 'LĐLĐ',
    })
    article = doc.id
    await suggest(captionOf(9), article)
    const { form, photos } = await deskOf('reporter')
    await form.open(article)
    await form.goToEnd()
    await form.choosePhotos()
    expect(await photos.suggested()).toEqual([captionOf(9)])
    await photos.search(`xuong may bay ${screen}`, captionOf(7))
    await photos.pick(captionOf(7))
    await photos.take()
    await form.photoInBody()
    await form.inPhoto('caption').fill(ownCaption)
    await form.inPhoto('alt').fill('Một hàng người cầm túi quà đỏ')
    expect(await form.save()).toBe(200)
  })

  it('an editor sees to it that it is published', async () => {
    const move = async (who: string, name: string) => {
      const { revision } = await call('secretary', 'GET', `/api/articles/${article}?draft=true`)
      const asked = { move: name, revision }
      const answer = await call(who, 'POST', `/api/articles/${article}/moves`, asked)
      expect(answer.errors).toBeUndefined()
    }
    await move('reporter', 'submit')
    await move('editor', 'claim')
    await move('editor', 'forward')
    await move('deskHead', 'approve')
    const { form, page } = await deskOf('secretary')
    await form.open(article)
    await form.make('Xuất bản')
    expect(await form.state()).toBe('Đã xuất bản')
    slug = await page.locator('#field-slug').inputValue()
  })

  it('a reader sees its caption, its credit and the crop around the focal point', async () => {
    const figureOf = async () => {
      const { body } = await nobody(server.url).call('GET', `/api/v1/articles/${slug}`)
      return body.figures[0]
    }
    expect(await figureOf()).toMatchObject({
      caption: ownCaption,
      credit: 'Thu Hà',
      alt: 'Một hàng người cầm túi quà đỏ',
      focalPoint: focus,
    })
    const ratios = async () =>
      (await figureOf()).crops.map(({ ratio }: { ratio: string }) => ratio).toSorted()
    const all = ['16:9', '1:1', '4:3']
    expect(await eventually(ratios, all)).toEqual(all)
    for (const { srcset } of (await figureOf()).crops)
      expect(srcset[0].src).toContain(`-${focus.x}x${focus.y}-`)

    const reader = await aReader(browser, server.url, { width })
    await reader.open(`/${slug}.html`)
    expect(await reader.page.locator('figcaption').first().innerText()).toContain(ownCaption)
    expect(await reader.page.locator('figcaption').first().innerText()).toContain('Thu Hà')
    await reader.leave()
  }, 60_000)

  it('the grid has nothing for axe to find, and fits the screen', async () => {
    const { photos } = await deskOf('editor')
    await photos.open()
    await photos.captions()
    await photos.narrow('Thiếu alt')
    await photos.focusFirst()
    expect(await photos.faults()).toEqual([])
    expect(await photos.overflow()).toBe(0)
  })
})

describe('the browser', () => {
  it('has nothing to complain of, and asks nobody else', () => {
    expect(watch.complaints).toEqual([])
    expect(watch.strangers).toEqual([])
    expect(watch.refused).toEqual([])
  })
})
