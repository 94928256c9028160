import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { bodyOf, paragraph } from '../../src/domain/body.ts'
import { startBrowser } from '../support/browser.ts'
import { type BuiltServer, startBuiltServer, startTimeout } from '../support/builtServer.ts'
import { eventually } from '../support/eventually.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { place } from '../support/ownPlace.ts'
import { aPerson, type Caller, nobody } from '../support/people.ts'
import { aWatch, type Desk, sitDown } from './pages/desk.ts'

const watch = aWatch()
let newsroom: Newsroom
let server: BuiltServer
let browser: Browser
let reporter: Caller
let chief: Caller
let id: string

beforeAll(async () => {
  newsroom = await startNewsroom()
  reporter = await aPerson(newsroom, 'reporter', ['reporter'])
  await aPerson(newsroom, 'editor', ['editor'])
  await aPerson(newsroom, 'head', ['deskHead'])
  await aPerson(newsroom, 'secretary', ['secretary'])
  chief = await aPerson(newsroom, 'chief', ['chief'])
  const section = await newsroom.payload.create({
    collection: 'categories',
    data: { name: 'Công đoàn' },
  })
  const { databaseUrl, mediaDir } = place
  server = await startBuiltServer({ DATABASE_URL: databaseUrl, MEDIA_DIR: mediaDir })
  browser = await startBrowser()
  const { body } = await reporter.call('POST', '/api/articles', {
    title: 'Ba trăm công nhân dự hội thao',
    lead: 'Hội thao diễn ra sáng chủ nhật.',
    body: bodyOf([paragraph('Ba trăm công nhân của mười công đoàn cơ sở đã dự hội thao.')]),
    category: section.id,
    source: 'LĐLĐ huyện Phú Xuyên',
  })
  id = String(body.doc.id)
}, startTimeout)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await newsroom?.close()
})

const deskOf = (name: string): Promise<Desk> => sitDown({ browser, url: server.url, watch }, name)

const stateNow = async (): Promise<string> =>
  (await chief.call('GET', `/api/articles/${id}/moves`)).body.state

/** The next full minute that leaves time to fill in the dialog, by the clock of the newsroom. */
const soon = (): string => {
  const minute = Math.ceil((Date.now() + 20_000) / 60_000) * 60_000
  const sevenHours = 7 * 60 * 60 * 1000
  return new Date(minute + sevenHours).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)
}

describe('an article that needs more than one try', () => {
  it('is submitted, claimed and returned with a note of what must be fixed', async () => {
    const own = await deskOf('reporter')
    await own.form.open(id)
    await own.form.make('Gửi biên tập')
    const { form } = await deskOf('editor')
    await form.open(id)
    await form.make('Nhận biên tập')
    await form.noteOnTitle('Ai đếm được ba trăm người?')
    await form.make('Trả lại', { note: 'Kiểm tra lại số người dự hội thao.' })
    expect(await form.state()).toBe('Bị trả lại')
  })

  it('is reworked by its writer, who sees why and says that it is done', async () => {
    const { form, page } = await deskOf('reporter')
    await page
      .getByRole('region', { name: 'Thông báo chưa đọc' })
      .getByText('Bài bị trả lại')
      .waitFor()
    await form.open(id)
    expect(await form.openNotes()).toEqual([
      'Ai đếm được ba trăm người?',
      'Kiểm tra lại số người dự hội thao.',
    ])
    await form.title.fill('Hai trăm công nhân dự hội thao')
    expect(await form.save()).toBe(200)
    await form.resolveNote('Kiểm tra lại số người dự hội thao.')
    await form.make('Gửi biên tập')
    expect(await form.state()).toBe('Chờ biên tập')
  })

  it('is sent back once more, and goes on only when what must be fixed is resolved', async () => {
    const editor = await deskOf('editor')
    await editor.form.open(id)
    await editor.form.make('Nhận biên tập')
    await editor.form.make('Gửi duyệt')
    const head = await deskOf('head')
    await head.form.open(id)
    await head.form.make('Trả lại biên tập', { note: 'Thêm tít phụ cho bài.' })
    expect(await head.form.state()).toBe('Đang biên tập')
    await editor.form.open(id)
    expect(await editor.form.refusals('Gửi duyệt')).toEqual([
      'Còn ghi chú bắt buộc sửa chưa được giải quyết.',
    ])
    await editor.page.locator('#field-kicker').fill('Phú Xuyên')
    expect(await editor.form.save()).toBe(200)
    await editor.form.resolveNote('Thêm tít phụ cho bài.')
    await editor.form.make('Gửi duyệt')
    expect(await editor.form.state()).toBe('Chờ duyệt')
  })

  it('is approved, scheduled, and published by the clock', async () => {
    const head = await deskOf('head')
    await head.form.open(id)
    await head.form.make('Duyệt')
    const { form } = await deskOf('secretary')
    await form.open(id)
    expect(await form.askInVain('Hẹn giờ đăng', { publishAt: '2020-01-01T08:00' })).toEqual([
      'Hãy chọn giờ đăng còn ở phía trước.',
    ])
    await form.think()
    await form.make('Hẹn giờ đăng', { publishAt: soon() })
    expect(await form.state()).toBe('Hẹn giờ đăng')
    expect(await eventually(stateNow, 'published', 150_000)).toBe('published')
    await form.open(id)
    expect(await form.state()).toBe('Đã xuất bản')
    expect((await form.history())[0]).toMatch(/ – Hệ thống đăng bài đúng giờ hẹn$/)
    const { body } = await nobody(server.url).call('GET', `/api/v1/articles/${id}`)
    expect([body.title, body.kicker]).toEqual(['Hai trăm công nhân dự hội thao', 'Phú Xuyên'])
  }, 240_000)

  it('is corrected, and readers see the notice', async () => {
    const { form } = await deskOf('chief')
    await form.open(id)
    await form.make('Đăng cải chính', {
      'correction.kind': 'apology',
      'correction.wrong': 'Hai trăm công nhân dự hội thao.',
      'correction.right': 'Một trăm chín mươi công nhân dự hội thao.',
      'correction.basis': 'internalError',
    })
    expect(await form.state()).toBe('Đã xuất bản')
    const { body } = await nobody(server.url).call('GET', `/api/v1/articles/${id}`)
    expect(body.corrections).toEqual([
      expect.objectContaining({
        heading: 'Thông tin cải chính, xin lỗi',
        kind: 'apology',
        right: 'Một trăm chín mươi công nhân dự hội thao.',
      }),
    ])
  })

  it('is withdrawn, and its writer is told', async () => {
    const { form } = await deskOf('chief')
    await form.open(id)
    await form.make('Gỡ bài', { basis: 'internalError', note: 'Số liệu chưa được xác minh.' })
    expect(await form.state()).toBe('Đã gỡ')
    const gone = await nobody(server.url).call('GET', `/api/v1/articles/${id}`)
    expect([gone.status, gone.body.errors[0].code]).toEqual([410, 'gone'])
    const { page } = await deskOf('reporter')
    const told = page.getByRole('region', { name: 'Thông báo chưa đọc' })
    await told.getByText('Bài đã bị gỡ').waitFor()
    const notices = told.getByRole('listitem')
    const before = await notices.count()
    await notices.first().getByRole('button', { name: 'Đã đọc' }).click()
    expect(await eventually(() => notices.count(), before - 1)).toBe(before - 1)
  })
})

it('the pages complain of nothing, and ask nobody but the newsroom', () => {
  expect(watch.complaints).toEqual([])
  expect(watch.strangers).toEqual([])
  expect(watch.refused.map((line) => line.replace(/[0-9a-f-]{24,36}/, ':id'))).toEqual([
    '409 /api/articles/:id/moves',
  ])
})
