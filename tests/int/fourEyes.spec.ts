import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'
import type { Role } from '../../src/domain/roles.ts'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import { performMove } from '../../src/workflow/performMove.ts'
import { upload } from '../support/cast.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { sampled } from '../support/matrix.ts'
import { aPerson, type Body } from '../support/people.ts'

let desk: Desk
let admin: Desk['chief']

beforeAll(async () => {
  desk = await openDesk()
  admin = await aPerson(desk.newsroom, 'admin', ['admin'])
})

afterAll(async () => {
  await desk?.newsroom.close()
})

const lead = 'Sapo của trưởng ban.'

/** Every way in which somebody's words may get into an article; each has to land. */
const ways: Record<string, (id: string, image: string) => Promise<unknown>> = {
  'a change over REST': (id) => patched(`/api/articles/${id}`, { lead }),
  'a change of the draft': (id) => patched(`/api/articles/${id}?draft=true`, { lead }),
  'an autosave': (id) => patched(`/api/articles/${id}?draft=true&autosave=true`, { lead }),
  'a change past a lock': (id) => patched(`/api/articles/${id}?overrideLock=true`, { lead }),
  'a bulk change': (id) => patched(`/api/articles?where[id][equals]=${id}`, { lead }),
  'a change in a form': async (id) => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ lead }))
    return landed(await desk.head.call('PATCH', `/api/articles/${id}`, form))
  },
  'a change over GraphQL': async (id) => {
    const query = `mutation { one: updateArticle(id: "${id}", data: { lead: "${lead}" }) { ...words } }
      fragment words on Article { lead }`
    return landed(await desk.head.call('POST', '/api/graphql', { query }))
  },
  'a change by the program, in somebody’s name': async (id) => {
    const { payload } = desk.newsroom
    const user = await payload.findByID({ collection: 'users', id: desk.head.id })
    const asHead = { ...user, collection: 'users' as const }
    await payload.update({
      collection: 'articles',
      data: { lead },
      id,
      overrideAccess: false,
      user: asHead,
    })
  },
  'an old version that is restored': async (id) =>
    landed(await desk.head.call('POST', `/api/articles/versions/${await firstVersion(id)}`)),
  'an old version that is restored over GraphQL': async (id) => {
    const query = `mutation { restoreVersionArticle(id: "${await firstVersion(id)}") { id } }`
    return landed(await desk.head.call('POST', '/api/graphql', { query }))
  },
  'a change that is put back': async (id) => {
    const { lead: before } = await desk.worked(id)
    await patched(`/api/articles/${id}`, { lead })
    await patched(`/api/articles/${id}`, { lead: before })
  },
  'another photo': async (id) =>
    patched(`/api/articles/${id}`, { hero: { image: await upload(desk.reporter) } }),
  'the words of a photo': (_, image) => patched(`/api/images/${image}`, { caption: lead }),
  'the words of photos, in bulk': (_, image) =>
    patched(`/api/images?where[id][equals]=${image}`, { credit: lead }),
  'the words of a photo over GraphQL': async (_, image) => {
    const query = `mutation { updateImage(id: "${image}", data: { alt: "${lead}" }) { id } }`
    return landed(await desk.head.call('POST', '/api/graphql', { query }))
  },
}

const landed = ({ status, body }: { status: number; body: Body }): void => {
  expect({ status, errors: body.errors ?? [] }).toEqual({ status: 200, errors: [] })
}

const patched = async (path: string, data: object): Promise<void> =>
  landed(await desk.head.call('PATCH', path, data))

const newestOf = (id: string): string =>
  `where[parent][equals]=${id}&sort=-version.revision&limit=1`

const firstVersion = async (id: string): Promise<string> => {
  const where = `where[parent][equals]=${id}&sort=version.revision&limit=1`
  const { body } = await desk.head.call('GET', `/api/articles/versions?${where}`)
  return body.docs[0].id
}

const anAuthor = async (): Promise<string> =>
  (await desk.editor.call('POST', '/api/authors', { name: 'Lan' })).body.doc.id

/** In review, changed by its editor on the way, with a photo whose own words it shows. */
async function inReview(image: string): Promise<string> {
  const body = bodyOf([paragraph('Một đoạn.'), figure({ image })])
  const id = await desk.bring(await desk.anArticle({ body }), 'editing')
  const edited = await desk.editor.call('PATCH', `/api/articles/${id}`, { kicker: 'Của ban' })
  expect(edited.status).toBe(200)
  await desk.make(desk.editor, id, 'forward')
  return id
}

describe('nobody approves', () => {
  it.each(sampled(Object.keys(ways)))('a version with words of their own: %s', async (way) => {
    const image = await upload(desk.reporter)
    const id = await inReview(image)
    await ways[way]?.(id, image)
    expect(await desk.refusal(desk.head, id, 'approve')).toEqual([409, 'editedByYou'])
    expect((await desk.make(desk.head2, id, 'approve')).state).toBe('approved')
  })

  it.each(sampled(Object.keys(ways)))(
    'again what they have changed after an approval: %s',
    async (way) => {
      const image = await upload(desk.reporter)
      const id = await inReview(image)
      await desk.make(desk.head2, id, 'approve')
      await ways[way]?.(id, image)
      expect((await desk.worked(id)).state).toBe('review')
      expect((await desk.log(id)).slice(-2)).toEqual(['approve', 'breakSeal'])
      expect(await desk.refusal(desk.head, id, 'approve')).toEqual([409, 'editedByYou'])
      expect((await desk.make(desk.head2, id, 'approve')).state).toBe('approved')
    },
  )

  it('what was theirs once, or is theirs now', async () => {
    const id = await desk.anArticle({}, desk.head)
    await desk.make(desk.chief, id, 'assign', { user: desk.head2.id })
    await desk.make(desk.chief, id, 'assign', { user: desk.reporter.id })
    await desk.bring(id, 'review')
    expect(await desk.refusal(desk.head2, id, 'approve')).toEqual([409, 'ownWork'])
    expect(await desk.refusal(desk.head, id, 'approve')).toEqual([409, 'ownWork', 'editedByYou'])
  })

  it('a copy of words of theirs, whoever it belongs to', async () => {
    const source = await desk.anArticle({}, desk.head)
    const rest = await desk.editor.call('POST', `/api/articles/${source}/duplicate`, {})
    const query = `mutation { duplicateArticle(id: "${source}", data: { title: "Bản sao" }) { id } }`
    const graphQL = await desk.editor.call('POST', '/api/graphql', { query })
    for (const copy of [rest.body.doc.id, graphQL.body.data.duplicateArticle.id]) {
      await desk.make(desk.editor, copy, 'submit')
      await desk.make(desk.editor2, copy, 'claim')
      await desk.make(desk.editor2, copy, 'forward')
      expect(await desk.refusal(desk.head, copy, 'approve')).toEqual([409, 'editedByYou'])
      expect((await desk.make(desk.head2, copy, 'approve')).state).toBe('approved')
    }
  })

  it('a next version that begins with words of theirs', async () => {
    const image = await upload(desk.reporter)
    const id = await inReview(image)
    await desk.make(desk.head, id, 'approve')
    await desk.make(desk.secretary, id, 'publish')
    await patched(`/api/images/${image}`, { caption: 'Đổi khi bài đang đăng' })
    await desk.make(desk.editor, id, 'revise')
    await desk.make(desk.editor, id, 'forward')
    expect(await desk.refusal(desk.head, id, 'approve')).toEqual([409, 'editedByYou'])
    expect((await desk.make(desk.head2, id, 'approve')).state).toBe('approved')
  })

  it('a version under a name that they have given to its author', async () => {
    const author = await anAuthor()
    const id = await desk.bring(await desk.anArticle({ bylines: [{ author }] }), 'review')
    await patched(`/api/authors/${author}`, { name: 'Tên mới', bio: 'Phóng viên.' })
    expect(await desk.refusal(desk.head, id, 'approve')).toEqual([409, 'editedByYou'])
    await desk.make(desk.head2, id, 'approve')
    await desk.make(desk.secretary, id, 'publish')

    await patched(`/api/authors/${author}`, { name: 'Tên mới nữa' })
    await desk.make(desk.editor, id, 'revise')
    await desk.make(desk.editor, id, 'forward')
    expect(await desk.refusal(desk.head, id, 'approve')).toEqual([409, 'editedByYou'])
    expect((await desk.make(desk.head2, id, 'approve')).state).toBe('approved')
  })

  it('a name of theirs that an approval had kept away, once the approval has ended', async () => {
    const author = await anAuthor()
    const sealed = async () =>
      desk.bring(await desk.anArticle({ bylines: [{ author }] }), 'approved')
    const [edited, returned, shown] = [await sealed(), await sealed(), await sealed()]
    const { chief, editor, head, head2, make, reporter, secretary } = desk
    const renamed = await head.call('PATCH', `/api/authors/${author}`, { name: 'Tên mới' })
    expect(renamed.status).toBe(200)

    await head2.call('PATCH', `/api/articles/${edited}`, { lead: 'Sapo khác.' })
    await make(head2, returned, 'return', { note: 'Cần thêm ý kiến công nhân.' })
    await desk.newsroom.payload.update({
      collection: 'notes',
      data: { resolvedAt: new Date().toISOString() },
      where: { article: { equals: returned } },
    })
    await make(reporter, returned, 'submit')
    await make(editor, returned, 'claim')
    await make(editor, returned, 'forward')
    await make(secretary, shown, 'publish')
    await make(editor, shown, 'revise')
    await make(editor, shown, 'forward')
    for (const id of [edited, returned, shown])
      expect(await desk.refusal(head, id, 'approve')).toEqual([409, 'editedByYou'])

    await make(chief, edited, 'approve')
    await chief.call('PATCH', `/api/articles/${edited}`, { lead: 'Sapo khác nữa.' })
    expect(await desk.refusal(head, edited, 'approve')).toEqual([409, 'editedByYou'])
  })

  it('is kept from it by a name that is not printed, or was settled by an approval', async () => {
    const author = await anAuthor()
    const named = { bylines: [{ author, name: 'L.A.' }] }
    const other = await desk.bring(await desk.anArticle(named), 'review')
    const id = await desk.bring(await desk.anArticle({ bylines: [{ author }] }), 'review')
    await patched(`/api/authors/${author}`, { bio: 'Phóng viên.', name: ' Lan ' })
    await desk.make(desk.head2, id, 'approve')
    const { revision } = await desk.worked(id)
    await patched(`/api/authors/${author}`, { name: 'Tên mới' })
    expect(await desk.worked(id)).toMatchObject({ revision, state: 'approved' })
    expect((await desk.make(desk.head, other, 'approve')).state).toBe('approved')
  })

  it('words of theirs that were discarded and come back from history', async () => {
    const id = await desk.bring(await desk.anArticle(), 'published')
    await desk.make(desk.head, id, 'revise')
    await patched(`/api/articles/${id}`, { lead })
    const version = (await desk.head.call('GET', `/api/articles/versions?${newestOf(id)}`)).body
    await desk.make(desk.chief, id, 'discard')
    await desk.make(desk.editor, id, 'revise')
    landed(await desk.editor.call('POST', `/api/articles/versions/${version.docs[0].id}`))
    await desk.make(desk.editor, id, 'forward')
    expect(await desk.refusal(desk.head, id, 'approve')).toEqual([409, 'editedByYou'])
    expect((await desk.make(desk.head2, id, 'approve')).state).toBe('approved')
  })

  it.each(['withdrawn', 'shelved'] as const)(
    'words of theirs that came while it was %s',
    async (state) => {
      const image = await upload(desk.reporter)
      const body = bodyOf([paragraph('Một đoạn.'), figure({ image })])
      const id = await desk.bring(await desk.anArticle({ body }), state)
      await patched(`/api/images/${image}`, { caption: 'Đổi trong lúc ấy' })
      const { editor, make, reporter } = desk
      if (state === 'withdrawn') await make(editor, id, 'revise')
      else {
        await make(reporter, id, 'reopen')
        await make(reporter, id, 'submit')
        await make(editor, id, 'claim')
      }
      await make(editor, id, 'forward')
      expect(await desk.refusal(desk.head, id, 'approve')).toEqual([409, 'editedByYou'])
    },
  )

  it('is kept from it by plans, places and claims, or by words of an earlier version', async () => {
    const image = await upload(desk.reporter)
    const id = await inReview(image)
    await patched(`/api/articles/${id}`, { seo: { title: 'Khác' }, plannedFor: '2026-03-01' })
    await patched(`/api/articles/${id}`, { lead: ' Sapo của bài. ' })
    await desk.make(desk.head, id, 'approve')
    await desk.make(desk.secretary, id, 'publish')

    await desk.make(desk.head2, id, 'revise')
    const changed = await desk.head2.call('PATCH', `/api/articles/${id}`, { lead: 'Sapo mới.' })
    expect(changed.status).toBe(200)
    await desk.make(desk.head2, id, 'forward')
    await desk.make(desk.head, id, 'approve')
    await desk.make(desk.secretary, id, 'publish', { kind: 'minor' })
    await desk.make(desk.editor, id, 'revise')
    await desk.make(desk.editor, id, 'forward')
    expect((await desk.make(desk.head2, id, 'approve')).state).toBe('approved')
  })
})

describe('a right that was taken away', () => {
  const demote = async (who: Desk['chief'], change: { roles?: Role[]; active?: boolean }) => {
    const { status } = await admin.call('PATCH', `/api/users/${who.id}`, change)
    expect(status).toBe(200)
  }

  it('counts for whoever is logged in', async () => {
    const gone = await aPerson(desk.newsroom, 'gone', ['deskHead'])
    const id = await inReview(await upload(desk.reporter))
    await demote(gone, { roles: ['editor'] })
    expect(await desk.refusal(gone, id, 'approve')).toEqual([403, 'wrongRole'])
    const edit = await gone.call('PATCH', `/api/articles/${id}`, { lead: 'Sapo mới.' })
    expect([edit.status, edit.body.errors[0].code]).toEqual([403, 'wrongRole'])
    await demote(gone, { active: false })
    expect(await desk.refusal(gone, id, 'approve')).toEqual([401, 'unauthorized'])
  })

  it('counts for a request that had begun before', async () => {
    const late = await aPerson(desk.newsroom, 'late', ['deskHead'])
    const id = await inReview(await upload(desk.reporter))
    const { payload } = desk.newsroom
    const user = await payload.findByID({ collection: 'users', id: late.id, depth: 0 })
    const begun = { user: { ...user, collection: 'users' as const } }
    await demote(late, { roles: ['reporter'] })
    const approve = { id, move: 'approve', given: {}, via: 'rest' } as const
    await expect(
      createLocalReq(begun, payload).then((req) => performMove(req, approve)),
    ).rejects.toMatchObject({ status: 404 })
    await expect(
      payload.update({
        collection: 'articles',
        id,
        data: { lead: 'Sapo mới.' },
        overrideAccess: false,
        ...begun,
      }),
    ).rejects.toMatchObject({ status: 404 })
    await demote(late, { active: false })
    await expect(
      createLocalReq(begun, payload).then((req) => performMove(req, approve)),
    ).rejects.toMatchObject({ status: 401 })
  })
})
