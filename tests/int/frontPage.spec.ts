import { afterAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { createLocalReq } from 'payload'
import { onlyLive } from '../../src/globals/FrontPage/onlyLive.ts'
import { openDesk } from '../support/desk.ts'
import { aPerson, type Body, type Caller } from '../support/people.ts'

const started = Date.now()

const desk = await openDesk()
const { newsroom, anonymous, reporter, editor, head, secretary, chief, make } = desk
const { payload } = newsroom
const section = async (name: string) =>
  (await payload.create({ collection: 'categories', data: { name } })).id
const far = await section('Đời sống')
const sportsSecretary = await aPerson(
  newsroom,
  'sports',
  ['secretary'],
  [await section('Thể thao')],
)
const admin = await aPerson(newsroom, 'admin', ['admin'])
const apiKey = randomUUID()
await payload.create({
  collection: 'users',
  data: {
    email: 'site@newsroom.example',
    name: 'Trang',
    password: 'mat-khau-thu-nghiem',
    roles: ['frontend'],
    active: true,
    enableAPIKey: true,
    apiKey,
  },
})
const frontend = { Authorization: `users API-Key ${apiKey}` }

afterAll(() => newsroom.close())

const anArticle = (category = desk.category): Promise<string> => desk.anArticle({ category })

const published = async (into = desk.category): Promise<string> =>
  desk.bring(await anArticle(into), 'published')

const withdraw = (id: string) =>
  make(chief, id, 'withdraw', { note: 'Theo yêu cầu của cơ quan.', basis: 'authority' })

const page = '/api/globals/frontPage'

async function put(lists: object): Promise<Body> {
  const { status, body } = await secretary.call('POST', `${page}?depth=0`, lists)
  expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined })
  return body.result
}

const noSuchId = (id: string): string => id.replace(/[^-]/g, 'a')

const refusal = async (by: Caller, method: string, path: string, data?: unknown) => {
  const { status, body } = await by.call(method, path, data)
  const { code, path: at } = body.errors[0]
  return at === undefined ? [status, code] : [status, code, at]
}

describe('the front page', () => {
  it('is changed by secretary and chief alone', async () => {
    const id = await published()
    for (const one of [secretary, chief])
      expect((await one.call('POST', page, { slots: [id] })).status).toBe(200)
    for (const one of [anonymous, reporter, head, admin])
      expect([401, 403]).toContain((await one.call('POST', page, { slots: [] })).status)
    expect((await anonymous.call('POST', page, { slots: [] }, frontend)).status).toBe(403)
    expect((await anonymous.call('GET', `${page}?depth=0`)).body.slots).toEqual([id])
  })

  it('shows everybody what is live there, and lets drop out what is withdrawn', async () => {
    const [live, gone] = [await published(), await published()]
    const both = [live, gone]
    expect(await put({ slots: both, recommended: both })).toMatchObject({
      slots: both,
      recommended: both,
    })
    await withdraw(gone)
    // Its next version being worked on hides no live article.
    await make(editor, live, 'revise')
    const ids = (list: Body[]) => list.map((one) => one.id ?? one)
    for (const depth of [0, 1, 3]) {
      const path = `${page}?depth=${depth}&draft=true`
      for (const { body } of [
        await anonymous.call('GET', path),
        await anonymous.call('GET', path, undefined, frontend),
        await sportsSecretary.call('GET', path),
        await admin.call('GET', path),
        await reporter.call('GET', path),
        await chief.call('GET', path),
      ]) {
        expect([ids(body.slots), ids(body.recommended)]).toEqual([[live], [live]])
        expect(JSON.stringify(body)).not.toContain(gone)
      }
    }
    const { body } = await anonymous.call('POST', '/api/graphql', {
      query: '{ FrontPage { slots { id title } recommended { id } } }',
    })
    expect(body.errors).toBeUndefined()
    expect(ids(body.data.FrontPage.slots)).toEqual([live])
    expect(ids(body.data.FrontPage.recommended)).toEqual([live])
    const answered = await sportsSecretary.call('POST', `${page}?depth=0`, { slots: [live] })
    expect(answered.body.result).toMatchObject({ slots: [live], recommended: [live] })
  })

  it('takes live articles only, and says alike of a draft, of one that is hidden, and of none', async () => {
    const draft = await anArticle()
    const [withdrawn, reopened, revised] = [await published(), await published(), await published()]
    await withdraw(withdrawn)
    await withdraw(reopened)
    await make(editor, reopened, 'revise')
    await make(editor, revised, 'revise')
    const missing = await sportsSecretary.call('POST', page, { slots: [noSuchId(draft)] })
    for (const id of [draft, withdrawn, reopened])
      for (const by of [secretary, sportsSecretary])
        for (const list of ['slots', 'recommended']) {
          const refused = await by.call('POST', page, { [list]: [revised, id] })
          expect([refused.status, refused.body.errors[0].code]).toEqual([400, 'invalid'])
          expect(refused.body.errors[0]).toEqual({ ...missing.body.errors[0], path: `${list}.1` })
        }
    expect(await put({ slots: [revised] })).toMatchObject({ slots: [revised] })
  })

  it('offers in its picker what it takes, and nothing else', async () => {
    const draft = await anArticle()
    const [live, revised, withdrawn, reopened] = [
      await published(),
      await published(),
      await published(),
      await published(),
    ]
    await make(editor, revised, 'revise')
    await withdraw(withdrawn)
    await withdraw(reopened)
    await make(editor, reopened, 'revise')
    const made = [draft, live, revised, withdrawn, reopened]
    for (const { id } of [chief, secretary, sportsSecretary]) {
      const user = await payload.findByID({ collection: 'users', id, depth: 0 })
      const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
      const offered = await onlyLive({ req })
      const { docs } = await payload.find({
        ...{ collection: 'articles', draft: true, limit: 50, overrideAccess: false, req },
        where: { and: [offered, { id: { in: made } }] },
      })
      expect(docs.map((one) => one.id).sort()).toEqual([live, revised].sort())
    }
  })

  it.each<[string, unknown, string]>([
    ['a text for a list', { slots: 'x' }, 'slots.0'],
    ['an object for a list', { slots: { $ne: 1 } }, 'slots.$ne'],
    ['a number too odd', { slots: [1.5] }, 'slots.0'],
    ['nothing in a list', { slots: [null] }, 'slots.0'],
    ['lists in a list', { recommended: [['x']] }, 'recommended.0'],
    ['what is no id', { recommended: ['không phải mã'] }, 'recommended.0'],
  ])('is refused with %s', async (_, data, path) => {
    expect(await refusal(secretary, 'POST', page, data)).toEqual([400, 'invalid', path])
  })

  it('holds each article once in a list, and seven recommended at most', async () => {
    const ids: string[] = []
    while (ids.length < 8) ids.push(await published())
    expect(await refusal(secretary, 'POST', page, { slots: [ids[0], ids[0]] })).toEqual([
      400,
      'invalid',
      'slots.1',
    ])
    expect(await refusal(secretary, 'POST', page, { recommended: ids })).toEqual([
      400,
      'invalid',
      'recommended',
    ])
    expect((await put({ recommended: ids.slice(1) })).recommended).toHaveLength(7)
  })

  it('takes null for an empty list, and nothing else that a request brings', async () => {
    const emptied = await put({
      slots: null,
      recommended: null,
      id: 'x',
      createdAt: '2020-01-01T00:00:00.000Z',
      updatedAt: '2020-01-01T00:00:00.000Z',
      globalType: 'khác',
    })
    expect([emptied.slots, emptied.recommended]).toEqual([[], []])
    expect(Date.parse(emptied.updatedAt)).toBeGreaterThanOrEqual(started)
    expect((await secretary.call('POST', page)).status).toBe(200)
    const data = encodeURIComponent(JSON.stringify({ slots: [await published()] }))
    expect((await anonymous.call('GET', `${page}?depth=0&data=${data}`)).body.slots).toEqual([])
  })

  it('recommends what is live beside every article but itself, else the newest of other sections', async () => {
    const [one, two, gone] = [await published(), await published(), await published()]
    const other = await published(far)
    const recommended = async (id: string) => {
      const { body } = await anonymous.call('GET', `/api/v1/articles/${id}`)
      return body.recommended.map((card: Body) => card.id)
    }
    await put({ recommended: [two, gone, one] })
    await withdraw(gone)
    expect(await recommended(one)).toEqual([two])
    expect(await recommended(other)).toEqual([two, one])
    await withdraw(two)
    expect((await recommended(one))[0]).toBe(other)
    await put({ recommended: [] })
    expect((await recommended(one))[0]).toBe(other)
  })

  it('tells readers that it was changed', async () => {
    const { revisionOf } = await import('../../src/publishing/siteRevision.ts')
    const before = await revisionOf(newsroom.payload)
    await put({ recommended: [] })
    expect((await revisionOf(newsroom.payload)).revision).toBe(before.revision + 1)
  })
})

it('an article may be related to a live one whose next version is worked on', async () => {
  const live = await published()
  await make(editor, live, 'revise')
  const other = await aPerson(newsroom, 'other', ['reporter'])
  const { status } = await other.call('POST', '/api/articles', { title: 'Bài', related: [live] })
  expect(status).toBe(201)
})

describe('a redirect', () => {
  const write = (data: object, by = secretary) => by.call('POST', '/api/redirects', data)

  it('is written by secretary and chief, and read by everybody', async () => {
    const { status, body } = await write({ from: '/Tin%20c%C5%A9/', to: ' /tin-moi.html ' })
    expect([status, body.doc.from, body.doc.to]).toEqual([201, '/Tin cũ', '/tin-moi.html'])
    const { id } = body.doc
    const read = await anonymous.call('GET', '/api/redirects?where[from][equals]=/Tin%20c%C5%A9')
    expect(read.body.docs).toEqual([{ id, from: '/Tin cũ', to: '/tin-moi.html' }])
    for (const one of [anonymous, reporter, head, admin]) {
      expect([401, 403]).toContain((await write({ from: '/a', to: '/b' }, one)).status)
      expect([401, 403]).toContain((await one.call('DELETE', `/api/redirects/${id}`)).status)
    }
    const whole = await chief.call('PATCH', `/api/redirects/${id}`, {
      from: '/Tin cũ',
      to: 'https://baochi.example/x?y=1#z',
    })
    expect(whole.body.doc).toMatchObject({ from: '/Tin cũ', to: 'https://baochi.example/x?y=1#z' })
    expect((await chief.call('DELETE', `/api/redirects/${id}`)).status).toBe(200)
  })

  it.each<[string, object, string]>([
    ['from another site', { from: 'https://a.example/b', to: '/c' }, 'from'],
    ['from a query', { from: '/a?b=1', to: '/c' }, 'from'],
    ['from the admin', { from: '/admin/x', to: '/c' }, 'from'],
    ['from nothing', { to: '/c' }, 'from'],
    ['from a number', { from: 5, to: '/c' }, 'from'],
    ['to nothing', { from: '/a' }, 'to'],
    ['to a script', { from: '/a', to: 'javascript:alert(1)' }, 'to'],
    ['to another site in disguise', { from: '/a', to: '//evil.example' }, 'to'],
    ['to itself', { from: '/a', to: '/a/?b=1' }, 'to'],
  ])('is refused %s', async (_, data, path) => {
    const { status, body } = await write(data)
    expect([status, body.errors[0].code, body.errors[0].path]).toEqual([400, 'invalid', path])
  })

  it('is the only one from its path, however that is written', async () => {
    const { body } = await write({ from: '/trung', to: '/mot' })
    expect(
      await refusal(secretary, 'POST', '/api/redirects', { from: '/trung/', to: '/x' }),
    ).toEqual([400, 'invalid', 'from'])
    const again = await chief.call('PATCH', `/api/redirects/${body.doc.id}`, { from: '/trung/' })
    expect(again.status).toBe(200)
  })

  it('closes no circle, by the site’s whole address neither', async () => {
    const { settings } = await import('../../src/config/settings.ts')
    const itself = { from: '/a', to: `${settings.publicUrl}/a` }
    expect(await refusal(secretary, 'POST', '/api/redirects', itself)).toEqual([
      400,
      'invalid',
      'to',
    ])
    await write({ from: '/vong-1', to: '/vong-2' })
    await write({ from: '/vong-2', to: '/vong-3?a=1' })
    const last = { from: '/vong-3', to: '/vong-1/' }
    expect(await refusal(secretary, 'POST', '/api/redirects', last)).toEqual([400, 'invalid', 'to'])
    const open = await write({ ...last, to: '/thoat' })
    expect(
      await refusal(secretary, 'PATCH', `/api/redirects/${open.body.doc.id}`, { to: '/vong-2' }),
    ).toEqual([400, 'invalid', 'to'])
  })

  it('tells readers that it was written, changed and deleted', async () => {
    const { revisionOf } = await import('../../src/publishing/siteRevision.ts')
    const revision = async () => (await revisionOf(newsroom.payload)).revision
    const before = await revision()
    const { body } = await write({ from: '/bao', to: '/mot' })
    await secretary.call('PATCH', `/api/redirects/${body.doc.id}`, { to: '/hai' })
    await secretary.call('DELETE', `/api/redirects/${body.doc.id}`)
    expect(await revision()).toBe(before + 3)
  })
})
