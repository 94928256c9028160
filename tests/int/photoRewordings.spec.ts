import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import { upload } from '../support/cast.ts'
import { type Desk, openDesk, type Staff } from '../support/desk.ts'
import { aPerson, type Body } from '../support/people.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
}, 60_000)

afterAll(() => desk?.newsroom.close())

type Person = Staff[keyof Staff]
const aPhoto = () => upload(desk.reporter)
const reword = async (photo: string, data: object, by: Person = desk.secretary) =>
  expect((await by.call('PATCH', `/api/images/${photo}`, data)).status).toBe(200)
const tasks = async (photo: string, by: Person = desk.editor, query = ''): Promise<Body[]> => {
  const { body, status } = await by.call('GET', `/api/images/rewordings${query}`)
  expect(status).toBe(200)
  return body.docs.filter(({ image }: Body) => image === photo)
}
const decide = (photo: string, asked: unknown, by: Person = desk.editor) =>
  by.call('POST', `/api/images/${photo}/rewordings`, asked)
const pageOf = async (id: string): Promise<Body> =>
  (await desk.anonymous.call('GET', `/api/v1/articles/${id}`)).body

/** Live, with the photo above it, twice in its text and for sharing; in the text once with a caption of its own. */
const aLiveArticle = async (photo: string, data: object = {}) =>
  desk.bring(
    await desk.anArticle({
      hero: { image: photo, credit: 'Riêng của bài' },
      body: bodyOf([
        paragraph('Một đoạn.'),
        figure({ image: photo, caption: 'Lời riêng', alt: 'Tả riêng', credit: 'Tên riêng' }),
      ]),
      ...data,
    }),
    'published',
  )

describe('When a photo says something else', () => {
  it('readers go on reading what was approved', async () => {
    const photo = await aPhoto()
    const id = await aLiveArticle(photo)
    const before = await pageOf(id)
    await reword(photo, { caption: 'Khác', alt: 'Khác hẳn', credit: 'Người khác' })
    expect(await pageOf(id)).toEqual(before)
    expect(before.hero).toMatchObject({ caption: 'Toàn cảnh', alt: 'Hội trường' })
  })

  it('its desk is told of each word that was the photo’s own, and of no other', async () => {
    const photo = await aPhoto()
    const article = await aLiveArticle(photo, { title: 'Có ảnh', seo: { image: photo } })
    const draft = await desk.anArticle({ hero: { image: photo } })
    expect(await tasks(photo)).toEqual([])
    await reword(photo, { caption: 'Toàn cảnh hội trường', credit: 'Trần Thị Bình' })
    const was = { live: 'Toàn cảnh', now: 'Toàn cảnh hội trường' }
    expect(await tasks(photo)).toEqual([
      {
        ...{ image: photo, article, title: 'Có ảnh', state: 'published' },
        changed: [
          { where: 'hero', word: 'caption', ...was },
          { where: 'seo', word: 'caption', ...was },
          { where: 'seo', word: 'credit', live: 'An', now: 'Trần Thị Bình' },
        ],
        ...{ by: desk.secretary.id, at: expect.any(String) },
        ...{ decision: null, decidedBy: null, decidedAt: null },
      },
    ])
    expect(JSON.stringify(await tasks(photo))).not.toContain(draft)
  })

  it('nothing is to be decided of what shows words of its own, of spaces, or once the photo says it again', async () => {
    const [own, spaces, back] = [await aPhoto(), await aPhoto(), await aPhoto()]
    const words = { caption: 'Riêng', alt: 'Riêng', credit: 'Riêng' }
    await aLiveArticle(own, { hero: { image: own, ...words } })
    await reword(own, { caption: 'Khác' })
    await aLiveArticle(spaces)
    await reword(spaces, { caption: ' Toàn cảnh ' })
    await aLiveArticle(back)
    await reword(back, { caption: 'Khác' })
    expect(await tasks(back)).toHaveLength(1)
    await reword(back, { caption: 'Toàn cảnh' })
    for (const photo of [own, spaces, back]) expect(await tasks(photo)).toEqual([])
  })

  it('a decorative photo has no alt that could be another', async () => {
    const photo = await aPhoto()
    await aLiveArticle(photo, { hero: { image: photo, decorative: true } })
    await reword(photo, { alt: 'Khác' })
    expect(await tasks(photo)).toEqual([])
  })
})

describe('“leave”', () => {
  it('is noted with who and when, and changes nothing', async () => {
    const photo = await aPhoto()
    const article = await aLiveArticle(photo)
    await reword(photo, { caption: 'Khác' })
    const before = [await pageOf(article), await desk.log(article)]
    const { body, status } = await decide(photo, { article, decision: 'leave' })
    expect(status).toBe(200)
    expect(body).toEqual({
      ...{ decision: 'leave', decidedBy: desk.editor.id, decidedAt: expect.any(String) },
      ...{ state: 'published', move: null },
    })
    expect([await pageOf(article), await desk.log(article)]).toEqual(before)
    expect(await tasks(photo)).toEqual([])
    expect(await tasks(photo, desk.head, '?decision=leave')).toMatchObject([
      { article, decision: 'leave', decidedBy: desk.editor.id, decidedAt: body.decidedAt },
    ])
  })

  it('holds until the photo says something else again', async () => {
    const photo = await aPhoto()
    const article = await aLiveArticle(photo)
    await reword(photo, { caption: 'Khác' })
    await decide(photo, { article, decision: 'leave' })
    await reword(photo, { caption: 'Lại khác' })
    expect(await tasks(photo)).toMatchObject([{ article, decision: null, decidedBy: null }])
  })
})

describe('“update”', () => {
  it('begins the next version, which prints the new words once it has gone the usual way', async () => {
    const photo = await aPhoto()
    const article = await aLiveArticle(photo)
    await reword(photo, { caption: 'Chú thích mới' })
    const { body } = await decide(photo, { article, decision: 'update' })
    expect(body).toMatchObject({ decision: 'update', state: 'editing', move: { move: 'revise' } })
    expect((await desk.worked(article)).assignee).toBe(desk.editor.id)
    expect((await pageOf(article)).hero.caption).toBe('Toàn cảnh')
    expect(await tasks(photo)).toEqual([])

    await desk.make(desk.editor, article, 'forward')
    // Whoever changed the words has written in this version, and the secretary approves nothing of theirs.
    expect(await desk.refusal(desk.secretary, article, 'approve')).toEqual([409, 'editedByYou'])
    await desk.make(desk.head, article, 'approve')
    await desk.make(desk.secretary, article, 'publish', { kind: 'minor' })
    const page = await pageOf(article)
    expect([page.hero.caption, page.updatedAt]).toEqual(['Chú thích mới', null])
    expect(await tasks(photo)).toEqual([])
  })

  it('is open again when the version that was begun for it is discarded', async () => {
    const photo = await aPhoto()
    const article = await aLiveArticle(photo)
    await reword(photo, { caption: 'Khác' })
    await decide(photo, { article, decision: 'update' })
    await desk.make(desk.editor, article, 'discard')
    expect(await tasks(photo)).toMatchObject([{ article, state: 'published', decision: 'update' }])
    const { body } = await decide(photo, { article, decision: 'update' }, desk.head)
    expect(body).toMatchObject({ state: 'editing', decidedBy: desk.head.id })
  })

  it('makes no move while somebody works on a next version, which will print the words', async () => {
    const photo = await aPhoto()
    const article = await aLiveArticle(photo)
    await desk.make(desk.editor2, article, 'revise')
    await reword(photo, { caption: 'Khác' })
    expect(await tasks(photo)).toMatchObject([{ state: 'editing' }])
    const log = await desk.log(article)
    const { body } = await decide(photo, { article, decision: 'update' })
    expect(body).toMatchObject({ decision: 'update', state: 'editing', move: null })
    expect(await desk.log(article)).toEqual(log)
    expect((await desk.worked(article)).assignee).toBe(desk.editor2.id)
    expect(await tasks(photo)).toEqual([])
  })
})

describe('Who decides', () => {
  it('is the desk of the article’s section, and nobody hears of others’', async () => {
    const { payload } = desk.newsroom
    const { id: elsewhere } = await payload.create({
      collection: 'categories',
      data: { name: 'Giải trí' },
    })
    const theirs = await aPerson(desk.newsroom, 'theirs', ['editor'], [elsewhere])
    const photographer = await aPerson(desk.newsroom, 'photographer', ['photographer'])
    const admin = await aPerson(desk.newsroom, 'admin', ['admin'])
    const photo = await aPhoto()
    const article = await aLiveArticle(photo)
    await reword(photo, { caption: 'Khác' })
    const refused = async (by: Person) => {
      const asked = [
        await by.call('GET', '/api/images/rewordings'),
        await decide(photo, { article, decision: 'leave' }, by),
      ]
      return asked.map(({ body, status }) => [status, body.errors?.[0].code])
    }
    for (const by of [desk.reporter, desk.reporter2, photographer])
      expect(await refused(by)).toEqual([
        [403, 'wrongRole'],
        [403, 'wrongRole'],
      ])
    expect(await refused(admin)).toEqual([
      [403, 'wrongRole'],
      [403, 'wrongRole'],
    ])
    expect(await refused(desk.anonymous)).toEqual([
      [401, 'unauthorized'],
      [401, 'unauthorized'],
    ])
    expect(await refused(theirs)).toEqual([
      [200, undefined],
      [403, 'wrongRole'],
    ])
    expect(await tasks(photo, theirs)).toEqual([])
    expect(await tasks(photo, desk.editor)).toHaveLength(1)
  })

  it('names an article and one of the two, of which there is something to decide', async () => {
    const photo = await aPhoto()
    const article = await aLiveArticle(photo)
    const codes = async (asked: unknown, id = photo) => {
      const { body, status } = await decide(id, asked)
      return [status, body.errors[0].code]
    }
    expect(await codes({ article, decision: 'publish' })).toEqual([400, 'malformed'])
    expect(await codes({ decision: 'leave' })).toEqual([400, 'malformed'])
    expect(await codes([])).toEqual([400, 'malformed'])
    expect(await codes({ article, decision: 'leave' })).toEqual([404, 'notFound'])
    expect(await codes({ article: 'x', decision: 'leave' })).toEqual([404, 'notFound'])
    expect(await codes({ article, decision: 'leave' }, 'x')).toEqual([404, 'notFound'])
  })
})
