import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Body, bodyOf, figuresOf, paragraph } from '../../src/domain/body.ts'
import { startBrowser } from '../support/browser.ts'
import { type BuiltServer, startBuiltServer, startTimeout } from '../support/builtServer.ts'
import { clipboards } from '../support/clipboards.ts'
import { eventually } from '../support/eventually.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { place } from '../support/ownPlace.ts'
import { aPerson, type Caller } from '../support/people.ts'
import { sketch } from '../support/sketch.ts'
import { aWatch, type Desk, sitDown } from './pages/desk.ts'

const watch = aWatch()
let newsroom: Newsroom
let server: BuiltServer
let browser: Browser
let reporter: Caller
let desk: Desk

beforeAll(async () => {
  newsroom = await startNewsroom()
  reporter = await aPerson(newsroom, 'reporter', ['reporter'])
  const { databaseUrl, mediaDir } = place
  server = await startBuiltServer({ DATABASE_URL: databaseUrl, MEDIA_DIR: mediaDir })
  browser = await startBrowser()
  desk = await sitDown({ browser, url: server.url, watch }, 'reporter')
}, startTimeout)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await newsroom?.close()
})

/** Opens a new draft, with the cursor at its end. */
async function openDraft(): Promise<string> {
  const given = { title: 'Bữa ăn ca', body: bodyOf([paragraph('Mở đầu.')]) }
  const { body } = await reporter.call('POST', '/api/articles', given)
  const id = String(body.doc.id)
  await desk.form.open(id)
  await desk.form.goToEnd()
  return id
}

const stored = async (id: string): Promise<Body> =>
  (await reporter.call('GET', `/api/articles/${id}?draft=true&depth=0`)).body.body

const storedWords = async (id: string): Promise<string[]> =>
  (await stored(id)).root.children.map(sketch)

it.each(clipboards)(
  'what is pasted from $program is told, saved and stored',
  async ({ html, shown }) => {
    const id = await openDraft()
    const { form } = desk
    await form.paste(html)
    await form.told('Đã dán. Những thứ chưa có chỗ trong chính văn:')
    expect(await form.save()).toBe(200)
    expect((await storedWords(id)).filter(Boolean)).toEqual(['Mở đầu.', ...shown])
  },
)

it('what is pasted is taken back in one step, and written on behind', async () => {
  const id = await openDraft()
  const { form, page } = desk
  await form.paste('<h2>Kết quả</h2><p>Hết.</p><img alt="Bếp">')
  await form.body.locator('#field-alt').waitFor()
  await page.keyboard.type('Thêm.')
  expect(await form.save()).toBe(200)
  expect(await storedWords(id)).toEqual(['Mở đầu.', 'h2 Kết quả', 'Hết.', '(Bếp: )', 'Thêm.'])
  await form.open(id)
  await form.goToEnd()
  await form.paste('<h2>Một</h2><ul><li>Hai</li></ul>')
  await form.body.locator('h2').nth(1).waitFor()
  await page.keyboard.press('Control+z')
  const words = await eventually(() => form.body.locator('h2').allInnerTexts(), ['Kết quả'])
  expect(words).toEqual(['Kết quả'])
  expect(await form.body.locator('#field-alt').count()).toBe(1)
})

it('what is copied in the editor is pasted as it was, and each photo is a row of its own', async () => {
  const id = await openDraft()
  const { form, page } = desk
  await form.paste('<h2>Kết quả</h2><ul><li>Rau</li></ul><img alt="Bếp"><p>Hết.</p>')
  await form.body.locator('#field-alt').waitFor()
  await form.goToEnd()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await form.goToEnd()
  await page.keyboard.press('Control+v')
  await form.body.locator('#field-alt').nth(1).waitFor()
  expect(await form.save()).toBe(200)
  const body = await stored(id)
  const once = ['h2 Kết quả', 'ul [Rau]', '(Bếp: )']
  expect(body.root.children.map(sketch)).toEqual([
    'Mở đầu.',
    ...once,
    'Hết.Mở đầu.',
    ...once,
    'Hết.',
  ])
  expect(figuresOf(body)).toHaveLength(2)
})

it('what is copied from a page of the browser is pasted by the keys', async () => {
  const id = await openDraft()
  const { form, page } = desk
  const other = await page.context().newPage()
  await other.setContent('<h1>Kết quả</h1><p>Ba trăm <b>công nhân</b>.</p><ol><li>Rau</li></ol>')
  await other.keyboard.press('Control+a')
  await other.keyboard.press('Control+c')
  await other.close()
  await page.bringToFront()
  await form.goToEnd()
  await page.keyboard.press('Control+v')
  await form.body.locator('h2').waitFor()
  expect(await form.save()).toBe(200)
  expect(await storedWords(id)).toEqual([
    'Mở đầu.',
    'h2 Kết quả',
    'Ba trăm **công nhân**.',
    'ol1 [Rau]',
  ])
})

it('what is dragged in from a page is read as what is pasted', async () => {
  const id = await openDraft()
  const { form } = desk
  await form.drop('<h2>Kết quả</h2><table><tr><td>May<td>120</table>')
  await form.told('1 bảng (mỗi hàng thành một dòng)')
  expect(await form.save()).toBe(200)
  expect(await storedWords(id)).toEqual(['Mở đầu.', 'h2 Kết quả', 'May | 120'])
})

it('what an API has stored with nothing but words opens, and so does nothing', async () => {
  const { form } = desk
  const children = [
    {
      type: 'listitem',
      children: [
        { type: 'tab', text: '\t' },
        { type: 'text', text: 'Rau' },
      ],
    },
  ]
  for (const nodes of [[{ type: 'list', listType: 'bullet', tag: 'ul', children }], []]) {
    const body = { root: { type: 'root', children: nodes } }
    const { body: answer, status } = await reporter.call('POST', '/api/articles', {
      title: 'Bữa ăn ca',
      body,
    })
    expect(status).toBe(201)
    await form.open(String(answer.doc.id))
    await form.body.locator('li, p').first().click()
    await desk.page.keyboard.type('!')
    expect(await form.save()).toBe(200)
  }
})

it('words of a photo that are too many are marked where they stand, in the language of the page', async () => {
  await openDraft()
  const { form, page, words } = desk
  await form.paste('<p>Trước.</p><img alt="Bếp">')
  await form.inPhoto('credit').fill('Đỗ Minh '.repeat(40))
  expect(await form.save()).toBe(400)
  await page.locator('#field-credit[data-refused]').waitFor()
  await words.refusal('Chữ của một ảnh trong chính văn quá dài')
})

it('the pages complain of nothing, and ask nobody but the newsroom', () => {
  expect(watch.complaints).toEqual([])
  expect(watch.strangers).toEqual([])
  expect(watch.refused.map((line) => line.replace(/[0-9a-f-]{24,36}/, ':id'))).toEqual([
    '400 /api/articles/:id',
  ])
})
