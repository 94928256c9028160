import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Browser } from 'playwright-core'
import { bodyOf, paragraph } from '../../src/domain/body.ts'
import { startBrowser } from '../support/browser.ts'
import { type BuiltServer, startBuiltServer, startTimeout } from '../support/builtServer.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { place } from '../support/ownPlace.ts'
import { aPerson, type Caller, nobody } from '../support/people.ts'
import { aPhoto } from '../support/photos.ts'
import { eventually } from '../support/eventually.ts'
import { aWatch, type Desk, sitDown } from './pages/desk.ts'

const watch = aWatch()
let newsroom: Newsroom
let server: BuiltServer
let browser: Browser
let reporter: Caller
let editor: Caller

beforeAll(async () => {
  newsroom = await startNewsroom()
  reporter = await aPerson(newsroom, 'reporter', ['reporter'])
  editor = await aPerson(newsroom, 'editor', ['editor'])
  await aPerson(newsroom, 'head', ['deskHead'])
  await aPerson(newsroom, 'secretary', ['secretary'])
  await aPerson(newsroom, 'admin', ['admin'])
  await newsroom.payload.create({ collection: 'categories', data: { name: 'Phú Xuyên' } })
  const { databaseUrl, mediaDir } = place
  server = await startBuiltServer({ DATABASE_URL: databaseUrl, MEDIA_DIR: mediaDir })
  browser = await startBrowser()
}, startTimeout)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await newsroom?.close()
})

const deskOf = (name: string): Promise<Desk> => sitDown({ browser, url: server.url, watch }, name)

/** What the operator types: `npm run import -- <file>`, while the newsroom is open. */
async function importArticle(file: string): Promise<string> {
  const script = ['scripts/run.mjs', 'src/scripts/import.ts', file, '--json']
  const command = spawn(process.execPath, script, {
    env: { ...process.env, ...server.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: Buffer[] = []
  command.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  await once(command, 'close')
  const { sources } = JSON.parse(Buffer.concat(said).toString()) as { sources: { id: string }[] }
  return sources[0]?.id ?? ''
}

/** How wide the page is with all that stands in it. */
const widthOf = (page: Desk['page']) => page.evaluate(() => document.documentElement.scrollWidth)

async function aDraft(title: string): Promise<string> {
  const body = bodyOf([paragraph('Một đoạn.')])
  const { body: answer } = await reporter.call('POST', '/api/articles', { title, body })
  return String(answer.doc.id)
}

describe('an imported article', () => {
  let id: string
  let slug: string

  beforeAll(async () => {
    id = await importArticle('tests/fixtures/phu-xuyen.txt')
    await aDraft('Một bài khác')
  }, 60_000)

  it('is found without accents, and gets what it lacks before it is submitted', async () => {
    const { form, list } = await deskOf('editor')
    await list.open()
    await list.search('phu xuyen')
    const titles = ['–']
    expect(await eventually(() => list.column('title'), titles)).toEqual(titles)

    await form.open(id)
    expect(await form.state()).toBe('Bản nháp')
    expect(await form.refusals('Gửi biên tập')).toEqual([
      'Hãy đặt tít cho bài.',
      'Hãy chọn chuyên mục cho bài.',
    ])
    expect(await form.follow('Hãy đặt tít cho bài.')).toBe('field-title')

    await form.title.fill('Bữa ăn ca của công nhân Phú Xuyên')
    await form.chooseCategory('Phú Xuyên')
    await form.make('Gửi biên tập', { note: 'Bài từ trang cũ.' })
    expect(await form.state()).toBe('Chờ biên tập')
    expect(await form.notice()).toBe(
      'Bài ở trạng thái “Chờ biên tập” nên không sửa trực tiếp được.',
    )
    expect(await form.title.isDisabled()).toBe(true)
  })

  it('is claimed, gets its photo and is forwarded', async () => {
    const { form, list } = await deskOf('editor')
    await list.open()
    await list.narrowTo('Bài chờ biên tập')
    const titles = ['Bữa ăn ca của công nhân Phú Xuyên']
    expect(await eventually(() => list.column('title'), titles)).toEqual(titles)

    await form.open(id)
    await form.make('Nhận biên tập')
    expect(await form.state()).toBe('Đang biên tập')
    expect(new Set(await form.refusals('Gửi duyệt'))).toEqual(
      new Set([
        'Một chỗ ảnh còn trống; hãy chọn ảnh hoặc bỏ chỗ ảnh đó.',
        'Còn mục cần xem lại chưa được đánh dấu đã xong.',
      ]),
    )

    const drawer = await form.newPhoto()
    await drawer.choose(await aPhoto({ width: 1200, height: 800 }), 'bếp ăn.jpg')
    await drawer.describe({
      caption: 'Bếp ăn của công ty',
      alt: 'Một gian bếp rộng',
      credit: 'Đỗ Minh',
    })
    await drawer.save()
    await form.inPhoto('alt').fill('Năm người đứng bên những nồi canh lớn')
    await form.settleReviews()
    expect(await form.save()).toBe(200)
    await form.make('Gửi duyệt')
    expect(await form.state()).toBe('Chờ duyệt')
  })

  it('is approved by the head of the desk, whose short note is refused and kept', async () => {
    const { form } = await deskOf('head')
    await form.open(id)
    expect(await form.openMoves()).toEqual(['Duyệt', 'Trả lại', 'Trả lại biên tập', 'Giao bài'])
    expect(await form.askInVain('Trả lại', { note: 'ngắn' })).toEqual([
      'Hãy ghi rõ lý do, ít nhất 10 ký tự.',
    ])
    expect(await form.typedNote()).toBe('ngắn')
    await form.think()
    await form.make('Duyệt')
    expect(await form.state()).toBe('Đã duyệt')
  })

  it('is published by the secretary, and its way is told', async () => {
    const { form, page } = await deskOf('secretary')
    await form.open(id)
    await form.make('Xuất bản')
    expect(await form.state()).toBe('Đã xuất bản')
    const way = await form.history()
    expect(way.map((sentence) => sentence.replace(/^[\d/: ]+ – /, ''))).toEqual([
      'secretary (Thư ký tòa soạn) xuất bản',
      'head (Trưởng ban) duyệt',
      'editor (Biên tập viên) gửi duyệt',
      'editor (Biên tập viên) nhận biên tập',
      'editor (Biên tập viên) gửi biên tập\nBài từ trang cũ.',
    ])
    slug = await page.locator('#field-slug').inputValue()
  })

  it('is then read by anybody, with its photo', async () => {
    const anybody = nobody(server.url)
    const { body: read, status } = await anybody.call('GET', `/api/v1/articles/${slug}`)
    expect(status).toBe(200)
    expect(read).toMatchObject({
      title: 'Bữa ăn ca của công nhân Phú Xuyên',
      category: { name: 'Phú Xuyên' },
      bylines: [{ name: 'LĐLĐ huyện Phú Xuyên' }],
      figures: [
        {
          alt: 'Năm người đứng bên những nồi canh lớn',
          caption: 'Đoàn công tác thăm bếp ăn tập thể của Công ty TNHH May Sông Nhuệ',
          credit: 'Đỗ Minh',
        },
      ],
    })
    expect((await fetch(read.figures[0].src)).status).toBe(200)
  })

  it('has versions that are listed and compared within the width of a phone', async () => {
    const { page } = await deskOf('secretary')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${server.url}/admin/collections/articles/${id}/versions`)
    const versions = page.locator('.article-versions a')
    await versions.first().waitFor()
    expect(await widthOf(page)).toBe(390)
    await versions.first().click()
    await page.locator('.view-version').waitFor()
    expect(await widthOf(page)).toBe(390)
  })

  it('calls the version before the last one no version that is worked on', async () => {
    const { page } = await deskOf('secretary')
    await page.goto(`${server.url}/admin/collections/articles/${id}/versions`)
    await page.locator('.article-versions a').nth(1).click()
    const pill = page.locator('.view-version .version-pill-label .pill').last()
    expect(await pill.innerText()).toBe('Bản chưa đăng')
  })

  it('shows an administrator its photo, and no place for another', async () => {
    const { page } = await deskOf('admin')
    await page.goto(`${server.url}/admin/collections/images`)
    await page.locator('.photo-tile a').first().click()
    const photo = page.locator('.seen-photo')
    await photo.waitFor()
    expect(await photo.evaluate((one: HTMLImageElement) => one.decode())).toBeUndefined()
    expect(await page.locator('.file-field').isVisible()).toBe(false)
  })
})

describe('the log of accounts', () => {
  it('says what it is searched by, and is', async () => {
    const { page } = await deskOf('admin')
    await page.goto(`${server.url}/admin/collections/accountLog`)
    const search = page.getByPlaceholder('Tìm theo tên chủ tài khoản hoặc người thực hiện')
    await search.waitFor()
    await page.goto(`${server.url}/admin/collections/accountLog?search=secretar`)
    await search.waitFor()
    const users = () => page.locator('tbody .cell-user').allInnerTexts()
    expect(await eventually(users, ['secretary'])).toEqual(['secretary'])
  })
})

describe('the form', () => {
  it('leaves nothing behind when it is opened for a new article and left', async () => {
    const count = async () => (await editor.call('GET', '/api/articles?draft=true')).body.totalDocs
    const before = await count()
    const { form } = await deskOf('reporter')
    await form.openNew()
    expect(await count()).toBe(before)
  })

  it('keeps what was typed when somebody else was faster, and says so', async () => {
    const id = await aDraft('Bài hai người sửa')
    const { form, page, words } = await deskOf('reporter')
    await form.open(id)
    await form.title.fill('Tít của phóng viên')
    const { status } = await editor.call('PATCH', `/api/articles/${id}`, { kicker: 'Nhanh hơn' })
    expect(status).toBe(200)
    expect(await form.save()).toBe(409)
    expect(await words.sentence()).toMatch(/^editor đã lưu bài này lúc/)
    expect(await form.title.inputValue()).toBe('Tít của phóng viên')
    await page.close({ runBeforeUnload: false })
  })

  it('saves twice in a row, for it learns the new revision', async () => {
    const id = await aDraft('Bài sửa hai lần')
    const { form } = await deskOf('reporter')
    await form.open(id)
    await form.title.fill('Lần một')
    expect(await form.save()).toBe(200)
    await form.title.fill('Lần hai')
    expect(await form.save()).toBe(200)
    const { body } = await reporter.call('GET', `/api/articles/${id}?draft=true`)
    expect([body.title, body.revision]).toEqual(['Lần hai', 3])
  })
})

describe('the pages', () => {
  it('complain of nothing, and ask nobody but the newsroom', () => {
    expect(watch.complaints).toEqual([])
    expect(watch.strangers).toEqual([])
    expect(watch.refused.map((line) => line.replace(/[0-9a-f-]{24,36}/, ':id'))).toEqual([
      '409 /api/articles/:id/moves',
      '409 /api/articles/:id',
    ])
  })
})
