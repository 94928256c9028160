import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import { upload } from '../support/cast.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { aPerson, type Body } from '../support/people.ts'
import { plansOf } from '../support/plansOf.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
}, 60_000)

afterAll(() => desk?.newsroom.close())

const aPhoto = () => upload(desk.reporter)
const usesOf = async (photo: string, by = desk.chief): Promise<Body> =>
  (await by.call('GET', `/api/images/${photo}/uses`)).body
const edit = async (id: string, data: object, by = desk.reporter) =>
  expect((await by.call('PATCH', `/api/articles/${id}`, data)).status).toBe(200)

describe('GET /api/images/:id/uses', () => {
  it('names nothing of a photo that stands nowhere', async () => {
    expect(await usesOf(await aPhoto())).toEqual({ docs: [], hidden: 0 })
  })

  it('names each place of an article once: hero, body and where it is shared', async () => {
    const photo = await aPhoto()
    const article = await desk.anArticle({
      title: 'Ba chỗ một ảnh',
      hero: { image: photo },
      body: bodyOf([paragraph('Đoạn.'), figure({ image: photo }), figure({ image: photo })]),
      seo: { image: photo },
    })
    const use = { article, title: 'Ba chỗ một ảnh', state: 'draft', live: false }
    expect(await usesOf(photo)).toEqual({
      docs: [
        { ...use, where: 'hero' },
        { ...use, where: 'body' },
        { ...use, where: 'seo' },
      ],
      hidden: 0,
    })
  })

  it.each([
    'draft',
    'editing',
    'approved',
    'scheduled',
    'published',
    'withdrawn',
    'shelved',
  ] as const)('says that its article is %s, and whether readers see it', async (state) => {
    const photo = await aPhoto()
    await desk.bring(await desk.anArticle({ hero: { image: photo } }), state)
    const { docs } = await usesOf(photo)
    expect(docs).toMatchObject([{ where: 'hero', state, live: state === 'published' }])
  })

  it('tells the live place from that of the next version', async () => {
    const photo = await aPhoto()
    const article = await desk.bring(await desk.anArticle({ hero: { image: photo } }), 'published')
    await desk.make(desk.editor, article, 'revise')
    await edit(article, { hero: { image: null }, seo: { image: photo } }, desk.editor)
    expect((await usesOf(photo)).docs).toMatchObject([
      { where: 'seo', state: 'editing', live: false },
      { where: 'hero', state: 'published', live: true },
    ])
  })

  it('still names an article whose older version had it', async () => {
    const photo = await aPhoto()
    const article = await desk.anArticle({ title: 'Từng có ảnh', hero: { image: photo } })
    await edit(article, { title: 'Nay không có', hero: { image: null } })
    expect((await usesOf(photo)).docs).toEqual([
      { article, title: 'Nay không có', where: 'hero', state: 'draft', live: false },
    ])
  })

  it('counts what the asker may not see, and names it to who may', async () => {
    const photo = await aPhoto()
    const article = await desk.anArticle({ hero: { image: photo } })
    await desk.anArticle({ hero: { image: photo } }, desk.reporter2)
    const outside = await aPerson(desk.newsroom, 'ngoai', ['photographer'])
    expect(await usesOf(photo, outside)).toEqual({ docs: [], hidden: 2 })
    const { docs, hidden } = await usesOf(photo, desk.reporter)
    expect([docs.map((use: Body) => use.article), hidden]).toEqual([[article], 1])
  })

  it('answers an unknown photo as one that may not be seen', async () => {
    for (const id of ['x', '0'.repeat(24), '00000000-0000-4000-8000-000000000000']) {
      const { body, status } = await desk.chief.call('GET', `/api/images/${id}/uses`)
      expect([status, body.errors[0].code]).toEqual([404, 'notFound'])
    }
  })

  it('finds by an index who uses it, and the rest by ids, however many articles there are', async () => {
    const photo = await aPhoto()
    await desk.bring(await desk.anArticle({ hero: { image: photo } }), 'published')
    const plans = await plansOf(desk.newsroom.payload, () => usesOf(photo))
    const [byPhoto, ...byId] = plans.filter((plan) => /articles/.test(plan))
    expect(byPhoto).toMatch(/USING INDEX \S*images_id_idx|"IXSCAN".*"version.photos_1"/)
    expect(byPhoto).not.toMatch(/SCAN (_articles_v|_articles_v_rels)\b|COLLSCAN/)
    // What stands in for MongoDB takes no index of two that would do; both are there.
    const told = /SEARCH \S+ USING INDEX|^articles: .*"_id"|^_articles_versions: .*"(parent|_id)"/
    for (const plan of byId) expect(plan).toMatch(told)
  })
})
