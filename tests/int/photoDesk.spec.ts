import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { stringify } from 'qs-esm'
import { offersOf } from '../../src/admin/images/desk/offersOf.ts'
import {
  conditionOf,
  narrowedTo,
  type PhotoFilter,
} from '../../src/admin/images/desk/photoFilters.ts'
import { fillPlaced } from '../../src/collections/Articles/fillPlaced.ts'
import { findRows, updateRow } from '../../src/database/rows.ts'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { aPerson, type Caller } from '../support/people.ts'
import { aPhoto } from '../support/photos.ts'

const day = 24 * 60 * 60 * 1000
const whole = { caption: 'Chợ quê ngày Tết', alt: 'Quầy bán hoa', credit: 'Thu Hà' }

let newsroom: Newsroom
let photographer: Caller
let reporter: Caller
const names = new Map<string, string>()

/** A photo that lacks nothing but what it is told to, under a name of the test's. */
async function keep(name: string, data: object = {}, by: Caller = photographer) {
  const bytes = await aPhoto({ width: 300 + names.size })
  const { id } = await newsroom.payload.create({
    collection: 'images',
    data: { ...whole, uploader: by.id, ...data },
    file: { data: bytes, mimetype: 'image/jpeg', name: `${name}.jpg`, size: bytes.length },
  })
  names.set(String(id), name)
  return String(id)
}

beforeAll(async () => {
  newsroom = await startNewsroom()
  photographer = await aPerson(newsroom, 'photographer', ['photographer'])
  reporter = await aPerson(newsroom, 'reporter', ['reporter'])
  await keep('whole')
  await keep('caption empty', { caption: '' })
  await keep('caption taken away')
  await keep('no alt', { alt: null })
  await keep('no credit', { credit: '' })
  await keep('place', { place: 'Phú Xuyên', keywords: ['gặt lúa', 'Đồng quê'] })
  await keep('event', { event: 'Lễ ra quân', personsShown: ['Nguyễn Văn An', 'Lê Thị Bình'] })
  await keep('by the reporter', {}, reporter)
  const ending = (days: number) => new Date(Date.now() + days * day).toISOString()
  await keep('over', { rights: { validUntil: ending(-1) } })
  await keep('soon over', { rights: { validUntil: ending(6) } })
  await keep('long valid', { rights: { validUntil: ending(8) } })
  const taken = [...names].find(([, name]) => name === 'caption taken away')?.[0]
  await photographer.call('PATCH', `/api/images/${taken}`, { caption: '' })
})

afterAll(() => newsroom.close())

const found = async (query: object): Promise<(string | undefined)[]> => {
  const address = stringify({ ...query, depth: 0, limit: 100, sort: 'createdAt' })
  const { body, status } = await photographer.call('GET', `/api/images?${address}`)
  expect(status).toBe(200)
  return body.docs.map(({ id }: { id: string }) => names.get(id))
}

const looker = (dayStart = new Date(0)) => ({ user: reporter.id, now: new Date(), dayStart })
const narrowed = (filter: PhotoFilter) => found({ where: conditionOf(filter, looker()) })

describe('a chip of the photo desk', () => {
  it.each<[PhotoFilter, string[]]>([
    ['noCaption', ['caption empty', 'caption taken away']],
    ['noAlt', ['no alt']],
    ['noCredit', ['no credit']],
    ['mine', ['by the reporter']],
    ['rightsEnd', ['over', 'soon over']],
  ])('%s finds %j', async (filter, expected) => {
    expect(await narrowed(filter)).toEqual(expected)
  })

  it('for today finds nothing that was sent before the day began', async () => {
    const today = (at: number) => ({ where: conditionOf('today', looker(new Date(at))) })
    expect(await found(today(Date.now() - day))).toHaveLength(names.size)
    expect(await found(today(Date.now() + day))).toEqual([])
  })

  it.each([
    ['place', 'Phú Xuyên', 'place'],
    ['event', 'Lễ ra quân', 'event'],
    ['personsShown', 'Lê Thị Bình', 'event'],
  ] as const)('narrows by %s to %s', async (field, value, expected) => {
    expect(await found({ where: narrowedTo({}, field, value) })).toEqual([expected])
  })

  it('offers what stands in the newest photos of those that somebody works on', async () => {
    const { payload } = newsroom
    const [user] = (
      await payload.find({ collection: 'users', where: { id: { equals: reporter.id } } })
    ).docs
    expect(await offersOf(payload, { ...user!, collection: 'users' })).toEqual({
      event: ['Lễ ra quân'],
      personsShown: ['Nguyễn Văn An', 'Lê Thị Bình'],
      place: ['Phú Xuyên'],
    })
  })
})

describe('what no article uses', () => {
  it('is found until a draft uses it, and no more afterwards, though the draft lets it go', async () => {
    const free = await keep('free')
    const taken = await keep('taken')
    const unused = async () => (await found({ where: conditionOf('unused', looker()) })).slice(-2)
    expect(await unused()).toEqual(['free', 'taken'])
    const { body } = await reporter.call('POST', '/api/articles', {
      title: 'Chợ Tết',
      body: bodyOf([figure({ image: taken })]),
    })
    expect(await unused()).toEqual(['long valid', 'free'])
    const { status } = await reporter.call('PATCH', `/api/articles/${body.doc.id}`, {
      body: bodyOf([paragraph('Không ảnh.')]),
      hero: { image: free },
    })
    expect(status).toBe(200)
    expect(await unused()).toEqual(['soon over', 'long valid'])
  })

  it('is looked up once for what articles used before it was noted', async () => {
    const { payload } = newsroom
    const unused = () => found({ where: conditionOf('unused', looker()) })
    const before = await unused()
    for (const { id } of await findRows(payload, 'images', { select: [] }))
      await updateRow(payload, 'images', id, { placed: null })
    expect(await unused()).toHaveLength(names.size)
    await fillPlaced(payload, new AbortController().signal)
    expect(await unused()).toEqual(before)
  })
})

describe('the search of the photo desk', () => {
  it.each(['le ra quan', 'nguyen van an'])('finds what is shown by %s', async (words) => {
    expect(await found({ where: { searchText: { like: words } } })).toEqual(['event'])
  })

  it.each(['phu xuyen', 'gat lua', 'ĐỒNG QUÊ', 'xuyên gặt'])(
    'finds a photo by %s',
    async (words) => {
      expect(await found({ where: { searchText: { like: words } } })).toEqual(['place'])
    },
  )
})
