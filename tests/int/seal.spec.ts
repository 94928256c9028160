import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { bodyOf, figure, type Body as Document, paragraph } from '../../src/domain/body.ts'
import { publishDue } from '../../src/workflow/publishOnTime.ts'
import { aBody, someWords } from '../support/bodies.ts'
import { upload } from '../support/cast.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { sampled } from '../support/matrix.ts'
import type { Body, Caller } from '../support/people.ts'

let desk: Desk
let photo: string
let otherPhoto: string
let author: string
let elsewhere: string

beforeAll(async () => {
  desk = await openDesk()
  photo = await upload(desk.reporter)
  otherPhoto = await upload(desk.reporter)
  const { payload } = desk.newsroom
  author = (
    await payload.create({ collection: 'authors', data: { kind: 'person', name: 'Mai Quý' } })
  ).id
  elsewhere = (await payload.create({ collection: 'categories', data: { name: 'Đời sống' } })).id
})

afterAll(async () => {
  await desk?.newsroom.close()
})

/** An article with everything in it that an approval covers. */
const whole = () => ({
  kicker: 'Tít phụ',
  hero: { image: photo, caption: 'Toàn cảnh', alt: '', credit: '' },
  body: bodyOf([paragraph('Một đoạn.'), figure({ image: photo })]),
  bylines: [{ author, role: 'text' }],
})

const approved = async (data: object = whole()): Promise<string> =>
  desk.bring(await desk.anArticle(data), 'approved')

const patch = (by: Caller, id: string, data: object) =>
  by.call('PATCH', `/api/articles/${id}?depth=0`, data)

type Change = (article: Body) => Record<string, unknown>

const always = (change: Change): fc.Arbitrary<Change> => fc.constant(change)
const worded = (change: (words: string) => Change): fc.Arbitrary<Change> =>
  someWords.map((words) => change(`${words}.${words}`))

/** One change of sealed content, of any kind. */
const aChange: fc.Arbitrary<Change> = fc.oneof(
  fc
    .constantFrom('title', 'kicker', 'lead', 'source')
    .chain((field) => worded((words) => () => ({ [field]: words }))),
  fc
    .constantFrom('caption', 'alt', 'credit')
    .chain((word) => worded((words) => ({ hero }) => ({ hero: { ...hero, [word]: words } }))),
  worded((words) => ({ body: { root } }) => ({
    body: { root: { ...root, children: [...root.children, paragraph(words)] } },
  })),
  aBody.map((body) => () => ({ body: withoutPhotos(body) })),
  always(() => ({ category: elsewhere })),
  always(({ id }) => ({ slug: `bai-khac-${id}` })),
  always(({ hero }) => ({ hero: { ...hero, image: otherPhoto } })),
  always(({ hero }) => ({ hero: { ...hero, decorative: true } })),
  always(() => ({ bylines: [] })),
  always(({ bylines: [first] }) => ({ bylines: [{ ...first, role: 'photo' }] })),
  worded((name) => ({ bylines: [first] }) => ({ bylines: [{ ...first, name }] })),
)

/** The photos of a generated body do not exist. */
const withoutPhotos = ({ root }: Document): Document => ({
  root: {
    ...root,
    children: [paragraph('Khác.'), ...root.children.filter(({ type }) => type !== 'block')],
  },
})

/** What an approval does not cover: placement, and how the same is written down. */
const noChanges: [string, Change][] = [
  ['white space at the ends', ({ title, lead }) => ({ title: ` ${title} `, lead: `${lead}\n` })],
  ['another Unicode form', ({ title }) => ({ title: title.normalize('NFD') })],
  ['the same values', ({ hero, body, bylines, slug }) => ({ hero, body, bylines, slug })],
  ['its slug in capitals', ({ slug }) => ({ slug: slug.toUpperCase() })],
  ['a slug that is left to the newsroom', () => ({ slug: '' })],
  ['another section beside its own', () => ({ secondaryCategories: [elsewhere] })],
  ['words for search engines', () => ({ seo: { title: 'Khác', image: otherPhoto } })],
  ['plans', () => ({ plannedFor: '2026-03-01', dueAt: '2026-03-01', embargoUntil: '2026-03-01' })],
  ['a word on machines', () => ({ aiAssisted: true })],
]

const stateOf = async (id: string): Promise<string> => (await desk.worked(id)).state

describe('an approval', () => {
  it('is broken by any change of what it covers, whoever makes it', async () => {
    for (const change of sampled(fc.sample(aChange, { numRuns: runs, seed: 20261127 }))) {
      const id = await approved()
      const data = change(await desk.worked(id))
      const { status, body } = await patch(desk.head2, id, data)
      expect({ data, status, errors: body.errors }).toEqual({
        data,
        status: 200,
        errors: undefined,
      })
      expect({ data, state: await stateOf(id) }).toEqual({ data, state: 'review' })
      expect((await desk.log(id)).slice(-2)).toEqual(['approve', 'breakSeal'])
      expect(await desk.refusal(desk.head2, id, 'approve')).toEqual([409, 'editedByYou'])
      expect(await desk.refusal(desk.secretary, id, 'publish')).toEqual([409, 'wrongState'])
    }
  }, 300_000)

  it.each(sampled(noChanges))('outlives %s', async (_, change) => {
    const id = await approved()
    expect((await patch(desk.head2, id, change(await desk.worked(id)))).status).toBe(200)
    expect(await stateOf(id)).toBe('approved')
    await desk.make(desk.secretary, id, 'publish')
    expect((await desk.log(id)).slice(-2)).toEqual(['approve', 'publish'])
  })

  it('is compared again with what is there, when it is published and by the clock', async () => {
    for (const change of sampled(fc.sample(aChange, { numRuns: runs, seed: 4711 }))) {
      const id = await approved()
      const data = change(await desk.worked(id))
      await tamper(id, data)
      const refused = await desk.refusal(desk.secretary, id, 'publish')
      expect({ data, refused }).toEqual({ data, refused: [409, 'sealBroken'] })
    }
    const id = await desk.bring(await desk.anArticle(whole()), 'scheduled')
    await tamper(id, { title: 'Tít lén đổi' })
    await publishDue(desk.newsroom.payload, inTwoDays())
    const { body } = await desk.chief.call('GET', `/api/articles/${id}/moves`)
    expect([body.state, body.live, body.blocked.errors[0].code]).toEqual([
      'scheduled',
      null,
      'sealBroken',
    ])
  }, 300_000)

  it.each(['hash', 'caption', 'alt', 'credit'])(
    'covers what readers see of a photo: its %s',
    async (field) => {
      const image = await upload(desk.reporter)
      const id = await approved({ hero: { image } })
      await desk.newsroom.payload.db.updateOne({
        collection: 'images',
        id: image,
        data: { [field]: 'khác' },
      })
      expect(await desk.refusal(desk.secretary, id, 'publish')).toEqual([409, 'sealBroken'])
    },
  )

  it('settles the name that is printed, whatever the author is called meanwhile', async () => {
    const { payload } = desk.newsroom
    const { id: renamed } = await payload.create({
      collection: 'authors',
      data: { kind: 'person', name: 'Lan' },
    })
    const id = await approved({ bylines: [{ author: renamed }] })
    await desk.head.call('PATCH', `/api/authors/${renamed}`, { name: 'Lan Anh' })
    await desk.make(desk.secretary, id, 'publish')
    const { body } = await desk.anonymous.call('GET', `/api/v1/articles/${id}`)
    expect(body.bylines.map(({ name }: Body) => name)).toEqual(['Lan'])

    await desk.make(desk.editor, id, 'revise')
    await desk.make(desk.editor, id, 'forward')
    await desk.make(desk.head2, id, 'approve')
    await desk.make(desk.secretary, id, 'publish', { kind: 'minor' })
    const next = await desk.anonymous.call('GET', `/api/v1/articles/${id}`)
    expect(next.body.bylines.map(({ name }: Body) => name)).toEqual(['Lan Anh'])
    expect(next.body.contentHash).not.toBe(body.contentHash)
  })

  it('stands under one hash in the log, the publication and on the page', async () => {
    const id = await approved()
    await desk.make(desk.secretary, id, 'publish')
    const { history } = (await desk.chief.call('GET', `/api/articles/${id}/moves`)).body
    const { docs } = (
      await desk.chief.call('GET', `/api/publications?where[article][equals]=${id}`)
    ).body
    const page = (await desk.anonymous.call('GET', `/api/v1/articles/${id}`)).body
    const hashes = [history[0], history[1], docs[0], page].map(({ contentHash }) => contentHash)
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(new Set(hashes).size).toBe(1)
  })
})

/** Some changes of each kind; a person who changes the seal asks for more. */
const runs = Number(process.env.SEAL_CHANGES ?? 8)
const inTwoDays = (): Date => new Date(Date.now() + 2 * 86_400_000)

/** Changes the newest version past all rules, as somebody with the database's password would. */
async function tamper(id: string, data: Record<string, unknown>): Promise<void> {
  const { db } = desk.newsroom.payload
  const { docs } = await db.findVersions<Record<string, unknown>>({
    collection: 'articles',
    limit: 1,
    pagination: false,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  const [newest] = docs
  if (!newest) throw new Error(`There is no version of ${id}.`)
  const { id: version, ...stored } = newest
  await db.updateVersion({
    collection: 'articles',
    id: version,
    versionData: { ...stored, version: { ...stored.version, ...data } },
  })
}
