import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import { startBrowser } from '../support/browser.ts'
import { type BuiltServer, startBuiltServer, startTimeout } from '../support/builtServer.ts'
import { upload } from '../support/cast.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { place } from '../support/ownPlace.ts'
import { aPerson, type Caller } from '../support/people.ts'
import { aWatch, type Desk, sitDown } from './pages/desk.ts'

const watch = aWatch()
let newsroom: Newsroom
let server: BuiltServer
let browser: Browser
let reporter: Caller
let editor: Caller
let head: Caller
let secretary: Caller
let category: string
let desk: Desk

beforeAll(async () => {
  newsroom = await startNewsroom()
  reporter = await aPerson(newsroom, 'reporter', ['reporter'])
  editor = await aPerson(newsroom, 'editor', ['editor'])
  head = await aPerson(newsroom, 'head', ['deskHead'])
  secretary = await aPerson(newsroom, 'secretary', ['secretary'])
  const section = { collection: 'categories', data: { name: 'Công đoàn' } } as const
  category = (await newsroom.payload.create(section)).id
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

/** An article with the photo above it, taken the usual way. */
async function publish(title: string, photo: string): Promise<void> {
  const { body } = await reporter.call('POST', '/api/articles', {
    ...{ title, lead: 'Sapo.', source: 'Bản tin', category, hero: { image: photo } },
    body: bodyOf([paragraph('Một đoạn.')]),
  })
  const moves = [
    ...([
      [reporter, 'submit'],
      [editor, 'claim'],
      [editor, 'forward'],
    ] as const),
    ...([
      [head, 'approve'],
      [secretary, 'publish'],
    ] as const),
  ]
  for (const [by, move] of moves) {
    const { status } = await by.call('POST', `/api/articles/${body.doc.id}/moves`, { move })
    expect(status).toBe(200)
  }
}

/** What is said below a field, of the first form that has it. */
const below = (name: string, within = '.collection-edit__main') =>
  desk.page.locator(`${within} .field-type:has(> .field-type__wrap [name="${name}"]) .used-word`)

it('each use of a photo shows the photo’s own words, and an alt text says what it should not be', async () => {
  const photo = await upload(reporter)
  const { body } = await reporter.call('POST', '/api/articles', {
    title: 'Hội thao',
    hero: { image: photo, caption: 'Riêng của bài' },
    body: bodyOf([paragraph('Một đoạn.'), figure({ image: photo })]),
  })
  await desk.form.open(body.doc.id)
  const said = (name: string) => below(name).innerText()
  await below('hero.caption').getByText('bài này in lời khác').waitFor()
  expect(await said('hero.caption')).toBe('Của ảnh: “Toàn cảnh”; bài này in lời khác.')
  expect(await said('hero.alt')).toBe('In lời của ảnh: “Hội trường”')
  expect(await said('hero.credit')).toBe('In lời của ảnh: “An”')

  const alt = desk.page.locator('[name="hero.alt"]')
  await alt.fill('Ảnh hội trường')
  await below('hero.alt').getByText('Đừng mở đầu bằng “Ảnh”').waitFor()
  await alt.fill('riêng của bài')
  await below('hero.alt').getByText('Mô tả trùng với chú thích').waitFor()
  await desk.page.locator('[name="hero.decorative"]').check()
  await below('hero.alt').getByText('Mô tả trùng').waitFor({ state: 'detached' })
  expect(await said('hero.alt')).toBe('')

  const inText = desk.page.locator('.ContentEditable__root .used-word')
  await inText.getByText('In lời của ảnh: “Toàn cảnh”').waitFor()
})

it('a photo’s page warns of its alt text, and names the articles that use it', async () => {
  const photo = await upload(reporter)
  await reporter.call('POST', '/api/articles', { title: 'Bài dùng ảnh', seo: { image: photo } })
  const { page } = desk
  await page.goto(`${server.url}/admin/collections/images/${photo}`)
  const uses = page.getByRole('region', { name: 'Nơi dùng ảnh' })
  await uses.getByRole('link', { name: 'Bài dùng ảnh' }).waitFor()
  expect(await uses.getByRole('listitem').innerText()).toBe('Bài dùng ảnh – ảnh chia sẻ, Bản nháp')
  await page.locator('[name="alt"]').fill('IMG_1234.jpg')
  await page.getByText('Đây là tên tệp').waitFor()
})

it('a changed caption of a live article is a task of the desk, decided with one click', async () => {
  const photos = [await upload(reporter), await upload(reporter)]
  const titles = ['Bài để nguyên', 'Bài sửa lại']
  for (const [at, photo] of photos.entries()) {
    await publish(titles[at] ?? '', photo)
    await secretary.call('PATCH', `/api/images/${photo}`, { caption: 'Lễ khai mạc' })
  }
  const { page } = await sitDown({ browser, url: server.url, watch }, 'editor')
  const list = page.getByRole('region', { name: 'Chú thích đã đổi' })
  const task = (title: string) => list.getByRole('listitem').filter({ hasText: title })
  await task('Bài để nguyên').getByText('Lễ khai mạc').waitFor()
  expect(await task('Bài để nguyên').innerText()).toContain('chú thích: Toàn cảnh Lễ khai mạc')
  await task('Bài để nguyên').getByRole('button', { name: 'Để nguyên' }).click()
  await task('Bài để nguyên').waitFor({ state: 'detached' })
  await task('Bài sửa lại').getByRole('button', { name: 'Sửa bài' }).click()
  await page.waitForURL('**/collections/articles/*')
  await page.locator('.state-bar').getByText('Đang biên tập').waitFor()
  await page.goto(`${server.url}/admin`)
  await page.getByRole('region', { name: 'Chú thích đã đổi' }).waitFor({ state: 'detached' })
})

it('a photo for one use is in no picker once an article was published with it', async () => {
  const [used, free] = [await upload(reporter), await upload(reporter)]
  await secretary.call('PATCH', `/api/images/${used}`, {
    ...{ caption: 'Ảnh một lần', rights: { scope: 'once' } },
  })
  await secretary.call('PATCH', `/api/images/${free}`, { caption: 'Dùng lại được' })
  await publish('Bài dùng ảnh một lần', used)
  const { body } = await reporter.call('POST', '/api/articles', { title: 'Bài chọn ảnh' })
  await desk.form.open(body.doc.id)
  const hero = desk.page.locator('#field-hero__image')
  await hero.getByRole('button', { name: 'Chọn từ thư viện' }).click()
  const picker = desk.page.locator('.list-drawer')
  await picker.getByText('Dùng lại được').first().waitFor()
  expect(await picker.getByText('Ảnh một lần').count()).toBe(0)
})

it('the browser has nothing to complain about', () => {
  expect(watch.complaints).toEqual([])
  expect(watch.strangers).toEqual([])
})
