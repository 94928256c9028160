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

it('the browser has nothing to complain about', () => {
  expect(watch.complaints).toEqual([])
  expect(watch.strangers).toEqual([])
})
