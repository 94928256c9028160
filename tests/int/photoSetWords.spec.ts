import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Desk, openDesk } from '../support/desk.ts'
import { aPerson, type Answer, type Body, type Caller } from '../support/people.ts'
import { photoForm } from '../support/photoForm.ts'
import { aPhoto } from '../support/photos.ts'
import { aToldPhoto } from '../support/toldPhoto.ts'

let desk: Desk
let photographer: Caller
let contributor: Caller
let administrator: Caller
let plain: Buffer

const codes = [
  { code: 'ctld', text: 'Chủ tịch LĐLĐ Thành phố Nguyễn Văn An' },
  { code: 'hd', text: 'Sân Hàng Đẫy' },
]

beforeAll(async () => {
  desk = await openDesk()
  photographer = await aPerson(desk.newsroom, 'photographer', ['photographer'])
  contributor = await aPerson(desk.newsroom, 'contributor', ['contributor'])
  administrator = await aPerson(desk.newsroom, 'administrator', ['admin'])
  plain = await aPhoto({ width: 60, height: 40 })
  await desk.chief.call('POST', '/api/globals/codeReplacements', { codes })
})

afterAll(() => desk.newsroom.close())

const send = async (by: Caller, words: object = {}, file = plain, name?: string): Promise<Body> => {
  const { status, body } = await by.call(
    'POST',
    '/api/images?depth=0',
    photoForm(file, words, name),
  )
  if (status !== 201) throw new Error(`Not taken: ${JSON.stringify(body)}`)
  return body.doc
}

const idOfNew = async (by: Caller, words: object = {}, name?: string): Promise<string> =>
  (await send(by, words, plain, name)).id

const tell = (by: Caller, ids: readonly string[], words: object): Promise<Answer> =>
  by.call('PATCH', `/api/images?depth=0&where[id][in]=${ids.join(',')}`, words)

const wordsOf = async (id: string): Promise<Body> =>
  (await desk.chief.call('GET', `/api/images/${id}?depth=0`)).body

describe('Codes in the words of a photo', () => {
  it('become what they stand for when a photo is sent', async () => {
    const words = {
      caption: '\\ctld\\ khai mạc',
      headline: '\\CTLD\\',
      alt: 'Ông \\ctld\\',
      credit: '\\ctld\\',
      creator: '\\ctld\\',
      place: '\\hd\\, Hà Nội',
    }
    expect(await send(photographer, words)).toMatchObject({
      caption: 'Chủ tịch LĐLĐ Thành phố Nguyễn Văn An khai mạc',
      headline: 'Chủ tịch LĐLĐ Thành phố Nguyễn Văn An',
      alt: 'Ông Chủ tịch LĐLĐ Thành phố Nguyễn Văn An',
      credit: 'Chủ tịch LĐLĐ Thành phố Nguyễn Văn An',
      creator: 'Chủ tịch LĐLĐ Thành phố Nguyễn Văn An',
      place: 'Sân Hàng Đẫy, Hà Nội',
    })
  })

  it('become so when it is changed, by itself or with others; unknown ones stay', async () => {
    const id = await idOfNew(photographer)
    const change = { caption: '\\ctld\\ và \\lạ\\' }
    const { body } = await desk.editor.call('PATCH', `/api/images/${id}`, change)
    expect(body.doc.caption).toBe('Chủ tịch LĐLĐ Thành phố Nguyễn Văn An và \\lạ\\')
    await tell(desk.editor, [id], { credit: '\\hd\\' })
    expect(await wordsOf(id)).toMatchObject({ credit: 'Sân Hàng Đẫy' })
  })

  it('become so in what the file says, which is cut where there is no room', async () => {
    const caption = `\\ctld\\ ${'phát biểu '.repeat(300)}`
    const xmp = `<dc:description>${caption}</dc:description><photoshop:City>\\hd\\</photoshop:City>`
    const photo = await send(photographer, {}, await aToldPhoto({ xmp }))
    expect(photo.caption.startsWith('Chủ tịch LĐLĐ Thành phố Nguyễn Văn An phát biểu')).toBe(true)
    expect(photo).toMatchObject({ place: 'Sân Hàng Đẫy', embedded: { city: '\\hd\\' } })
  })

  it('are listed by chief and administrator, read by staff, and by nobody else', async () => {
    const write = (by: Caller) => by.call('POST', '/api/globals/codeReplacements', { codes })
    const read = (by: Caller) => by.call('GET', '/api/globals/codeReplacements')
    const statuses = async (ask: (by: Caller) => Promise<Answer>, people: Caller[]) =>
      (await Promise.all(people.map(ask))).map(({ status }) => status)
    expect(await statuses(write, [desk.chief, administrator])).toEqual([200, 200])
    const others = [contributor, photographer, desk.editor, desk.secretary]
    expect(await statuses(write, others)).toEqual([403, 403, 403, 403])
    expect(await statuses(read, [...others, administrator])).toEqual([200, 200, 200, 200, 200])
    expect((await read(desk.anonymous)).status).not.toBe(200)
  })

  it.each([
    ['twice', [...codes, { code: 'CTLD', text: 'x' }]],
    ['with a space', [{ code: 'a b', text: 'x' }]],
    ['with the sign itself', [{ code: 'a\\b', text: 'x' }]],
    ['with the sign in its text', [{ code: 'ab', text: '\\ctld\\' }]],
    ['without a text', [{ code: 'ab', text: ' ' }]],
  ])('are refused %s, in a sentence', async (_, wrong) => {
    const { status, body } = await desk.chief.call('POST', '/api/globals/codeReplacements', {
      codes: wrong,
    })
    expect([status, body.errors[0].message]).toEqual([400, expect.stringMatching(/\.$/)])
  })
})

describe('Words that are said to many photos at once', () => {
  it('hold the number of each, in the order in which they were taken', async () => {
    const third = await idOfNew(photographer, {}, 'img-2.jpg')
    const second = await idOfNew(photographer, { takenAt: '2026-11-20T09:00:00+07:00' }, 'b.jpg')
    const first = await idOfNew(photographer, { takenAt: '2026-11-20T08:00:00+07:00' }, 'c.jpg')
    const fourth = await idOfNew(photographer, {}, 'img-10.jpg')
    const words = {
      caption: 'Hội thao, ảnh {so}',
      alt: '{so}',
      headline: 'Số {so}',
      credit: '{so}',
    }
    const { status, body } = await tell(desk.editor, [third, second, first, fourth], words)
    expect([status, body.errors]).toEqual([200, []])
    for (const [at, id] of [first, second, third, fourth].entries())
      expect(await wordsOf(id)).toMatchObject({
        caption: `Hội thao, ảnh ${at + 1}`,
        alt: String(at + 1),
        headline: `Số ${at + 1}`,
        credit: '{so}',
      })
  })

  it('hold 1 for one photo', async () => {
    const id = await idOfNew(photographer)
    await tell(photographer, [id], { caption: 'Ảnh {so}' })
    expect((await wordsOf(id)).caption).toBe('Ảnh 1')
  })

  it.each([
    ['photographer', () => photographer, 3],
    ['editor', () => desk.editor, 3],
    ['chief', () => desk.chief, 3],
    ['reporter', () => desk.reporter, 1],
    ['contributor', () => contributor, 1],
  ])('reach of a %s what they may change, and say of the rest why not', async (_, by, landed) => {
    const ids = [
      await idOfNew(photographer),
      await idOfNew(desk.reporter),
      await idOfNew(contributor),
    ]
    const words = { caption: 'Chú thích chung', credit: 'TTXVN' }
    const { status, body } = await tell(by(), ids, words)
    expect([status, body.docs.length]).toEqual([200, landed])
    const changed = body.docs.map(({ id }: Body) => id)
    for (const id of ids) {
      const { caption, credit } = await wordsOf(id)
      const expected = changed.includes(id) ? words : { caption: undefined, credit: undefined }
      expect([id, caption ?? undefined, credit ?? undefined]).toEqual([
        id,
        expected.caption,
        expected.credit,
      ])
    }
    for (const { id, code } of body.errors) {
      expect(ids).toContain(id)
      expect(['forbidden', 'wrongRole', 'notFound']).toContain(code)
    }
  })

  it('reach nothing of a stranger’s', async () => {
    const id = await idOfNew(photographer)
    expect((await tell(desk.anonymous, [id], { caption: 'x' })).status).toBe(401)
    expect((await wordsOf(id)).caption ?? null).toBeNull()
  })
})
