import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { importSources } from '../../src/importer/importSources.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { aPerson, type Body, type Caller, nobody } from '../support/people.ts'

let newsroom: Newsroom
let anonymous: Caller
let reporter: Caller
let editor: Caller
let head: Caller
let secretary: Caller
let category: string

beforeAll(async () => {
  newsroom = await startNewsroom()
  anonymous = nobody(newsroom.url)
  reporter = await aPerson(newsroom, 'reporter', ['reporter'])
  editor = await aPerson(newsroom, 'editor', ['editor'])
  head = await aPerson(newsroom, 'head', ['deskHead'])
  secretary = await aPerson(newsroom, 'secretary', ['secretary'])
  const made = await newsroom.payload.create({
    collection: 'categories',
    data: { name: 'Công đoàn' },
  })
  category = made.id
})
afterAll(async () => {
  await newsroom?.close()
})

let count = 0

/** An article of the old site, complete but for its date unless one is printed under its title. */
async function imported(stamp = ''): Promise<string> {
  const name = `bai-${++count}.txt`
  const text = `Tít của bài cũ số ${count}\n${stamp}\nSapo của bài.\nMột đoạn văn.\nTheo Bản tin cũ`
  const source = {
    name: { own: name, longer: [], shorter: [] },
    label: name,
    read: () => Promise.resolve(Buffer.from(text)),
  }
  const told = importSources(newsroom.payload, [source], {
    owner: null,
    dryRun: false,
    language: 'vi',
  })
  const reports: (string | null)[] = []
  for await (const { report } of told) reports.push(report.id)
  const id = reports[0] ?? ''
  await edit(editor, id, { category })
  return id
}

const done = ({ status, body }: { status: number; body: Body }): Body => {
  expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined })
  return body
}
const edit = async (by: Caller, id: string, data: object): Promise<Body> =>
  done(await by.call('PATCH', `/api/articles/${id}?draft=true&depth=0`, data)).doc
const draftOf = async (id: string): Promise<Body> =>
  done(await editor.call('GET', `/api/articles/${id}?draft=true&depth=0`))
const make = async (by: Caller, id: string, move: string): Promise<Body> =>
  done(await by.call('POST', `/api/articles/${id}/moves`, { move }))
const refused = async (by: Caller, id: string, move: string) => {
  const { status, body } = await by.call('POST', `/api/articles/${id}/moves`, { move })
  return [status, ...body.errors.map(({ code, path }: Body) => `${code} ${path}`)]
}
const claimed = async (id: string): Promise<string> => {
  await make(editor, id, 'submit')
  await make(editor, id, 'claim')
  return id
}
async function published(id: string): Promise<string> {
  await make(editor, id, 'forward')
  await make(head, id, 'approve')
  await make(secretary, id, 'publish')
  return id
}

const date = '2016-07-04T01:00:00.000Z'
const settled = (rows: Body[], resolvedAt: string | null) =>
  rows.map((row) => ({ ...row, resolvedAt }))

describe('an imported article whose date is unknown', () => {
  it('is not forwarded before somebody has answered', async () => {
    const id = await claimed(await imported())
    const { needsReview } = await draftOf(id)
    expect(needsReview).toMatchObject([{ code: 'dateMissing', path: 'originalPublishedAt' }])
    expect(await refused(editor, id, 'forward')).toEqual([409, 'needsReview needsReview.0'])
  })
  it('is not approved while the question is open again', async () => {
    const id = await claimed(await imported())
    const { needsReview } = await draftOf(id)
    await edit(editor, id, { needsReview: settled(needsReview, '2026-11-26T00:00:00.000Z') })
    await make(editor, id, 'forward')
    await edit(secretary, id, { needsReview: settled(needsReview, null) })
    expect(await refused(head, id, 'approve')).toEqual([409, 'needsReview needsReview.0'])
  })
  it('goes on with a date, which the server takes for the answer', async () => {
    const id = await claimed(await imported())
    const { needsReview } = await edit(editor, id, { originalPublishedAt: date })
    expect(needsReview).toMatchObject([{ code: 'dateMissing', resolvedBy: editor.id }])
    expect(Math.abs(Date.parse(needsReview[0].resolvedAt) - Date.now())).toBeLessThan(60_000)
    expect((await make(editor, id, 'forward')).state).toBe('review')
    expect((await make(head, id, 'approve')).state).toBe('approved')
  })
  it('takes the date for the answer over GraphQL and from a form that sends the whole document', async () => {
    const id = await claimed(await imported())
    const query = `mutation { updateArticle(id: "${id}", draft: true, data: { originalPublishedAt: "${date}" }) { needsReview { resolvedBy { id } } } }`
    const answer = done(await editor.call('POST', '/api/graphql', { query }))
    expect(answer.data.updateArticle.needsReview).toEqual([{ resolvedBy: { id: editor.id } }])

    const form = await draftOf(await claimed(await imported()))
    const sent = { ...form, originalPublishedAt: date }
    expect((await edit(editor, form.id, sent)).needsReview[0].resolvedBy).toBe(editor.id)
  })
  it('goes on where somebody says that today is right, and is then dated so', async () => {
    const id = await claimed(await imported())
    const { needsReview } = await draftOf(id)
    await edit(editor, id, { needsReview: settled(needsReview, new Date().toISOString()) })
    await published(id)
    const { publishedAt } = done(await anonymous.call('GET', `/api/v1/articles/${id}`))
    expect(Math.abs(Date.parse(publishedAt) - Date.now())).toBeLessThan(60_000)
  })
  it('is asked about anew when the date is taken back, and the question does not go away', async () => {
    const id = await claimed(await imported())
    await edit(editor, id, { originalPublishedAt: date })
    await edit(editor, id, { originalPublishedAt: null })
    await edit(editor, id, { needsReview: [] })
    expect(await refused(editor, id, 'forward')).toEqual([409, 'needsReview needsReview.0'])
  })
})

describe('an imported article whose date is known', () => {
  it('is as old as it says, in every answer', async () => {
    const id = await published(await claimed(await imported('04/07/2016 08:00')))
    const page = done(await anonymous.call('GET', `/api/v1/articles/${id}`))
    expect([page.publishedAt, page.publishedAtText]).toEqual([
      '2016-07-04T08:00:00+07:00',
      '04/07/2016 08:00',
    ])
    const native = done(await anonymous.call('GET', `/api/articles/${id}`))
    expect(native.publishedAt).toBe(date)
    const query = `{ Article(id: "${id}") { publishedAt } }`
    const { data } = done(await anonymous.call('POST', '/api/graphql', { query }))
    expect(data.Article).toEqual({ publishedAt: date })
  })
  it('stands in its place in every list, below what is newer and by its id among equals', async () => {
    const old: string[] = []
    for (const day of ['05', '06', '05'])
      old.push(await published(await claimed(await imported(`${day}/07/2016 09:30`))))
    const [a = '', newer = '', b = ''] = old
    const expected = [newer, ...[a, b].sort()]
    const newest = await published(await claimed(await imported('01/01/2020 00:00')))
    const isOurs = (id: string) => [...expected, newest].includes(id)

    for (const path of [
      '/api/v1/articles?limit=100',
      '/api/v1/articles?category=cong-doan&limit=100',
      '/api/articles?limit=100&depth=0',
      '/api/articles?limit=100&depth=0&sort=-publishedAt',
    ]) {
      const { docs } = done(await anonymous.call('GET', path))
      const order = docs.map(({ id }: Body) => String(id)).filter(isOurs)
      expect({ path, order }).toEqual({ path, order: [newest, ...expected] })
    }
    const query = '{ Articles(limit: 100) { docs { id } } }'
    const { data } = done(await anonymous.call('POST', '/api/graphql', { query }))
    const order = data.Articles.docs.map(({ id }: Body) => id).filter(isOurs)
    expect(order).toEqual([newest, ...expected])
  })
})

describe('the original date', () => {
  const ahead = () => new Date(Date.now() + 3_600_000).toISOString()
  const fault = {
    code: 'invalid',
    path: 'originalPublishedAt',
    message: 'Ngày đăng gốc không thể ở tương lai.',
  }

  it('does not lie in the future, whatever way it is given', async () => {
    const written = { title: 'Bài của ngày mai', originalPublishedAt: ahead() }
    const created = await editor.call('POST', '/api/articles', written)
    expect([created.status, created.body.errors]).toEqual([400, [fault]])

    const id = await claimed(await imported())
    const before = await draftOf(id)
    const path = `/api/articles/${id}?draft=true`
    const changed = await editor.call('PATCH', path, { originalPublishedAt: ahead() })
    expect([changed.status, changed.body.errors]).toEqual([400, [fault]])

    const query = `mutation { updateArticle(id: "${id}", draft: true, data: { originalPublishedAt: "${ahead()}" }) { id } }`
    const { body } = await editor.call('POST', '/api/graphql', { query })
    expect(body.errors[0].extensions).toMatchObject({ code: 'invalid', statusCode: 400 })

    const where = `where[id][equals]=${id}`
    const bulk = await editor.call('PATCH', `/api/articles?${where}`, {
      originalPublishedAt: ahead(),
    })
    expect([bulk.status, bulk.body.errors[0].code]).toEqual([400, 'invalid'])
    expect(await draftOf(id)).toEqual(before)
  })
  it('is the desk’s to give', async () => {
    const { status, body } = await reporter.call('POST', '/api/articles', {
      title: 'Bài của phóng viên',
      originalPublishedAt: date,
    })
    expect([status, body.errors[0].code]).toEqual([403, 'wrongRole'])
  })
})
