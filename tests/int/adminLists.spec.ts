import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  APIError,
  type CollectionSlug,
  createLocalReq,
  docAccessOperation,
  type Where,
} from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import { fillSearchText as fillArticles } from '../../src/collections/Articles/fillSearchText.ts'
import { updateRow, updateVersionRow } from '../../src/database/rows.ts'
import { fillSearchText } from '../../src/collections/Users/fillSearchText.ts'
import type { Role } from '../../src/domain/roles.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { aPerson } from '../support/people.ts'

/** Whoever enters the admin. */
const roles: readonly Role[] = [
  'contributor',
  'reporter',
  'photographer',
  'editor',
  'deskHead',
  'secretary',
  'chief',
  'admin',
]

let desk: Desk
const people: Partial<Record<Role, string>> = {}

beforeAll(async () => {
  desk = await openDesk()
  for (const role of roles) people[role] = (await aPerson(desk.newsroom, `A${role}`, [role])).id
  await desk.bring(await desk.anArticle({ title: 'Cầu Giẽ thông xe' }), 'published')
  await desk.chief.call('POST', '/api/topics', { name: 'Đường sắt đô thị' })
  await desk.chief.call('POST', '/api/authors', { kind: 'person', name: 'Đỗ Giẽ' })
}, 300_000)

afterAll(() => desk?.newsroom.close())

/** What a list of the admin shows to somebody: asked as Payload's page asks, which fails as a whole when it is refused. */
async function shown(role: Role, collection: CollectionSlug, search: string, where: Where = {}) {
  const { payload } = desk.newsroom
  const user = await payload.findByID({ collection: 'users', id: people[role] ?? '', depth: 0 })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const { config } = payload.collections[collection]
  const found = await payload
    .find({
      collection,
      depth: 0,
      draft: true,
      includeLockStatus: true,
      limit: 10,
      overrideAccess: false,
      req,
      where: mergeListSearchAndWhere({ collectionConfig: config, search, where }),
    })
    .catch((error: unknown) => {
      if (error instanceof APIError) return { refused: error.status, docs: [] }
      throw error
    })
  return 'refused' in found ? found.refused : found.docs
}

const inMenu = (): CollectionSlug[] =>
  desk.newsroom.payload.config.collections
    .filter(
      ({ slug, access, admin }) =>
        admin.hidden !== true && access.read !== undefined && !slug.startsWith('payload-'),
    )
    .map(({ slug }) => slug)

describe.each(roles)('The lists of %s', (role) => {
  const searches = ['gie', 'Cầu Giẽ', '%_\\', 'approve']

  it('show the same whether somebody searches in them or not: rows, or that they are not theirs', async () => {
    for (const collection of inMenu()) {
      const unsearched = await shown(role, collection, '')
      for (const search of searches) {
        const found = await shown(role, collection, search)
        expect({ collection, search, found: typeof found }).toEqual({
          collection,
          search,
          found: typeof unsearched,
        })
      }
    }
  })

  it('find a live article, an author and a topic without their marks', async () => {
    const titles = await shown(role, 'articles', 'cau gie')
    const names = await shown(role, 'authors', 'do gie')
    const topics = await shown(role, 'topics', 'duong sat')
    expect([titles, names, topics]).toMatchObject([
      [{ title: 'Cầu Giẽ thông xe' }],
      [{ name: 'Đỗ Giẽ' }],
      [{ name: 'Đường sắt đô thị' }],
    ])
  })
})

it('the list of users finds them by name and address, without marks, also those of before', async () => {
  const { payload } = desk.newsroom
  const by = async (search: string) =>
    ((await shown('admin', 'users', search)) as { name: string }[]).map(({ name }) => name)
  const made = await desk.newsroom.payload.create({
    collection: 'users',
    data: { name: 'Ngô Văn Tuyến', email: 'tuyen.nv@newsroom.example', roles: ['reporter'] },
  })
  expect([await by('ngo tuyen'), await by('tuyen.nv@')]).toEqual([
    ['Ngô Văn Tuyến'],
    ['Ngô Văn Tuyến'],
  ])
  await payload.db.updateOne({ collection: 'users', id: made.id, data: { searchText: null } })
  expect(await by('ngo tuyen')).toEqual([])
  await fillSearchText(payload)
  expect(await by('ngo tuyen')).toEqual(['Ngô Văn Tuyến'])
  // An address is nobody's but the administrator's.
  const asked = '/api/users?where[searchText][like]=tuyen.nv'
  expect((await desk.editor.call('GET', asked)).body.docs).toEqual([])
})

const withoutWords = (version: object): unknown =>
  JSON.parse(
    JSON.stringify(version, (name, value: unknown) => (name === 'searchText' ? null : value)),
  )

describe('The list of articles', () => {
  const titlesBy = async (search: string, role: Role = 'chief') =>
    ((await shown(role, 'articles', search)) as { title: string }[]).map(({ title }) => title)

  it('is searched by bodies, captions and authors, as they stand now', async () => {
    const author = await desk.chief.call('POST', '/api/authors', {
      name: 'Đoàn Tuấn',
      kind: 'person',
    })
    const title = 'Một bản thảo'
    const id = await desk.anArticle({
      title,
      bylines: [{ author: author.body.doc.id, role: 'text' }],
      hero: { caption: 'Lễ khánh thành nhà văn hóa' },
      body: bodyOf([
        paragraph('Quy trình đóng dấu theo Quyết định số 161/QĐ-LĐLĐ.'),
        figure({ caption: 'Toàn cảnh buổi ký kết' }),
      ]),
    })
    const questions = ['dong dau quy trinh', '161/QĐ-LĐLĐ', 'khanh thanh', 'ky ket', 'đoàn tuấn']
    for (const search of questions)
      expect([search, await titlesBy(search)]).toEqual([search, [title]])
    const body = bodyOf([paragraph('Không còn gì.')])
    await desk.reporter.call('PATCH', `/api/articles/${id}`, { body })
    expect(await titlesBy('dong dau')).toEqual([])
    expect(await titlesBy('khong con gi')).toEqual([title])
  })

  it('is searched so of articles of before too, of which nothing else is touched', async () => {
    const { payload } = desk.newsroom
    const id = await desk.anArticle({
      title: 'Bài từ trước',
      body: bodyOf([paragraph('Chữ của bài xưa wzqk.')]),
    })
    await desk.bring(id, 'published')
    await desk.make(desk.editor, id, 'revise')
    const next = { body: bodyOf([paragraph('Chữ của bài nay kqzw.')]) }
    await desk.editor.call('PATCH', `/api/articles/${id}`, next)
    const of = { parent: { equals: id } }
    const stored = async () => ({
      row: await payload.db.findOne({ collection: 'articles', where: { id: { equals: id } } }),
      versions: (await payload.db.findVersions({ collection: 'articles', where: of })).docs,
    })
    const before = await stored()
    const old = { searchText: 'bai tu truoc', updatedAt: null }
    await updateRow(payload, 'articles', id, old)
    for (const { id: version } of before.versions)
      await updateVersionRow(payload, 'articles', String(version), { searchText: 'bai tu truoc' })
    expect([await titlesBy('kqzw'), await titlesBy('wzqk', 'admin')]).toEqual([[], []])
    await fillArticles(payload, new AbortController().signal)
    expect([await titlesBy('kqzw'), await titlesBy('wzqk', 'admin')]).toEqual([
      ['Bài từ trước'],
      ['Bài từ trước'],
    ])
    const after = await stored()
    expect(after.row).toEqual(before.row)
    const [newest, ...others] = after.versions
    const [newestBefore, ...othersBefore] = before.versions
    expect(newest).toEqual(newestBefore)
    expect(others.map(withoutWords)).toEqual(othersBefore.map(withoutWords))
  })

  it('is searched by what readers see, for who sees no more', async () => {
    const id = await desk.anArticle({ body: bodyOf([paragraph('Chữ cũ wqxz.')]) })
    await desk.bring(id, 'published')
    await desk.make(desk.editor, id, 'revise')
    await desk.editor.call('PATCH', `/api/articles/${id}`, {
      body: bodyOf([paragraph('Chữ mới zxqw.')]),
    })
    for (const role of ['admin', 'photographer'] as const)
      expect([await titlesBy('wqxz', role), await titlesBy('zxqw', role)]).toMatchObject([
        [expect.any(String)],
        [],
      ])
    expect(await titlesBy('zxqw')).toHaveLength(1)
  })
})

it('the page of a document counts its versions for those who work on some articles only', async () => {
  const { payload } = desk.newsroom
  const id = await desk.anArticle()
  for (const by of [desk.reporter, desk.editor, desk.chief]) {
    const user = await payload.findByID({ collection: 'users', id: by.id, depth: 0 })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
    const collection = payload.collections.articles
    // As Payload's page asks: with a right of the reader's as it is written into pages.
    const rights: { readVersions?: unknown } = await docAccessOperation({ id, collection, req })
    const right = rights.readVersions as { where?: Where } | true
    const own = right === true || !right.where ? [] : [right.where]
    const where = { and: [{ parent: { equals: id } }, ...own] }
    expect(await payload.countVersions({ collection: 'articles', where, user: req.user })).toEqual({
      totalDocs: 1,
    })
  }
})
