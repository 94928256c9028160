import { afterAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import type { Language } from '../../src/domain/language.ts'
import { writtenPaths } from '../../src/domain/merge.ts'
import { setByMoves } from '../../src/workflow/setByMoves.ts'
import { versionRows } from '../../src/admin/articles/versionRows.ts'
import { workedOn as read } from '../../src/workflow/versions.ts'
import { openDesk } from '../support/desk.ts'
import type { Body, Caller } from '../support/people.ts'
import { aPhoto } from '../support/photos.ts'
import { testDatabase } from '../support/place.ts'
import { plansOf } from '../support/plansOf.ts'

const desk = await openDesk()
const { newsroom, anonymous, reporter, reporter2, editor, editor2, head, head2, secretary } = desk
const { anArticle } = desk

afterAll(() => newsroom.close())

async function edit(by: Caller, id: string, data: object): Promise<void> {
  const { status, body } = await by.call('PATCH', `/api/articles/${id}`, data)
  expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined })
}

const make = async (by: Caller, id: string, ...moves: string[]): Promise<void> => {
  for (const move of moves) await desk.make(by, id, move)
}

const workedOn = async (by: Caller, id: string): Promise<Body> =>
  (await by.call('GET', `/api/articles/${id}?draft=true&depth=0`)).body

const onSqlite = testDatabase === 'sqlite' ? it : it.skip

/** Ids, oldest first. */
const versionsOf = async (id: string): Promise<string[]> => {
  const where = `where[parent][equals]=${id}&sort=createdAt&limit=100`
  const { body } = await secretary.call('GET', `/api/articles/versions?${where}`)
  return body.docs.map(({ id }: Body) => id)
}

const restore = (by: Caller, version: string | undefined, data?: object, headers?: HeadersInit) =>
  by.call('POST', `/api/articles/versions/${version}`, data, headers)
const codesOf = ({ status, body }: { status: number; body: Body }) => [
  status,
  ...(body.errors ?? []).map(({ code }: Body) => code),
]

/** An approved article, which the editor gave its second title. */
async function approved(): Promise<{ id: string; oldest: string | undefined }> {
  const id = await anArticle()
  await make(reporter, id, 'submit')
  await make(editor, id, 'claim')
  await edit(editor, id, { title: 'Tít của biên tập viên' })
  await make(editor, id, 'forward')
  await make(head, id, 'approve')
  return { id, oldest: (await versionsOf(id))[0] }
}

describe('the version being worked on', () => {
  // MongoDB tries what it has and keeps to what was fastest; the server in its place knows no plan behind an `$and`.
  onSqlite('is found without a look at those of other articles', async () => {
    const { payload } = newsroom
    const id = await anArticle()
    const plans = await plansOf(payload, async () => {
      await read(await createLocalReq({}, payload), id)
      await payload.findByID({ collection: 'articles', depth: 0, draft: true, id })
    })
    const found = plans.filter((plan) => plan.includes('_articles_v USING'))
    expect(found).toHaveLength(2)
    for (const plan of found) {
      expect(plan).toContain('SEARCH _articles_v USING INDEX _articles_v_reads_idx')
      expect(plan).toContain('SEARCH _articles_v__texts USING INDEX _articles_v_texts_reads_idx')
    }
  })
})

describe('a version that is restored', () => {
  it('comes back as an edit by whoever restores it, and breaks an approval', async () => {
    const { id, oldest } = await approved()
    const before = await workedOn(head2, id)
    expect((await restore(head2, oldest)).status).toBe(200)
    const after = await workedOn(head2, id)
    expect(after).toMatchObject({
      title: expect.stringMatching(/^Hội thao lần thứ/),
      state: 'review',
      revision: before.revision + 1,
      slug: before.slug,
      owner: reporter.id,
      assignee: before.assignee,
    })
    const { body } = await head2.call('GET', `/api/articles/${id}/moves`)
    expect(body.history[0]).toMatchObject({ move: 'breakSeal', actor: head2.id, via: 'edit' })
    const again = await head2.call('POST', `/api/articles/${id}/moves`, { move: 'approve' })
    expect(codesOf(again)).toEqual([409, 'editedByYou'])
  })

  it('answers as Payload does', async () => {
    const id = await anArticle()
    const [version] = await versionsOf(id)
    const { body } = await restore(reporter, version)
    expect(body).toMatchObject({ id, state: 'draft', revision: 2, message: expect.any(String) })
  })

  it.each(['', '?draft=true', '?draft=false', '?autosave=true&publishAllLocales=true'])(
    'stays below what readers see, with %p and whatever the body names',
    async (flags) => {
      const { id, oldest } = await approved()
      await make(secretary, id, 'publish')
      await make(editor, id, 'revise')
      const page = await anonymous.call('GET', `/api/v1/articles/${id}`)
      const native = await anonymous.call('GET', `/api/articles/${id}`)
      const asked = { _status: 'published', state: 'published', owner: editor.id, title: 'Khác' }
      expect((await restore(editor, `${oldest}${flags}`, asked)).status).toBe(200)
      expect((await anonymous.call('GET', `/api/v1/articles/${id}`)).body).toEqual(page.body)
      expect((await anonymous.call('GET', `/api/articles/${id}`)).body).toEqual(native.body)
      expect(await workedOn(editor, id)).toMatchObject({
        title: expect.stringMatching(/^Hội thao lần thứ/),
        state: 'editing',
        owner: reporter.id,
        _status: 'draft',
      })
    },
  )

  it('brings back all that an owner wrote, though it was a former owner’s', async () => {
    const hidden = await anArticle()
    const id = await anArticle({ related: [hidden] })
    await edit(reporter, id, { related: [] })
    const [oldest] = await versionsOf(id)
    const given = { move: 'assign', user: reporter2.id }
    await head.call('POST', `/api/articles/${id}/moves`, given)
    await head.call('POST', `/api/articles/${hidden}/moves`, given)
    expect((await restore(reporter2, oldest)).status).toBe(200)
    expect((await workedOn(reporter2, id)).related).toEqual([hidden])
  })
})

describe('a restoration is refused', () => {
  it('with the codes of an edit', async () => {
    const id = await anArticle()
    const [version] = await versionsOf(id)
    await make(reporter, id, 'submit')
    expect(codesOf(await restore(reporter, version))).toEqual([403, 'useAMove'])
    await make(editor, id, 'claim')
    expect(codesOf(await restore(editor2, version))).toEqual([403, 'notTheClaimer'])
    await make(editor, id, 'forward')
    expect(codesOf(await restore(editor, version))).toEqual([403, 'wrongRole'])
    expect(await workedOn(editor, id)).toMatchObject({ state: 'review', revision: 4 })
  })

  it('to nobody with 401', async () => {
    expect(codesOf(await restore(anonymous, 'nothing'))).toEqual([401, 'unauthorized'])
  })

  it('with the same 404 for a version that is not there and one that may not be seen', async () => {
    const [version] = await versionsOf(await anArticle())
    const unseen = await restore(reporter2, version)
    expect(codesOf(unseen)).toEqual([404, 'notFound'])
    for (const nothing of ['nothing', '0', '6565a5a5a5a5a5a5a5a5a5a5', reporter.id])
      expect(await restore(reporter2, nothing)).toMatchObject({
        status: unseen.status,
        body: unseen.body,
      })
  })

  it('when it names a revision that is no longer the newest', async () => {
    const id = await anArticle()
    const [version] = await versionsOf(id)
    await edit(reporter, id, { title: 'Thứ hai' })
    const stale = { 'If-Match': '"1"' }
    const byHeader = await restore(reporter, version, undefined, stale)
    expect(codesOf(byHeader)).toEqual([412, 'staleRevision'])
    const byBody = await restore(reporter, version, { revision: 1 })
    expect(codesOf(byBody)).toEqual([409, 'staleRevision'])
    expect(byBody.body.errors[0].data.theirs.title).toBe('Thứ hai')
    expect((await workedOn(reporter, id)).revision).toBe(2)
    expect((await restore(reporter, version, { revision: 2 })).status).toBe(200)
  })

  it('with a sentence when a photo of it is gone', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'Hội trường' }))
    form.set('file', new Blob([new Uint8Array(await aPhoto())], { type: 'image/jpeg' }), 'a.jpg')
    const photo = String((await reporter.call('POST', '/api/images', form)).body.doc.id)
    const id = await anArticle({ body: bodyOf([paragraph('Đoạn.'), figure({ image: photo })]) })
    await edit(reporter, id, { body: bodyOf([paragraph('Không ảnh.')]) })
    await newsroom.payload.db.deleteOne({
      collection: 'images',
      where: { id: { equals: photo } },
    })
    const { status, body } = await restore(reporter, (await versionsOf(id))[0])
    expect([status, body.errors]).toEqual([
      400,
      [{ code: 'invalid', path: 'body.1.image', message: expect.stringMatching(/\.$/) }],
    ])
  })
})

describe('a restoration over GraphQL', () => {
  const mutate = (by: Caller, given: string) =>
    by.call('POST', '/api/graphql', {
      query: `mutation { restoreVersionArticle(${given}) { id title state revision } }`,
    })

  it('is the same edit', async () => {
    const { id, oldest } = await approved()
    await make(secretary, id, 'publish')
    await make(editor, id, 'revise')
    const page = await anonymous.call('GET', `/api/v1/articles/${id}`)
    const { body } = await mutate(editor, `id: "${oldest}", draft: false`)
    expect(body).toEqual({
      data: {
        restoreVersionArticle: {
          id,
          title: expect.stringMatching(/^Hội thao lần thứ/),
          state: 'editing',
          revision: 9,
        },
      },
    })
    expect((await anonymous.call('GET', `/api/v1/articles/${id}`)).body).toEqual(page.body)
  })

  it('is refused as one', async () => {
    const id = await anArticle()
    const [version] = await versionsOf(id)
    const codes = async (by: Caller, given: string) =>
      (await mutate(by, given)).body.errors.map(({ extensions }: Body) => [
        extensions.statusCode,
        extensions.code,
      ])
    expect(await codes(reporter, `id: "${version}", revision: 7`)).toEqual([[409, 'staleRevision']])
    expect(await codes(reporter2, `id: "${version}"`)).toEqual([[404, 'notFound']])
    expect(await codes(anonymous, `id: "${version}"`)).toEqual([[401, 'unauthorized']])
  })
})

const day = 86_400_000

describe('the versions of an article', () => {
  const thinned = async (daysAhead: number) => {
    const { thinVersions } = await import('../../src/workflow/thinVersions.ts')
    return thinVersions(newsroom.payload, { now: new Date(Date.now() + daysAhead * day) })
  }

  it('are thinned to those of its moves and the last of a day', async () => {
    const { id } = await approved()
    await edit(head2, id, { lead: 'Sapo khác.' })
    await edit(head2, id, { lead: 'Sapo khác nữa.' })
    const { body } = await head.call('GET', `/api/articles/${id}/moves`)
    const ofMoves = body.history.map(({ version }: Body) => version).reverse()
    const before = await versionsOf(id)
    const worked = await workedOn(head, id)
    await thinned(10)
    expect(await versionsOf(id)).toEqual([...ofMoves, before.at(-1)])
    expect(await workedOn(head, id)).toEqual(worked)
  })

  it('are all there for a day', async () => {
    const id = await anArticle()
    await edit(reporter, id, { title: 'Thứ hai' })
    const before = await versionsOf(id)
    await thinned(0.9)
    expect(await versionsOf(id)).toEqual(before)
  })

  it('leave what is live, and lists of what is worked on, as they were', async () => {
    const { id } = await approved()
    await make(secretary, id, 'publish')
    await make(editor, id, 'revise')
    await edit(editor, id, { title: 'Bản sau' })
    await edit(editor, id, { title: 'Bản sau nữa' })
    const list = `/api/articles?draft=true&depth=0&where[id][equals]=${id}`
    const before = await Promise.all([
      anonymous.call('GET', `/api/articles/${id}`),
      editor.call('GET', list),
    ])
    await thinned(10)
    const after = await Promise.all([
      anonymous.call('GET', `/api/articles/${id}`),
      editor.call('GET', list),
    ])
    expect(after.map(({ body }) => body)).toEqual(before.map(({ body }) => body))
    await edit(editor, id, { lead: 'Sapo mới.' })
    expect((await editor.call('GET', list)).body.docs).toMatchObject([
      { title: 'Bản sau nữa', lead: 'Sapo mới.', revision: before[1].body.docs[0].revision + 1 },
    ])
  })

  it('are thinned by the hour and by the day, however many there are', async () => {
    const id = await anArticle()
    const start = Date.parse('2026-01-05T08:00:00+07:00')
    // Every ten minutes of three mornings.
    const saves = [0, 1, 2].flatMap((days) =>
      Array.from({ length: 24 }, (_, index) => start + days * day + index * 600_000),
    )
    for (const at of saves)
      await newsroom.payload.db.createVersion({
        autosave: false,
        collectionSlug: 'articles',
        createdAt: new Date(at).toISOString(),
        parent: id,
        updatedAt: new Date(at).toISOString(),
        versionData: { title: new Date(at).toISOString(), state: 'draft', _status: 'draft' },
      })
    await edit(reporter, id, { title: 'Hôm nay' })
    const { thinVersions } = await import('../../src/workflow/thinVersions.ts')
    const titles = async () => {
      const where = `where[parent][equals]=${id}&sort=createdAt&limit=100`
      const { body } = await reporter.call('GET', `/api/articles/versions?${where}`)
      return body.docs.map(({ version }: Body) => version.title)
    }
    const now = new Date('2026-01-13T09:30:00+07:00')
    await thinVersions(newsroom.payload, { now })
    expect((await titles()).slice(0, -2)).toEqual([
      '2026-01-05T04:50:00.000Z',
      '2026-01-06T02:50:00.000Z',
      '2026-01-06T03:50:00.000Z',
      '2026-01-06T04:50:00.000Z',
      '2026-01-07T01:50:00.000Z',
      '2026-01-07T02:50:00.000Z',
      '2026-01-07T03:50:00.000Z',
      '2026-01-07T04:50:00.000Z',
    ])
    expect(await thinVersions(newsroom.payload, { now })).toEqual({
      articles: 0,
      versions: 0,
      failed: [],
    })
  })

  it('hold on to no photo any more once they are gone', async () => {
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(await aPhoto())], { type: 'image/jpeg' }), 'b.jpg')
    const photo = String((await reporter.call('POST', '/api/images', form)).body.doc.id)
    const id = await anArticle({ hero: { image: photo } })
    await edit(reporter, id, { hero: { image: null } })
    const inUse = await head.call('DELETE', `/api/images/${photo}`)
    expect(codesOf(inUse)).toEqual([409, 'inUse'])
    await thinned(10)
    expect((await head.call('DELETE', `/api/images/${photo}`)).status).toBe(200)
  })

  it('have a base no more for an answer to a stale write, once it is gone', async () => {
    const id = await anArticle()
    await edit(reporter, id, { title: 'Thứ hai' })
    await thinned(10)
    const { status, body } = await reporter.call('PATCH', `/api/articles/${id}`, {
      title: 'Thứ ba',
      revision: 1,
    })
    expect([status, body.errors[0].data]).toEqual([
      409,
      { yours: { title: 'Thứ ba' }, theirs: { title: 'Thứ hai' }, base: null },
    ])
  })
})

describe('the newest version', () => {
  const newest = async (by: Caller, id: string) => {
    const { status, body } = await by.call('GET', `/api/articles/${id}/newest`)
    return { status, by: body.by, title: body.article?.title, code: body.errors?.[0].code }
  }

  it('says what stands there, and who was the last to write or to make a move', async () => {
    const id = await anArticle()
    expect((await newest(editor, id)).by).toBe('reporter')
    await edit(editor, id, { title: 'Tít của biên tập' })
    expect(await newest(reporter, id)).toMatchObject({
      status: 200,
      by: 'editor',
      title: 'Tít của biên tập',
    })
    await make(reporter, id, 'submit')
    expect((await newest(editor, id)).by).toBe('reporter')
  })

  it('is told only to whoever may read the version being worked on', async () => {
    const id = await anArticle()
    const refused = async (by: Caller, at: string) => {
      const { status, code } = await newest(by, at)
      return [status, code]
    }
    expect(await refused(anonymous, id)).toEqual([401, 'unauthorized'])
    expect(await refused(reporter2, id)).toEqual([404, 'notFound'])
    expect(await refused(editor, 'no-such-article')).toEqual([404, 'notFound'])
  })
})

it('what a form merges is every field that people fill in', () => {
  const { flattenedFields } = newsroom.payload.collections.articles.config
  const rest = ['id', 'createdAt', 'updatedAt', '_status', 'revision', 'searchText']
  const setByServer: string[] = [...setByMoves, ...rest]
  const names = flattenedFields
    .filter(({ name, hidden }) => !hidden && !setByServer.includes(name))
    .map(({ name }) => name)
  const merged = writtenPaths.map((path) => path.split('.')[0] ?? '')
  expect(new Set(merged)).toEqual(new Set(names))
})

describe('the list of versions', () => {
  const reads = async (by: Caller, id: string, language: Language = 'vi') => {
    const { payload } = newsroom
    const user = await payload.findByID({ collection: 'users', id: by.id, depth: 0 })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
    const { rows } = await versionRows(
      Object.assign(req, { i18n: { ...req.i18n, language } }),
      id,
      1,
    )
    return rows.map(({ deed, note }) => (note === null ? deed : `${deed}: ${note}`))
  }

  it('says of each whose save or move it is, however many there were', async () => {
    const id = await anArticle()
    const rounds = 4
    for (let round = 0; round < rounds; round++) {
      await make(reporter, id, 'submit')
      await make(editor, id, 'claim')
      await edit(editor, id, { title: `Tít ${round}` })
      await desk.make(editor, id, 'return', { note: 'Thiếu một câu của công nhân.' })
    }
    await edit(reporter, id, { kicker: 'Phú Xuyên' })
    const round = [
      'editor (Biên tập viên) trả lại: Thiếu một câu của công nhân.',
      'editor lưu khi sửa',
      'editor (Biên tập viên) nhận biên tập',
      'reporter (Phóng viên) gửi biên tập',
    ]
    expect(await reads(head, id)).toEqual([
      'reporter lưu khi sửa',
      ...Array.from({ length: rounds }, () => round).flat(),
      'reporter lưu khi sửa',
    ])
    expect((await reads(reporter, id, 'en')).slice(0, 3)).toEqual([
      'reporter saved it while editing',
      'editor (Editor) returned it: Thiếu một câu của công nhân.',
      'editor saved it while editing',
    ])
  })

  it('names the hand that brought back an old version, and is not told by a request whose it is', async () => {
    const id = await anArticle()
    await edit(reporter, id, { kicker: 'Một', savedBy: editor.id })
    const [, oldest] = await versionsOf(id)
    await restore(editor, oldest)
    expect(await reads(head, id)).toEqual([
      'editor lưu khi sửa',
      'reporter lưu khi sửa',
      'reporter lưu khi sửa',
    ])
    const { body } = await head.call('GET', `/api/articles/versions?where[parent][equals]=${id}`)
    expect(JSON.stringify(body)).not.toContain('savedBy')
  })
})
