import { afterAll, describe, expect, it } from '@jest/globals'
import type { PayloadRequest } from 'payload'
import { bodyOf, bold, paragraph, text } from '../../src/domain/body.ts'
import { openDesk } from '../support/desk.ts'
import { aPerson, type Body, type Caller } from '../support/people.ts'

const started = Date.now()

const desk = await openDesk()
const { newsroom, anonymous, reporter, reporter2: stranger, editor, editor2, head, make } = desk
const { payload } = newsroom
const sports = await payload.create({ collection: 'categories', data: { name: 'Thể thao' } })
const sportsEditor = await aPerson(newsroom, 'sports', ['editor'], [sports.id])
const admin = await aPerson(newsroom, 'admin', ['admin'])

afterAll(() => newsroom.close())

const noSuchId = (id: string): string => id.replace(/[^-]/g, 'a')

const anArticle = (by = reporter): Promise<string> =>
  desk.anArticle(
    {
      body: bodyOf([
        paragraph('Đoạn thứ nhất.'),
        paragraph([text('Ông '), bold('Nguyễn Văn A'), text(' phát biểu.')]),
      ]),
    },
    by,
  )

async function aNote(by: Caller, article: string, data: object = {}): Promise<Body> {
  const { status, body } = await by.call('POST', '/api/notes?depth=0', {
    article,
    text: 'Xem lại chỗ này.',
    ...data,
  })
  expect({ status, errors: body.errors }).toEqual({ status: 201, errors: undefined })
  return body.doc
}

const refusal = async (by: Caller, method: string, path: string, data?: object) => {
  const { status, body } = await by.call(method, path, data)
  const { code, path: at } = body.errors[0]
  return at === undefined ? [status, code] : [status, code, at]
}

describe('a note', () => {
  it('is written in the name of whoever writes it, whatever they say', async () => {
    const article = await anArticle()
    const note = await aNote(editor, article, {
      writer: reporter.id,
      resolvedAt: '2020-01-01T00:00:00.000Z',
      resolvedBy: reporter.id,
      createdAt: '2020-01-01T00:00:00.000Z',
      kind: 'mustFix',
      path: 'body.1',
      quote: 'Nguyễn Văn A phát biểu',
    })
    expect(note).toMatchObject({
      article,
      kind: 'mustFix',
      text: 'Xem lại chỗ này.',
      path: 'body.1',
      quote: 'Nguyễn Văn A phát biểu',
      quoteIsGone: false,
      writer: editor.id,
      resolvedAt: null,
      resolvedBy: null,
    })
    expect(Date.parse(note.createdAt)).toBeGreaterThanOrEqual(started)
  })

  it('is read by whoever sees the version being worked on, and found by nobody else', async () => {
    const article = await anArticle()
    const { id } = await aNote(reporter, article)
    for (const one of [reporter, editor, head]) {
      const { body } = await one.call('GET', `/api/notes?where[article][equals]=${article}`)
      expect(body.docs.map((note: Body) => note.id)).toEqual([id])
    }
    for (const one of [stranger, sportsEditor]) {
      expect(await one.call('GET', `/api/notes/${id}`)).toMatchObject({
        status: (await one.call('GET', `/api/notes/${noSuchId(id)}`)).status,
      })
      const asked = `where[article][equals]=${article}`
      const { body } = await one.call('GET', `/api/notes?${asked}`)
      expect(body.totalDocs).toBe(0)
      expect((await one.call('GET', `/api/notes/count?${asked}`)).body.totalDocs).toBe(0)
      const { body: graph } = await one.call('POST', '/api/graphql', {
        query: `{ Notes(where: { article: { equals: "${article}" } }) { totalDocs docs { text } } }`,
      })
      expect(graph.data.Notes).toEqual({ totalDocs: 0, docs: [] })
    }
    for (const one of [anonymous, admin])
      for (const path of ['/api/notes', `/api/notes/${id}`, '/api/notes/count'])
        expect([401, 403]).toContain((await one.call('GET', path)).status)
  })

  it('is read as it is stored, whatever the request says it holds', async () => {
    const hidden = await anArticle()
    const { id } = await aNote(stranger, await anArticle(stranger))
    const claimed = encodeURIComponent(
      JSON.stringify({ id, article: hidden, quote: 'Nguyễn Văn A' }),
    )
    const { body } = await stranger.call('GET', `/api/notes/${id}?data=${claimed}`)
    expect([body.text, body.quote ?? null, body.quoteIsGone]).toEqual([
      'Xem lại chỗ này.',
      null,
      false,
    ])
  })

  it('of what the writer does not see is refused like a note of nothing', async () => {
    const article = await anArticle()
    const write = (by: Caller, of: unknown) =>
      by.call('POST', '/api/notes', { article: of, text: 'Xin chào.' })
    for (const one of [stranger, sportsEditor]) {
      const hidden = await write(one, article)
      const missing = await write(one, noSuchId(article))
      expect([hidden.status, hidden.body]).toEqual([400, missing.body])
      expect(hidden.body.errors[0]).toMatchObject({ code: 'invalid', path: 'article' })
    }
    expect((await write(editor, 'không phải mã')).status).toBe(400)
    expect((await write(editor, { id: { $ne: null } })).status).toBe(400)
    expect((await write(editor, 12.5)).status).toBe(400)
    expect((await write(editor, null)).status).toBe(400)
    expect((await write(admin, article)).status).toBe(403)
    expect((await write(anonymous, article)).status).toBeGreaterThanOrEqual(401)
  })

  it.each<[string, object, string]>([
    ['no text', { text: undefined }, 'text'],
    ['white space for a text', { text: ' \n ' }, 'text'],
    ['a text with a NUL', { text: 'a\0b' }, 'text'],
    ['a text too long', { text: 'x'.repeat(10_001) }, 'text'],
    ['a text that is none', { text: { a: 1 } }, 'text'],
    ['a kind that is none', { kind: 'urgent' }, 'kind'],
    ['a path that is none', { path: 'body[3]' }, 'path'],
    ['a quote with a NUL', { quote: 'a\0b' }, 'quote'],
    ['a reply to nothing', { replyTo: 'không' }, 'replyTo'],
  ])('is refused with %s', async (_, data, path) => {
    const article = await anArticle()
    const asked = { article, text: 'Được.', ...data }
    expect(await refusal(editor, 'POST', '/api/notes', asked)).toEqual([400, 'invalid', path])
  })

  it('answers a note of the same article, and of no other', async () => {
    const [article, other] = [await anArticle(), await anArticle()]
    const { id } = await aNote(editor, article)
    expect((await aNote(reporter, article, { replyTo: id })).replyTo).toBe(id)
    const astray = { article: other, text: 'Trả lời.', replyTo: id }
    expect(await refusal(editor, 'POST', '/api/notes', astray)).toEqual([400, 'invalid', 'replyTo'])
  })

  it('keeps what it says once, and takes a whole form that says the same', async () => {
    const article = await anArticle()
    const other = await anArticle()
    const note = await aNote(editor, article, { path: 'title', quote: 'Bài' })
    const whole = await editor.call('PATCH', `/api/notes/${note.id}?depth=0`, {
      ...note,
      article: { id: article },
      text: 'Sửa lời.',
    })
    expect([whole.status, whole.body.doc.text]).toEqual([200, 'Sửa lời.'])
    for (const [field, value] of Object.entries({
      article: other,
      kind: 'mustFix',
      path: 'lead',
      quote: 'Khác',
      replyTo: note.id,
      writer: reporter.id,
    })) {
      const named = { [field]: value }
      expect(await refusal(editor, 'PATCH', `/api/notes/${note.id}`, named)).toEqual([
        403,
        'forbidden',
        field,
      ])
      expect(
        await refusal(editor, 'PATCH', `/api/notes?where[id][equals]=${note.id}`, named),
      ).toEqual([403, 'forbidden'])
    }
    const { body } = await editor.call('GET', `/api/notes/${note.id}?depth=0`)
    expect(body).toMatchObject({ article, kind: 'note', path: 'title', quote: 'Bài' })
  })

  it('is reworded by its writer alone, and deleted by nobody', async () => {
    const article = await anArticle()
    const { id } = await aNote(reporter, article)
    const change = { text: 'Lời khác.' }
    expect(await refusal(head, 'PATCH', `/api/notes/${id}`, change)).toEqual([
      403,
      'forbidden',
      'text',
    ])
    expect((await reporter.call('PATCH', `/api/notes/${id}`, change)).body.doc.text).toBe(
      'Lời khác.',
    )
    expect(await refusal(stranger, 'PATCH', `/api/notes/${id}`, change)).toEqual(
      await refusal(stranger, 'PATCH', `/api/notes/${noSuchId(id)}`, change),
    )
    expect(await refusal(stranger, 'PATCH', `/api/notes/${id}`, change)).toEqual([404, 'notFound'])
    for (const one of [reporter, head, admin])
      expect((await one.call('DELETE', `/api/notes/${id}`)).status).toBe(403)
    expect((await reporter.call('POST', `/api/notes/${id}/duplicate`)).status).toBe(404)
  })
})

describe('resolving a note', () => {
  const resolve = (by: Caller, id: string, resolvedAt: unknown = '2020-01-01T00:00:00.000Z') =>
    by.call('PATCH', `/api/notes/${id}?depth=0`, { resolvedAt })

  it('is for whoever may edit the article now; the server says when and by whom', async () => {
    const article = await anArticle()
    const { id } = await aNote(editor, article, { kind: 'mustFix' })
    const resolved = await resolve(reporter, id)
    expect(resolved.body.doc.resolvedBy).toBe(reporter.id)
    expect(Date.parse(resolved.body.doc.resolvedAt)).toBeGreaterThanOrEqual(started)
    const again = await resolve(editor, id, '2021-01-01T00:00:00.000Z')
    expect(again.body.doc).toMatchObject({
      resolvedAt: resolved.body.doc.resolvedAt,
      resolvedBy: reporter.id,
    })
    const reopened = await resolve(editor, id, null)
    expect(reopened.body.doc).toMatchObject({ resolvedAt: null, resolvedBy: null })
  })

  it('is refused with the reason why the article may not be edited', async () => {
    const article = await anArticle()
    const { id } = await aNote(reporter, article)
    const refused = async (by: Caller) =>
      refusal(by, 'PATCH', `/api/notes/${id}`, { resolvedAt: '2020-01-01T00:00:00.000Z' })
    await make(reporter, article, 'submit')
    expect(await refused(editor)).toEqual([403, 'useAMove'])
    await make(editor, article, 'claim')
    expect(await refused(reporter)).toEqual([403, 'notTheClaimer'])
    expect(await refused(editor2)).toEqual([403, 'notTheClaimer'])
    expect((await resolve(editor, id)).status).toBe(200)
    await make(editor, article, 'forward')
    expect(await refusal(editor, 'PATCH', `/api/notes/${id}`, { resolvedAt: null })).toEqual([
      403,
      'wrongRole',
    ])
    expect((await resolve(head, id, null)).status).toBe(200)
  })

  it('takes no moment that is none', async () => {
    const { id } = await aNote(editor, await anArticle())
    for (const resolvedAt of ['hôm qua', 5, { a: 1 }])
      expect(await refusal(editor, 'PATCH', `/api/notes/${id}`, { resolvedAt })).toEqual([
        400,
        'invalid',
        'resolvedAt',
      ])
  })

  it('goes for many at once, each judged by itself', async () => {
    const [open, submitted] = [await anArticle(), await anArticle()]
    const ids = [(await aNote(editor, open)).id, (await aNote(editor, submitted)).id]
    await make(reporter, submitted, 'submit')
    const { status, body } = await editor.call(
      'PATCH',
      `/api/notes?where[id][in]=${ids.join(',')}`,
      { resolvedAt: '2020-01-01T00:00:00.000Z' },
    )
    expect(status).toBe(200)
    expect(body.docs.map(({ id }: Body) => id)).toEqual([ids[0]])
    expect(body.errors.map(({ id }: Body) => id)).toEqual([ids[1]])
  })
})

describe('a quote', () => {
  it('is gone once the working text no longer holds it, and not because it has moved', async () => {
    const article = await anArticle()
    await aNote(editor, article, { path: 'body.1', quote: 'Nguyễn Văn A  phát' })
    await aNote(editor, article, { quote: 'Đoạn thứ nhất' })
    const gone = async () => {
      const { body } = await editor.call(
        'GET',
        `/api/notes?where[article][equals]=${article}&sort=createdAt`,
      )
      return body.docs.map(({ quoteIsGone }: Body) => quoteIsGone)
    }
    expect(await gone()).toEqual([false, false])
    const moved = bodyOf([paragraph('Ông Nguyễn Văn A phát biểu.'), paragraph('Thêm.')])
    await reporter.call('PATCH', `/api/articles/${article}`, { body: moved })
    expect(await gone()).toEqual([false, true])
    const { body } = await editor.call('POST', '/api/graphql', {
      query: `{ Notes(where: { article: { equals: "${article}" } }, sort: "createdAt") { docs { quoteIsGone } } }`,
    })
    expect(body.data.Notes.docs).toEqual([{ quoteIsGone: false }, { quoteIsGone: true }])
  })

  it('is no thing to ask or sort by', async () => {
    const { status } = await editor.call('GET', '/api/notes?where[quoteIsGone][equals]=true')
    expect(status).toBe(400)
    const sorted = await editor.call('GET', '/api/notes?sort=quoteIsGone')
    expect(sorted.body).toEqual((await editor.call('GET', '/api/notes')).body)
    const selected = await editor.call('GET', '/api/notes?select[text]=true&limit=1')
    expect(selected.status).toBe(200)
  })
})

it.each(['notes', 'moves', 'publications'])('a list of %s has an end', async (collection) => {
  const { body } = await editor.call('GET', `/api/${collection}?limit=100000`)
  expect(body.limit).toBe(500)
})

describe('what must be fixed', () => {
  it('is left by a move in somebody’s name, and open until it is resolved', async () => {
    const { createLocalReq } = await import('payload')
    const { leaveMustFix, openMustFixes } = await import('../../src/workflow/mustFix.ts')
    const req: PayloadRequest = await createLocalReq({}, newsroom.payload)
    const article = await anArticle()
    await aNote(editor, article, { kind: 'question' })
    const { id } = await aNote(editor, article, { kind: 'mustFix', path: 'lead' })
    await leaveMustFix(req, article, { writer: head.id, text: 'Viết lại phần kết.' })
    const open = await openMustFixes(req, article)
    expect(open).toEqual([
      { id, path: 'lead' },
      { id: expect.any(String), path: null },
    ])
    const left = await editor.call('GET', `/api/notes/${open[1]?.id}?depth=0`)
    expect(left.body).toMatchObject({
      article,
      kind: 'mustFix',
      text: 'Viết lại phần kết.',
      writer: head.id,
    })
    await editor.call('PATCH', `/api/notes/${id}`, { resolvedAt: '2020-01-01T00:00:00.000Z' })
    expect((await openMustFixes(req, article)).map(({ path }) => path)).toEqual([null])
  })
})
