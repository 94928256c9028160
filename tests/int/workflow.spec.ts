import { afterAll, describe, expect, it } from '@jest/globals'
import { bodyOf, figure, link, paragraph } from '../../src/domain/body.ts'
import { openDesk } from '../support/desk.ts'
import { aPerson, type Body } from '../support/people.ts'
import { aPhoto } from '../support/photos.ts'

const desk = await openDesk()
const { newsroom, anonymous, reporter, reporter2, editor, editor2, head, secretary, chief } = desk
const { anArticle, make, refusal } = desk

afterAll(() => newsroom.close())

const published = async (data: object = {}): Promise<string> =>
  desk.bring(await anArticle(data), 'published')

describe('an article on its way', () => {
  it('goes from draft to published through five pairs of hands, and is then read by anybody', async () => {
    const id = await anArticle()
    expect((await anonymous.call('GET', `/api/articles/${id}`)).status).toBe(404)
    expect((await make(reporter, id, 'submit')).state).toBe('submitted')
    expect((await make(editor, id, 'claim')).state).toBe('editing')
    const edited = await editor.call('PATCH', `/api/articles/${id}?draft=true`, {
      title: 'Tít mới',
    })
    expect(edited.status).toBe(200)
    expect((await make(editor, id, 'forward')).state).toBe('review')
    expect((await make(head, id, 'approve')).state).toBe('approved')
    const { state, live, move } = await make(secretary, id, 'publish')
    expect({ state, move: move.move, url: live.url }).toEqual({
      state: 'published',
      move: 'publish',
      url: expect.stringMatching(/\/hoi-thao-lan-thu-\d+\.html$/),
    })
    const page = await anonymous.call('GET', `/api/v1/articles/${id}`)
    expect([page.status, page.body.title]).toEqual([200, 'Tít mới'])
    const native = await anonymous.call('GET', `/api/articles/${id}`)
    expect([native.status, native.body.title]).toEqual([200, 'Tít mới'])
  })

  it('is chained in the log, move by move', async () => {
    const id = await published()
    const { body } = await chief.call('GET', `/api/articles/${id}/moves`)
    const oldest = [...body.history].reverse()
    expect(oldest.map(({ move }: Body) => move)).toEqual([
      'submit',
      'claim',
      'forward',
      'approve',
      'publish',
    ])
    expect(oldest.map(({ previousHash }: Body) => previousHash)).toEqual([
      null,
      ...oldest.slice(0, -1).map(({ hash }: Body) => hash),
    ])
    expect(body.state).toBe('published')
  })

  it('is told move by move with every hash of its row', async () => {
    const id = await desk.bring(await anArticle(), 'approved')
    const { move } = await make(secretary, id, 'publish')
    const { body } = await chief.call('GET', `/api/articles/${id}/moves`)
    expect(body.history[0]).toEqual(move)
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/)
    expect(body.history.slice(0, 3)).toMatchObject([
      { move: 'publish', contentHash: sha256, versionHash: sha256, publicationHash: sha256 },
      { move: 'approve', contentHash: sha256, versionHash: sha256, publicationHash: null },
      { move: 'forward', contentHash: null, versionHash: sha256, publicationHash: null },
    ])
  })

  it('stays as readers know it while its next version is worked on', async () => {
    const id = await published()
    const before = await anonymous.call('GET', `/api/v1/articles/${id}`)
    const nativeBefore = await anonymous.call('GET', `/api/articles/${id}`)
    await make(editor, id, 'revise')
    await editor.call('PATCH', `/api/articles/${id}`, { title: 'Bản sau' })
    const after = await anonymous.call('GET', `/api/v1/articles/${id}`)
    const nativeAfter = await anonymous.call('GET', `/api/articles/${id}?draft=true`)
    expect(after.body).toEqual(before.body)
    expect(nativeAfter.body).toEqual(nativeBefore.body)
    const worked = await editor.call('GET', `/api/articles/${id}?draft=true`)
    expect([worked.body.title, worked.body.state]).toEqual(['Bản sau', 'editing'])
  })

  it('is gone once withdrawn', async () => {
    const id = await published()
    const slug = (await anonymous.call('GET', `/api/articles/${id}`)).body.slug
    expect(await refusal(chief, id, 'withdraw')).toEqual([409, 'noteTooShort', 'missingBasis'])
    const { state, live } = await make(chief, id, 'withdraw', {
      note: 'Theo yêu cầu của cơ quan.',
      basis: 'authority',
    })
    expect({ state, live }).toEqual({ state: 'withdrawn', live: null })
    expect((await anonymous.call('GET', `/api/v1/articles/${slug}`)).status).toBe(410)
    expect((await anonymous.call('GET', `/api/articles/${id}`)).status).toBe(404)
  })
})

describe('a move is refused', () => {
  it('to nobody with 401, before any look-up', async () => {
    expect(await refusal(anonymous, 'nothing', 'submit')).toEqual([401, 'unauthorized'])
  })
  it('with 400 when it is none', async () => {
    expect(await refusal(reporter, 'nothing', 'fly')).toEqual([400, 'malformed'])
  })
  it('with 404 to whoever may not see the article', async () => {
    const id = await anArticle()
    expect(await refusal(reporter2, id, 'submit')).toEqual([404, 'notFound'])
    expect(await refusal(reporter2, 'nothing', 'submit')).toEqual([404, 'notFound'])
  })
  it('with every missing thing at once', async () => {
    const id = await anArticle({
      title: '',
      lead: '',
      body: null,
      category: null,
      source: '',
    })
    expect(await refusal(reporter, id, 'submit')).toEqual([
      409,
      'missingTitle',
      'missingLead',
      'missingBody',
      'missingCategory',
      'missingByline',
    ])
  })
  it('to whoever wrote or edited the version, when it is to be approved', async () => {
    const id = await anArticle({}, head)
    await make(editor, id, 'submit')
    await make(editor, id, 'claim')
    await make(editor, id, 'forward')
    expect(await refusal(head, id, 'approve')).toEqual([409, 'ownWork', 'editedByYou'])
    expect(await refusal(editor, id, 'approve')).toEqual([403, 'wrongRole'])
  })
  it('to the second who claims', async () => {
    const id = await anArticle()
    await make(reporter, id, 'submit')
    await make(editor, id, 'claim')
    expect(await refusal(editor2, id, 'claim')).toEqual([409, 'alreadyClaimed'])
    expect(await refusal(editor2, id, 'forward')).toEqual([403, 'notTheClaimer'])
  })
  it('with 409 or 412 when it names a stale revision', async () => {
    const id = await anArticle()
    expect(await refusal(reporter, id, 'submit', { revision: 7 })).toEqual([409, 'staleRevision'])
    const matched = await reporter.call(
      'POST',
      `/api/articles/${id}/moves`,
      { move: 'submit' },
      { 'If-Match': '"7"' },
    )
    expect([matched.status, matched.body.errors[0].code]).toEqual([412, 'staleRevision'])
  })
})

describe('the words of a photo', () => {
  const uploaded = async (): Promise<string> => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'Mô tả', caption: 'Chú thích', credit: 'An' }))
    form.set('file', new Blob([new Uint8Array(await aPhoto())], { type: 'image/jpeg' }), 'a.jpg')
    return String((await head.call('POST', '/api/images', form)).body.doc.id)
  }
  const inReview = async (image: string, caption: string): Promise<string> => {
    const id = await anArticle(
      { body: bodyOf([paragraph('Một đoạn.'), figure({ image, caption })]) },
      editor,
    )
    await make(editor, id, 'submit')
    await make(editor, id, 'claim')
    await make(editor, id, 'forward')
    return id
  }

  it('are an edit of the article that shows them, by whoever changes them', async () => {
    const image = await uploaded()
    const id = await inReview(image, '')
    const own = await inReview(image, 'Lời của bài')
    await head.call('PATCH', `/api/images/${image}`, { caption: 'Chú thích khác' })
    expect(await refusal(head, id, 'approve')).toEqual([409, 'editedByYou'])
    expect((await make(head, own, 'approve')).state).toBe('approved')
  })

  it('take an article back from its approval, and the log says who did', async () => {
    const image = await uploaded()
    const id = await inReview(image, '')
    await make(chief, id, 'approve')
    await head.call('PATCH', `/api/images/${image}`, { credit: 'Người khác' })
    const { body } = await chief.call('GET', `/api/articles/${id}/moves`)
    expect(body.state).toBe('review')
    expect(body.history[0]).toMatchObject({ move: 'breakSeal', via: 'edit', actor: head.id })
  })
})

describe('a write that is no move', () => {
  it.each([['hero'], ['seo'], ['bylines'], ['related']])(
    'empties its %s with null',
    async (field) => {
      const id = await anArticle()
      const { status } = await reporter.call('PATCH', `/api/articles/${id}`, { [field]: null })
      expect(status).toBe(200)
    },
  )
  it('leads readers to no script', async () => {
    const id = await anArticle()
    const body = bodyOf([paragraph([link('javascript:alert(1)', 'bấm')])])
    const answer = await reporter.call('PATCH', `/api/articles/${id}`, { body })
    expect([answer.status, answer.body.errors]).toEqual([
      400,
      [
        {
          code: 'invalid',
          path: 'body.0.children.0',
          message: expect.stringMatching(/^Liên kết này không mở được.*\.$/),
        },
      ],
    ])
  })

  it('stores the addresses of links as a browser would open them', async () => {
    const id = await anArticle()
    const typed = ['//example.vn/"a', 'example.vn', 'ban@example.vn', '/bai-khac.html']
    const body = bodyOf(typed.map((url) => paragraph([link(url, 'xem')])))
    const answer = await reporter.call('PATCH', `/api/articles/${id}?depth=0`, { body })
    const stored = answer.body.doc.body.root.children.map(
      (line: { children: [{ fields: { url: string } }] }) => line.children[0].fields.url,
    )
    expect(stored).toEqual([
      'https://example.vn/%22a',
      'https://example.vn',
      'mailto:ban@example.vn',
      '/bai-khac.html',
    ])
  })

  it.each([
    ['state', 'published'],
    ['_status', 'published'],
    ['publishedAt', '2020-01-01T00:00:00.000Z'],
    ['origin', 'import'],
  ])('is refused when it names another %s', async (field, value) => {
    const id = await anArticle()
    const { status, body } = await reporter.call('PATCH', `/api/articles/${id}`, { [field]: value })
    expect([status, body.errors[0].code, body.errors[0].path]).toEqual([403, 'useAMove', field])
    const after = await reporter.call('GET', `/api/articles/${id}?draft=true`)
    expect(after.body.state).toBe('draft')
  })
  it.each(['draft=true', 'autosave=true&draft=true', 'publishAllLocales=true', 'draft=false'])(
    'of a published article is refused with ?%s',
    async (flags) => {
      const id = await published()
      const before = await anonymous.call('GET', `/api/articles/${id}`)
      const { status, body } = await chief.call('PATCH', `/api/articles/${id}?${flags}`, {
        title: 'Lách luật',
      })
      expect([status, body.errors[0].code]).toEqual([403, 'useAMove'])
      const after = await anonymous.call('GET', `/api/articles/${id}`)
      expect(after.body).toEqual(before.body)
    },
  )
  it('sends an approved article back to review when it changes sealed content, and says so in the log', async () => {
    const id = await anArticle()
    await make(reporter, id, 'submit')
    await make(editor, id, 'claim')
    await make(editor, id, 'forward')
    await make(head, id, 'approve')
    const { body } = await head.call('PATCH', `/api/articles/${id}`, { title: 'Sửa sau duyệt' })
    expect(body.doc.state).toBe('review')
    const { body: moves } = await head.call('GET', `/api/articles/${id}/moves`)
    expect(moves.history[0]).toMatchObject({ move: 'breakSeal', via: 'edit', actor: head.id })
    expect(moves.refused).toContainEqual({
      move: 'approve',
      errors: [expect.objectContaining({ code: 'editedByYou' })],
    })
  })
  it('keeps the seal when nothing sealed has changed', async () => {
    const id = await anArticle()
    await make(reporter, id, 'submit')
    await make(editor, id, 'claim')
    await make(editor, id, 'forward')
    await make(head, id, 'approve')
    const { body } = await head.call('PATCH', `/api/articles/${id}`, {
      seo: { title: 'Cho máy tìm kiếm' },
    })
    expect(body.doc.state).toBe('approved')
    expect((await make(secretary, id, 'publish')).state).toBe('published')
  })
  it('is told what stands there when it comes from an old revision', async () => {
    const id = await anArticle()
    await reporter.call('PATCH', `/api/articles/${id}`, { title: 'Thứ hai' })
    const { status, body } = await reporter.call('PATCH', `/api/articles/${id}`, {
      title: 'Từ bản cũ',
      revision: 1,
    })
    expect(status).toBe(409)
    expect(body.errors[0]).toMatchObject({
      code: 'staleRevision',
      data: {
        yours: { title: 'Từ bản cũ' },
        theirs: { title: 'Thứ hai' },
        base: { title: expect.stringMatching(/^Hội thao/) },
      },
    })
  })
  it('lets exactly one of twenty through that name one revision', async () => {
    const id = await anArticle()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        reporter.call('PATCH', `/api/articles/${id}`, { lead: `Lần ${n}`, revision: 1 }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
  })
  it('is applied on top of the former when twenty name none', async () => {
    const id = await anArticle()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        reporter.call('PATCH', `/api/articles/${id}`, { lead: `Lần ${n}` }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    const { body } = await reporter.call('GET', `/api/articles/${id}?draft=true`)
    expect(body.revision).toBe(21)
  })
  it.each([
    ['category', 'nothing'],
    ['hero.image', { image: 'nothing' }],
    ['body.0.image', bodyOf([figure({ image: 'nothing' })])],
    ['bylines.0.author', [{ author: 'nothing' }]],
    ['title', { words: 1 }],
    ['body', { root: 'x' }],
  ])('is refused when its %s is nothing that there is', async (path, value) => {
    const id = await anArticle()
    const field = path.split('.')[0] ?? ''
    const { status, body } = await reporter.call('PATCH', `/api/articles/${id}`, { [field]: value })
    expect([status, body.errors[0].code]).toEqual([400, 'invalid'])
    expect(body.errors[0].path).toBe(path)
  })
  it('tells of a hidden article no more than of none', async () => {
    const hidden = await anArticle()
    const own = await anArticle({}, reporter2)
    const answers = await Promise.all(
      [hidden, 'nothing'].map((related) =>
        reporter2.call('PATCH', `/api/articles/${own}`, { related: [related] }),
      ),
    )
    expect(answers[0]?.status).toBe(400)
    expect(answers[0]?.body).toEqual(answers[1]?.body)
  })
  it('lands for each of many by itself, when they are written in bulk', async () => {
    const mine = [await anArticle(), await anArticle()]
    await make(reporter, mine[1] ?? '', 'submit')
    const where = mine.map((id, n) => `where[or][${n}][id][equals]=${id}`).join('&')
    const { status, body } = await reporter.call('PATCH', `/api/articles?${where}`, {
      kicker: 'Tin',
    })
    expect(status).toBe(200)
    expect(body.docs.map(({ id }: Body) => id)).toEqual([mine[0]])
    expect(body.errors).toEqual([
      { id: mine[1], code: 'useAMove', message: expect.stringMatching(/\.$/) },
    ])
  })
  it.each(['admin', 'Tác giả', 'API'])('takes no slug that a route needs: %s', async (slug) => {
    const id = await anArticle()
    const { status, body } = await reporter.call('PATCH', `/api/articles/${id}`, { slug })
    expect([status, body.errors[0]]).toEqual([400, expect.objectContaining({ path: 'slug' })])
    expect(body.errors[0].code).toBe('slugReserved')
  })
  it('gives drafts of one title slugs of their own, of a hundred characters at most', async () => {
    const title = 'Một tít dài '.repeat(12)
    const ids = [await anArticle({ title }), await anArticle({ title }), await anArticle({ title })]
    const slugs = await Promise.all(ids.map(async (id) => (await desk.worked(id)).slug))
    expect(slugs).toEqual([/mot$/, /-2$/, /-3$/].map((end) => expect.stringMatching(end)))
    expect(slugs.every(({ length }) => length > 90 && length <= 100)).toBe(true)
  })
  it('begins with the first revision, whatever a creation names', async () => {
    const { body } = await reporter.call('POST', '/api/articles', { title: 'Bài', revision: 9 })
    expect(body.doc.revision).toBe(1)
  })
  it('may lead out of the sections of a desk, which then no longer sees the article', async () => {
    const other = await newsroom.payload.create({
      collection: 'categories',
      data: { name: 'Bạn đọc' },
    })
    const ofSection = await aPerson(newsroom, 'ofSection', ['editor'], [desk.category])
    const id = await desk.bring(await anArticle(), 'submitted')
    await make(ofSection, id, 'claim')
    const path = `/api/articles/${id}`
    expect((await ofSection.call('PATCH', path, { category: other.id })).status).toBe(200)
    expect((await ofSection.call('GET', `${path}?draft=true`)).status).toBe(404)
    expect(await refusal(ofSection, id, 'forward')).toEqual([404, 'notFound'])
  })
  it('copies an article as a draft of the caller’s, with a slug of its own', async () => {
    const id = await published({ embargoUntil: '2020-01-01T00:00:00.000Z' })
    const { status, body } = await editor.call('POST', `/api/articles/${id}/duplicate`)
    expect(status).toBe(200)
    const { body: copy } = await editor.call(
      'GET',
      `/api/articles/${body.doc.id}?draft=true&depth=0`,
    )
    expect(copy).toMatchObject({
      state: 'draft',
      owner: editor.id,
      embargoUntil: null,
      publishedAt: null,
      slug: expect.stringMatching(/-2$/),
    })
  })
  it('restores an old version as an edit', async () => {
    const id = await anArticle()
    const first = (await reporter.call('GET', `/api/articles/${id}?draft=true`)).body.title
    await reporter.call('PATCH', `/api/articles/${id}`, { title: 'Thứ hai' })
    const { body: versions } = await reporter.call(
      'GET',
      `/api/articles/versions?where[parent][equals]=${id}&sort=createdAt`,
    )
    const oldest = versions.docs[0].id
    expect((await reporter.call('POST', `/api/articles/versions/${oldest}`)).status).toBe(200)
    const { body } = await reporter.call('GET', `/api/articles/${id}?draft=true`)
    expect([body.title, body.revision, body.state]).toEqual([first, 3, 'draft'])
    expect((await reporter2.call('POST', `/api/articles/versions/${oldest}`)).status).toBe(404)
  })
})
