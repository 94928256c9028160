import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import { publishDue } from '../../src/workflow/publishOnTime.ts'
import { correction } from '../support/contractTable.ts'
import { openDesk } from '../support/desk.ts'
import { aPerson, type Body, type Caller } from '../support/people.ts'
import { aPhoto } from '../support/photos.ts'

const desk = await openDesk()
const { newsroom, anonymous, reporter, reporter2, editor, head, secretary, chief } = desk
const { anArticle, make, refusal, worked } = desk

afterAll(() => newsroom.close())

async function approved(id: string): Promise<string> {
  await make(editor, id, 'submit')
  await make(editor, id, 'claim')
  await make(editor, id, 'forward')
  await make(head, id, 'approve')
  return id
}

const published = async (data: object = {}): Promise<string> => {
  const id = await approved(await anArticle(data))
  await make(secretary, id, 'publish')
  return id
}

/** A live article whose next version is approved. */
const revised = async (): Promise<string> => {
  const id = await published()
  await make(editor, id, 'revise')
  await editor.call('PATCH', `/api/articles/${id}`, { kicker: 'Bản sau' })
  await make(editor, id, 'forward')
  await make(head, id, 'approve')
  return id
}

const movesOf = async (id: string): Promise<Body> =>
  (await chief.call('GET', `/api/articles/${id}/moves`)).body
const pageOf = (id: string) => anonymous.call('GET', `/api/v1/articles/${id}`)
const asReadersSee = async (id: string) => [
  (await pageOf(id)).body,
  (await anonymous.call('GET', `/api/articles/${id}?depth=2`)).body,
  (await anonymous.call('GET', `/api/articles?draft=true&where[id][equals]=${id}`)).body,
]

const noticesFor = async (who: Caller, id: string): Promise<string[]> => {
  const { body } = await who.call('GET', `/api/notifications?where[article][equals]=${id}`)
  return body.docs.map(({ kind }: Body) => kind)
}

const hour = 60 * 60 * 1000
const inHours = (hours: number): Date => new Date(Date.now() + hours * hour)
const schedule = (id: string, given: object = {}) =>
  make(secretary, id, 'schedule', { publishAt: inHours(1).toISOString(), ...given })
const clock = () => publishDue(newsroom.payload, inHours(2))

describe('the clock', () => {
  it('publishes what is due, and nothing before', async () => {
    const id = await approved(await anArticle())
    await schedule(id)
    expect((await publishDue(newsroom.payload)).published).toEqual([])
    expect((await pageOf(id)).status).toBe(404)
    expect((await clock()).published).toEqual([id])
    expect((await pageOf(id)).status).toBe(200)
    const { state, history } = await movesOf(id)
    expect(state).toBe('published')
    expect(history[0]).toMatchObject({
      move: 'publishOnTime',
      from: 'scheduled',
      actor: null,
      roles: [],
      via: 'clock',
    })
    expect((await worked(id)).publishAt).toBeNull()
  })

  it('publishes an article once, however many look at the same moment', async () => {
    const id = await approved(await anArticle())
    await schedule(id)
    const looks = await Promise.all([clock(), clock(), clock()])
    expect(looks.flatMap((look) => look.published)).toEqual([id])
    const rows = (await movesOf(id)).history.filter(({ move }: Body) => move === 'publishOnTime')
    expect(rows).toHaveLength(1)
  })

  it('names whoever scheduled it as the one who answers for it', async () => {
    const id = await approved(await anArticle())
    await schedule(id)
    await clock()
    const { body } = await chief.call(
      'GET',
      `/api/publications?where[article][equals]=${id}&depth=0`,
    )
    expect(body.docs[0]).toMatchObject({ responsibleEditor: 'secretary', by: null, kind: 'first' })
    expect(body.docs[0].contentHash).toBe((await pageOf(id)).body.contentHash)
  })

  it('publishes a next version as what was said when it was scheduled', async () => {
    const id = await revised()
    expect(await refusal(secretary, id, 'schedule', { publishAt: inHours(1) })).toEqual([
      409,
      'missingKind',
    ])
    await schedule(id, { kind: 'correction', correction })
    await clock()
    const { body } = await pageOf(id)
    expect([body.kicker, body.updatedAt === null]).toEqual(['Bản sau', false])
    expect(body.corrections).toEqual([
      {
        ...correction,
        heading: 'Thông tin cải chính, xin lỗi',
        at: expect.stringMatching(/\+07:00$/),
        atText: expect.stringMatching(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/),
      },
    ])
  })

  it('keeps back what may not be published, says so once, and tries again', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'Mô tả', caption: 'Chú thích', credit: 'An' }))
    form.set('file', new Blob([new Uint8Array(await aPhoto())], { type: 'image/jpeg' }), 'a.jpg')
    const image = String((await head.call('POST', '/api/images', form)).body.doc.id)
    const body = bodyOf([paragraph('Một đoạn.'), figure({ image })])
    const id = await approved(await anArticle({ body }, editor))
    await schedule(id)
    await head.call('PATCH', `/api/images/${image}`, {
      rights: { licence: 'unknown' },
      consent: 'unknown',
    })
    expect([(await clock()).blocked, (await clock()).blocked]).toEqual([[id], [id]])
    const { state, blocked } = await movesOf(id)
    expect(state).toBe('scheduled')
    expect(blocked).toEqual({
      at: expect.stringMatching(/Z$/),
      errors: [
        { code: 'rightsMissing', message: expect.stringMatching(/\.$/), path: 'body.1.image' },
        { code: 'consentMissing', message: expect.stringMatching(/\.$/), path: 'body.1.image' },
      ],
    })
    expect(await noticesFor(secretary, id)).toEqual(['blocked'])
    expect((await pageOf(id)).status).toBe(404)
    await head.call('PATCH', `/api/images/${image}`, {
      rights: { licence: 'own' },
      consent: 'given',
    })
    expect((await clock()).published).toEqual([id])
    expect((await movesOf(id)).blocked).toBeNull()
  })

  it('keeps back what a fault of the newsroom hinders, says so once, and tries again', async () => {
    const [id, other] = [await approved(await anArticle()), await approved(await anArticle())]
    await schedule(id)
    await schedule(other)
    const { db } = newsroom.payload
    const { create } = db
    db.create = (args) => {
      const data = args.data as { article?: unknown }
      if (args.collection === 'publications' && data.article === id) throw new Error('A fault.')
      return create.call(db, args)
    }
    try {
      const done = await clock()
      expect([done.failed, done.published]).toEqual([[id], [other]])
      expect((await clock()).failed).toEqual([id])
    } finally {
      db.create = create
    }
    const { state, blocked } = await movesOf(id)
    expect([state, blocked.errors]).toEqual([
      'scheduled',
      [{ code: 'internal', message: expect.stringMatching(/\.$/) }],
    ])
    expect(await noticesFor(secretary, id)).toEqual(['blocked'])
    expect((await clock()).published).toEqual([id])
    expect((await movesOf(id)).blocked).toBeNull()
  })

  it('has nothing to do once an edit has broken the seal, and approver and scheduler are told', async () => {
    const id = await approved(await anArticle())
    await schedule(id)
    const { body } = await chief.call('PATCH', `/api/articles/${id}`, { title: 'Sửa sau khi hẹn' })
    expect([body.doc.state, body.doc.publishAt]).toEqual(['review', null])
    expect((await clock()).published).toEqual([])
    expect(await noticesFor(head, id)).toEqual(['sealBroken'])
    expect(await noticesFor(secretary, id)).toEqual(['sealBroken'])
    const [row] = (await movesOf(id)).history
    expect(row).toMatchObject({ move: 'breakSeal', from: 'scheduled', to: 'review', via: 'edit' })
  })

  it('has nothing to do once the schedule was cancelled', async () => {
    const id = await approved(await anArticle())
    await schedule(id)
    await make(chief, id, 'unschedule')
    expect((await clock()).published).toEqual([])
    expect((await movesOf(id)).state).toBe('approved')
  })
})

describe('a photo for those who share the article', () => {
  it('is shown to readers with rights in force only', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ rights: { licence: 'unknown' } }))
    form.set('file', new Blob([new Uint8Array(await aPhoto())], { type: 'image/jpeg' }), 'a.jpg')
    const { body } = await reporter.call('POST', '/api/images', form)
    const id = await approved(await anArticle({ seo: { image: body.doc.id } }))
    expect(await refusal(secretary, id, 'publish')).toEqual([409, 'rightsMissing'])
    await secretary.call('PATCH', `/api/articles/${id}`, { seo: { image: null } })
    expect((await make(secretary, id, 'publish')).state).toBe('published')
  })
})

describe('a schedule', () => {
  it('keeps to the embargo, and to days that exist', async () => {
    const id = await approved(await anArticle({ embargoUntil: inHours(5).toISOString() }))
    const at = (publishAt: unknown) => refusal(secretary, id, 'schedule', { publishAt })
    expect(await at(inHours(4).toISOString())).toEqual([409, 'beforeEmbargo'])
    expect(await at(undefined)).toEqual([409, 'timeNotAhead'])
    expect(await at('2099-02-30T08:00:00+07:00')).toEqual([400, 'malformed'])
    expect(await at(5)).toEqual([400, 'malformed'])
    await make(secretary, id, 'schedule', { publishAt: inHours(6).toISOString() })
    expect((await worked(id)).publishAt).toMatch(/Z$/)
  })
})

describe('a next version', () => {
  it('is discarded, and readers see the same bytes', async () => {
    const id = await revised()
    const before = await asReadersSee(id)
    const { state, live } = await make(editor, id, 'discard')
    expect([state, live.publication]).toEqual(['published', before[0].publication])
    expect(await asReadersSee(id)).toEqual(before)
    const now = await worked(id)
    expect([now.kicker ?? null, now.assignee]).toEqual([null, null])
    const { body } = await chief.call(
      'GET',
      `/api/articles/versions?where[parent][equals]=${id}&where[version.kicker][equals]=Bản sau`,
    )
    expect(body.totalDocs).toBeGreaterThan(0)
    expect((await make(editor, id, 'revise')).state).toBe('editing')
  })

  it('lets go of the slug it had', async () => {
    const id = await published()
    const { slug } = await worked(id)
    await make(editor, id, 'revise')
    await editor.call('PATCH', `/api/articles/${id}`, { slug: 'mot-dia-chi-khac' })
    await make(editor, id, 'discard')
    expect((await worked(id)).slug).toBe(slug)
    expect((await worked(await anArticle({ slug: 'mot-dia-chi-khac' }))).slug).toBe(
      'mot-dia-chi-khac',
    )
  })

  it('hides nothing of the live one, whatever the public asks for', async () => {
    const id = await published()
    const before = await asReadersSee(id)
    await make(editor, id, 'revise')
    expect(await asReadersSee(id)).toEqual(before)
  })
})

describe('a correction', () => {
  it('is shown beside the unchanged text, whatever is being worked on', async () => {
    const id = await revised()
    const [page, native] = await asReadersSee(id)
    await make(chief, id, 'correct', { correction, requestedBy: 'Ông An', documentNo: '12/CV' })
    const [corrected, nativeAfter] = await asReadersSee(id)
    expect(corrected).toEqual({
      ...page,
      corrections: [expect.objectContaining(correction)],
      updatedAt: expect.any(String),
      updatedAtText: expect.any(String),
      jsonLd: expect.objectContaining({ correction: [expect.anything()] }),
    })
    expect(nativeAfter).toEqual(native)
    expect((await movesOf(id)).state).toBe('approved')
    const { body } = await head.call('GET', `/api/corrections?where[article][equals]=${id}&depth=0`)
    expect(body.docs[0]).toMatchObject({
      ...correction,
      article: id,
      requestedBy: 'Ông An',
      documentNo: '12/CV',
    })
    expect((await anonymous.call('GET', '/api/corrections')).status).toBe(403)
  })

  it('stays with the article through updates and a withdrawal, newest first', async () => {
    const id = await published()
    await make(chief, id, 'correct', { correction })
    await make(editor, id, 'revise')
    await editor.call('PATCH', `/api/articles/${id}`, { kicker: 'Đã sửa' })
    await make(editor, id, 'forward')
    await make(head, id, 'approve')
    const second = { ...correction, kind: 'apology', right: 'Ba mươi mốt người.' }
    await make(secretary, id, 'publish', { kind: 'correction', correction: second })
    const kinds = async () => (await pageOf(id)).body.corrections.map(({ kind }: Body) => kind)
    expect(await kinds()).toEqual(['apology', 'correction'])
    await make(chief, id, 'withdraw', { note: 'Số liệu sai, phải kiểm lại.', basis: 'correction' })
    await make(editor, id, 'revise')
    await make(editor, id, 'forward')
    await make(head, id, 'approve')
    await make(secretary, id, 'publish')
    expect(await kinds()).toEqual(['apology', 'correction'])
  })

  it('is of the words asked for, and nobody’s to write by hand', async () => {
    const id = await published()
    expect(
      await refusal(chief, id, 'correct', { correction: { ...correction, basis: 'x' } }),
    ).toEqual([400, 'malformed'])
    expect(await refusal(secretary, id, 'correct', { correction })).toEqual([403, 'wrongRole'])
    const { status } = await chief.call('POST', '/api/corrections', { article: id, ...correction })
    expect(status).toBe(403)
  })
})

describe('a withdrawal', () => {
  it('cancels schedule and claim, tells the writer, and keeps the slug for ever', async () => {
    const id = await revised()
    await schedule(id, { kind: 'update' })
    const { slug } = await worked(id)
    await make(chief, id, 'withdraw', { note: 'Theo yêu cầu của cơ quan.', basis: 'authority' })
    const now = await worked(id)
    expect([now.state, now.publishAt, now.assignee, now.kicker]).toEqual([
      'withdrawn',
      null,
      null,
      'Bản sau',
    ])
    expect((await clock()).published).toEqual([])
    expect((await pageOf(slug)).status).toBe(410)
    expect(await noticesFor(reporter, id)).toContain('withdrawn')
    const { status, body } = await reporter.call('POST', '/api/articles', { title: 'Khác', slug })
    expect([status, body.errors[0].code]).toEqual([409, 'slugTaken'])
  })
})

describe('an article that changes hands', () => {
  it('is its new owner’s, and the former one reads it no more', async () => {
    const id = await anArticle()
    const dueAt = inHours(24).toISOString()
    await make(head, id, 'assign', { user: reporter2.id, dueAt })
    expect((await reporter.call('GET', `/api/articles/${id}?draft=true`)).status).toBe(404)
    const { body } = await reporter2.call('GET', `/api/articles/${id}?draft=true&depth=0`)
    expect([body.owner, body.dueAt]).toEqual([reporter2.id, dueAt])
    expect(await noticesFor(reporter2, id)).toEqual(['assigned'])
    expect(await refusal(reporter, id, 'submit')).toEqual([404, 'notFound'])
    await make(reporter2, id, 'submit')
  })

  it('is approved by none of its owners, past ones neither', async () => {
    const id = await anArticle({}, head)
    await make(chief, id, 'assign', { user: reporter.id })
    await make(editor, id, 'submit')
    await make(editor, id, 'claim')
    await make(editor, id, 'forward')
    expect(await refusal(head, id, 'approve')).toEqual([409, 'ownWork', 'editedByYou'])
  })

  it('goes to nobody who does not write', async () => {
    const gone = await aPerson(newsroom, 'gone', ['reporter'])
    await newsroom.payload.update({ collection: 'users', id: gone.id, data: { active: false } })
    const admin = await aPerson(newsroom, 'admin', ['admin'])
    const id = await anArticle()
    for (const user of [gone.id, admin.id, 'nothing', '', null])
      expect(await refusal(head, id, 'assign', { user })).toEqual([409, 'missingUser'])
    expect(await refusal(head, id, 'assign', { user: { id: reporter2.id } })).toEqual([
      400,
      'malformed',
    ])
  })
})

describe('what must be fixed', () => {
  it('is left by a return, and stops the article until it is resolved', async () => {
    const id = await anArticle()
    await make(reporter, id, 'submit')
    await make(editor, id, 'claim')
    await make(editor, id, 'return', { note: 'Thiếu nguồn của số liệu.' })
    expect(await noticesFor(reporter, id)).toEqual(['returned'])
    await make(reporter, id, 'submit')
    await make(editor, id, 'claim')
    expect(await refusal(editor, id, 'forward')).toEqual([409, 'openMustFix'])
    const { body: moves } = await editor.call('GET', `/api/articles/${id}/moves`)
    expect(moves.refused.map(({ move }: Body) => move)).toEqual(['forward'])
    const { body } = await editor.call('GET', `/api/notes?where[article][equals]=${id}&depth=0`)
    expect(body.docs[0]).toMatchObject({
      kind: 'mustFix',
      text: 'Thiếu nguồn của số liệu.',
      writer: editor.id,
    })
    const resolvedAt = new Date().toISOString()
    await editor.call('PATCH', `/api/notes/${body.docs[0].id}`, { resolvedAt })
    await make(editor, id, 'forward')
  })
})

describe('an urgent publication', () => {
  it('needs no approval, and stands in the log with its reason', async () => {
    const id = await anArticle()
    await make(reporter, id, 'submit')
    await make(chief, id, 'claim')
    const note = 'Tin bão khẩn cấp, phải đăng ngay.'
    const { state, move } = await make(chief, id, 'publishUrgent', { note })
    expect([state, move.move, move.note]).toEqual(['published', 'publishUrgent', note])
    expect(move.contentHash).toBe((await pageOf(id)).body.contentHash)
  })
  it('never goes through one pair of hands alone', async () => {
    const id = await anArticle({}, chief)
    await make(editor, id, 'submit')
    await make(editor, id, 'claim')
    const note = 'Tin bão khẩn cấp, phải đăng ngay.'
    expect(await refusal(chief, id, 'publishUrgent', { note })).toEqual([409, 'ownWork'])
  })
})

describe('notifications', () => {
  let id: string
  beforeEach(async () => {
    const article = await anArticle()
    await make(reporter, article, 'submit')
    await make(editor, article, 'claim')
    await make(editor, article, 'return', { note: 'Viết lại phần mở đầu.' })
    const { body } = await reporter.call(
      'GET',
      `/api/notifications?where[article][equals]=${article}`,
    )
    id = body.docs[0].id
  })

  it('are read and ticked off by whom they are for, and by nobody else', async () => {
    const change = { readAt: new Date().toISOString() }
    for (const other of [reporter2, chief])
      for (const method of ['GET', 'PATCH']) {
        const answers = await Promise.all(
          [id, '0'.repeat(24)].map((one) =>
            other.call(
              method,
              `/api/notifications/${one}`,
              method === 'PATCH' ? change : undefined,
            ),
          ),
        )
        expect(answers[0]?.status).toBeGreaterThanOrEqual(403)
        expect(answers[0]?.body).toEqual(answers[1]?.body)
      }
    expect((await anonymous.call('GET', '/api/notifications')).status).toBe(403)
    const readAt = '2026-03-01T00:00:00.000Z'
    const { body } = await reporter.call('PATCH', `/api/notifications/${id}`, {
      readAt,
      kind: 'blocked',
    })
    expect([body.doc.readAt, body.doc.kind]).toEqual([readAt, 'returned'])
    expect((await reporter.call('DELETE', `/api/notifications/${id}`)).status).toBe(403)
    expect((await reporter.call('POST', '/api/notifications', { kind: 'returned' })).status).toBe(
      403,
    )
  })
})
