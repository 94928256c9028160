import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import { aPhoto as aJpeg } from '../support/photos.ts'
import { type Desk, openDesk, type Staff } from '../support/desk.ts'
import { aPerson, type Body } from '../support/people.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
}, 60_000)

afterAll(() => desk?.newsroom.close())

const hour = 3_600_000
const day = 24 * hour
const inTime = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString()
const note = 'Đăng ngay vì tin nóng, xin duyệt sau.'

async function aPhoto(data: object = {}): Promise<string> {
  const form = new FormData()
  const words = { alt: 'Hội trường', caption: 'Toàn cảnh', credit: 'An' }
  form.set('_payload', JSON.stringify({ ...words, ...data }))
  form.set('file', new Blob([new Uint8Array(await aJpeg())], { type: 'image/jpeg' }), 'a.jpg')
  const { body, status } = await desk.reporter.call('POST', '/api/images', form)
  expect(status).toBe(201)
  return body.doc.id
}

const change = async (photo: string, data: object) =>
  expect((await desk.editor.call('PATCH', `/api/images/${photo}`, data)).status).toBe(200)

/** An article of the reporter's with the photo in this place. */
const articleWith = (photo: string, place: string): Promise<string> =>
  desk.anArticle(
    {
      hero: { hero: { image: photo } },
      body: { body: bodyOf([paragraph('Một đoạn.'), figure({ image: photo })]) },
      seo: { seo: { image: photo } },
    }[place],
  )

const reasons = async (by: Staff[keyof Staff], id: string, move: string, given: object = {}) => {
  const { body } = await by.call('POST', `/api/articles/${id}/moves`, { move, ...given })
  return (body.errors ?? []).map(({ code, message, path }: Body) => ({ code, message, path }))
}

const faults = [
  ['a licence that is unknown', { rights: { licence: 'unknown' } }, 'rightsMissing'],
  ['rights that are over', { rights: { validUntil: inTime(-hour) } }, 'rightsExpired'],
  ['a consent that nobody knows', { consent: 'unknown' }, 'consentMissing'],
] as const

const places = [
  ['hero', 'hero.image', 'Ảnh chính: '],
  ['body', 'body.1.image', 'Ảnh trong bài (khối 2): '],
  ['seo', 'seo.image', 'Ảnh chia sẻ: '],
] as const

describe.each(places)('Of a photo in %s', (place, path, begins) => {
  it.each(faults)(
    '%s stops publish, schedule and urgency, and says which photo',
    async (_, fault, code) => {
      const photo = await aPhoto()
      const id = await desk.bring(await articleWith(photo, place), 'approved')
      const urgent = await desk.bring(await articleWith(photo, place), 'review')
      await change(photo, fault)
      const said = { code, path, message: expect.stringContaining(begins) }
      expect(await reasons(desk.secretary, id, 'publish')).toEqual([said])
      expect(await reasons(desk.secretary, id, 'schedule', { publishAt: inTime(hour) })).toEqual([
        said,
      ])
      expect(await reasons(desk.chief, urgent, 'publishUrgent', { note })).toEqual([said])
      const { body } = await desk.secretary.call('GET', `/api/articles/${id}/moves`)
      const refused = body.refused.filter(({ move }: Body) =>
        ['publish', 'schedule'].includes(move),
      )
      expect(refused.map(({ errors }: Body) => errors)).toEqual([[said], [said]])
      await change(photo, { rights: { licence: 'own', validUntil: null }, consent: 'given' })
      await desk.make(desk.secretary, id, 'publish')
      await desk.make(desk.chief, urgent, 'publishUrgent', { note })
    },
  )

  it('rights that end before the time refuse a schedule, and no earlier one', async () => {
    const photo = await aPhoto({ rights: { licence: 'agency', validUntil: inTime(2 * day) } })
    const id = await desk.bring(await articleWith(photo, place), 'approved')
    const at = (publishAt: string) => reasons(desk.secretary, id, 'schedule', { publishAt })
    const said = { code: 'rightsExpired', path, message: expect.stringContaining(begins) }
    expect(await at(inTime(3 * day))).toEqual([said])
    expect(await at(inTime(day))).toEqual([])
    // Scheduled anew it is asked again.
    expect(await at(inTime(3 * day))).toEqual([said])
    expect((await desk.worked(id)).state).toBe('scheduled')
  })

  it.each(faults)(
    '%s stops the clock, and whoever scheduled it is told once',
    async (_, fault, code) => {
      const { publishDue } = await import('../../src/workflow/publishOnTime.ts')
      const photo = await aPhoto()
      const id = await desk.bring(await articleWith(photo, place), 'scheduled')
      await change(photo, fault)
      const due = new Date(Date.now() + 2 * day)
      expect((await publishDue(desk.newsroom.payload, due)).blocked).toContain(id)
      expect((await publishDue(desk.newsroom.payload, due)).blocked).toContain(id)
      const { body } = await desk.secretary.call('GET', `/api/articles/${id}/moves`)
      expect(body.blocked.errors).toEqual([
        { code, path, message: expect.stringContaining(begins) },
      ])
      expect(await noticesOf(desk.secretary, id)).toMatchObject([{ kind: 'blocked' }])
      await desk.make(desk.secretary, id, 'unschedule')
    },
  )
})

const ends = places.map(([place, path]) => [place, path] as const)

const noticesOf = async (by: Staff[keyof Staff], article: string): Promise<Body[]> =>
  (await by.call('GET', `/api/notifications?depth=0&sort=at&where[article][equals]=${article}`))
    .body.docs

describe('A photo that may be used once', () => {
  const once = { rights: { scope: 'once' } }
  /** Whether the picker of an article offers it, to whoever picks. */
  const isOffered = async (photo: string, by = desk.reporter): Promise<boolean> => {
    const { pickedPhoto } = await import('../../src/fields/pickedPhoto.ts')
    const where = await pickedPhoto.filterOptions({ siblingData: {} } as never)
    expect(where).toEqual({ usedUp: { not_equals: true } })
    const query = `where[and][0][id][equals]=${photo}&where[and][1][usedUp][not_equals]=true`
    return (await by.call('GET', `/api/images?${query}`)).body.totalDocs === 1
  }

  it.each(ends)('in %s leaves the picker with its first publication', async (place, path) => {
    const photo = await aPhoto(once)
    const other = await articleWith(photo, place)
    const first = await desk.bring(await articleWith(photo, place), 'approved')
    await desk.bring(other, 'approved')
    expect(await isOffered(photo)).toBe(true)
    await desk.make(desk.secretary, first, 'publish')
    expect(await isOffered(photo)).toBe(false)
    const contributor = await aPerson(desk.newsroom, `ctv-${place}`, ['contributor'])
    expect(await isOffered(photo, contributor)).toBe(false)

    const said = { code: 'rightsExpired', path, message: expect.stringContaining('một lần') }
    expect(await reasons(desk.secretary, other, 'publish')).toEqual([said])
    expect(await reasons(desk.secretary, other, 'schedule', { publishAt: inTime(hour) })).toEqual([
      said,
    ])
  })

  it('stays in the article that used it, through its updates and after a withdrawal', async () => {
    const photo = await aPhoto(once)
    const id = await desk.bring(await articleWith(photo, 'hero'), 'published')
    await desk.make(desk.editor, id, 'revise')
    const { status } = await desk.editor.call('PATCH', `/api/articles/${id}`, { kicker: 'Mới' })
    expect(status).toBe(200)
    await desk.make(desk.editor, id, 'forward')
    await desk.make(desk.head, id, 'approve')
    await desk.make(desk.secretary, id, 'publish', { kind: 'update' })
    await desk.make(desk.chief, id, 'withdraw', { note, basis: 'copyright' })
    expect(await isOffered(photo)).toBe(false)
    const other = await desk.bring(await articleWith(photo, 'hero'), 'approved')
    expect(await desk.refusal(desk.secretary, other, 'publish')).toEqual([409, 'rightsExpired'])
  })

  it('is used up as soon as somebody says so of one that was shown, and free again when they take it back', async () => {
    const [shown, unused] = [await aPhoto(), await aPhoto(once)]
    await desk.bring(await articleWith(shown, 'body'), 'published')
    await change(unused, { caption: 'Chưa dùng' })
    expect(await isOffered(unused)).toBe(true)
    await change(shown, once)
    expect(await isOffered(shown)).toBe(false)
    await change(shown, { caption: 'Khác' })
    expect(await isOffered(shown)).toBe(false)
    await change(shown, { rights: { scope: 'any' } })
    expect(await isOffered(shown)).toBe(true)
  })

  it('is marked by the server alone', async () => {
    const photo = await aPhoto({ usedUp: true })
    expect(await isOffered(photo)).toBe(true)
    await change(photo, { usedUp: true })
    expect(await isOffered(photo)).toBe(true)
  })
})

describe('A photo of an agency', () => {
  const agency = { credit: 'TTXVN', rights: { licence: 'agency' } }
  const withCredit = (image: string, credit: string) => desk.anArticle({ hero: { image, credit } })

  it.each(['Nguyễn Văn An', 'TTX VN'])('is not forwarded under “%s”', async (credit) => {
    const id = await desk.bring(await withCredit(await aPhoto(agency), credit), 'editing')
    expect(await reasons(desk.editor, id, 'forward')).toEqual([
      {
        ...{ code: 'missingCredit', path: 'hero.credit' },
        message: expect.stringMatching(/^Ảnh chính: .*“TTXVN”/),
      },
    ])
  })

  it.each(['', 'TTXVN', 'Trung Nguyên/TTXVN', 'ảnh: ttxvn'])(
    'is published under “%s”',
    async (credit) => {
      await desk.bring(await withCredit(await aPhoto(agency), credit), 'published')
    },
  )

  it('is not published either when it became an agency’s after the approval', async () => {
    const photo = await aPhoto({ credit: 'AFP' })
    const id = await desk.bring(await withCredit(photo, 'Nguyễn Văn An'), 'approved')
    await change(photo, { rights: { licence: 'agency' } })
    expect(await desk.refusal(desk.secretary, id, 'publish')).toEqual([409, 'missingCredit'])
  })
})

describe('A photo for the website alone', () => {
  const others = ['/feeds/rss.xml', '/feeds/atom.xml', '/feeds/feed.json'] as const
  const textOf = async (path: string): Promise<string> =>
    (await fetch(desk.newsroom.url + path)).text()

  it('is shown there, and in nothing that other media take over', async () => {
    const words = (name: string) => ({ caption: `Chú thích ${name}`, credit: `Người chụp ${name}` })
    const closed = await aPhoto({ ...words('riêng'), rights: { scope: 'site' } })
    const open = await aPhoto(words('chung'))
    const id = await desk.bring(
      await desk.anArticle({
        hero: { image: closed },
        body: bodyOf([
          paragraph('Một đoạn.'),
          figure({ image: closed, caption: 'Chú thích riêng trong bài' }),
          figure({ image: open }),
        ]),
      }),
      'published',
    )
    const { body: page } = await desk.anonymous.call('GET', `/api/v1/articles/${id}`)
    expect(page.hero.id).toBe(closed)
    expect(page.html).toContain('Chú thích riêng trong bài')
    expect(JSON.stringify(page)).not.toContain('siteOnly')

    const { body: item } = await desk.anonymous.call('GET', `/api/v1/articles/${id}.ninjs`)
    expect(item.associations.map(({ by }: Body) => by)).toEqual(['Người chụp chung'])
    const told = [JSON.stringify(item), ...(await Promise.all(others.map(textOf)))]
    for (const one of told) {
      expect(one).toContain('Chú thích chung')
      expect(one).not.toMatch(/Chú thích riêng|Người chụp riêng/)
    }
  })
})

describe('The desk of a live article', () => {
  it('is told a week before the right to a photo ends, and when it has ended, once each', async () => {
    const { tellOfEndingRights } = await import('../../src/workflow/tellOfEndingRights.ts')
    const { payload } = desk.newsroom
    const elsewhere = await payload.create({ collection: 'categories', data: { name: 'Thể thao' } })
    const ours = await aPerson(desk.newsroom, 'trong', ['deskHead'], [desk.category])
    const theirs = await aPerson(desk.newsroom, 'ngoai', ['deskHead'], [elsewhere.id])
    const until = inTime(10 * day)
    const photo = await aPhoto({ rights: { licence: 'agency', validUntil: until } })
    const live = await desk.bring(await articleWith(photo, 'body'), 'published')
    const draft = await articleWith(photo, 'hero')
    const look = async (days: number) => {
      await tellOfEndingRights(payload, new Date(Date.now() + days * day))
      await tellOfEndingRights(payload, new Date(Date.now() + days * day + hour))
      return (await noticesOf(ours, live)).map(({ kind }) => kind)
    }
    expect(await look(2)).toEqual([])
    expect(await look(4)).toEqual(['rightsEndSoon'])
    expect(await look(8)).toEqual(['rightsEndSoon'])
    expect(await look(11)).toEqual(['rightsEndSoon', 'rightsEnded'])
    expect(await look(40)).toEqual(['rightsEndSoon', 'rightsEnded'])
    expect(await noticesOf(ours, live)).toMatchObject([
      { image: photo, until },
      { image: photo, until },
    ])
    expect(await noticesOf(desk.secretary, live)).toHaveLength(2)
    for (const by of [theirs, desk.editor, desk.reporter, desk.chief])
      expect(await noticesOf(by, live)).toEqual([])
    expect(await noticesOf(ours, draft)).toEqual([])

    // Another end of the rights is another matter.
    await change(photo, { rights: { validUntil: inTime(42 * day) } })
    expect(await look(40)).toEqual(['rightsEndSoon', 'rightsEnded', 'rightsEndSoon'])
  })
})
