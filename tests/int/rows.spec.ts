import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createLocalReq, type Where } from 'payload'
import { isEmbedded } from '../../src/database/isEmbedded.ts'
import { plainRows } from '../../src/database/plainReads.ts'
import {
  countRows,
  createRow,
  deleteRows,
  deleteVersionRows,
  findGlobalRow,
  findRow,
  findRowById,
  findRows,
  findVersionRows,
  hasRow,
  updateRow,
} from '../../src/database/rows.ts'
import { inTransaction } from '../../src/database/transaction.ts'
import { openDesk } from '../support/desk.ts'

const desk = await openDesk()
const { payload } = desk.newsroom

afterAll(() => desk.newsroom.close())

const aRequest = () => createLocalReq({}, payload)
const aTopic = (name: string) => createRow(payload, 'topics', { name, slug: name })
const named = (...names: string[]) => ({ name: { in: names } })

describe('a row', () => {
  it('is written within the transaction of the request, and seen outside once it is stored', async () => {
    const inside = await inTransaction(await aRequest(), async (req) => {
      await createRow(req, 'topics', { name: 'within' })
      return [
        await hasRow(req, 'topics', named('within')),
        await hasRow(payload, 'topics', named('within')),
      ]
    })
    expect(inside).toEqual([true, false])
    expect(await hasRow(payload, 'topics', named('within'))).toBe(true)
  })

  it('is not there when the transaction fails, however it was written', async () => {
    const id = await aTopic('kept')
    const failing = inTransaction(await aRequest(), async (req) => {
      await createRow(req, 'topics', { name: 'lost' })
      await updateRow(req, 'topics', id, { name: 'changed' })
      await deleteRows(req, 'topics', named('changed'))
      expect(await countRows(req, 'topics', named('kept', 'changed', 'lost'))).toBe(1)
      throw new Error('The last step failed.')
    })
    await expect(failing).rejects.toThrow('The last step failed.')
    expect(await findRows(payload, 'topics', { where: named('kept', 'changed', 'lost') })).toEqual([
      expect.objectContaining({ id, name: 'kept' }),
    ])
  })

  it('gets the id it bears or one of its own, and what was handed in stays as it was', async () => {
    const slug = { id: 'mot-duong-dan', article: 'an article', published: false }
    expect(await createRow(payload, 'slugs', slug)).toBe('mot-duong-dan')
    const author = await createRow(payload, 'authors', { name: 'Lan' })
    const renamed = { name: 'Lan Anh', successor: author }
    const successor = await createRow(payload, 'authors', renamed)
    expect([slug, renamed]).toEqual([
      { id: 'mot-duong-dan', article: 'an article', published: false },
      { name: 'Lan Anh', successor: author },
    ])
    expect(await findRowById(payload, 'authors', successor)).toMatchObject({
      id: successor,
      name: 'Lan Anh',
      successor: author,
    })
  })

  it('is changed in the columns that are named, where it still meets the condition', async () => {
    const id = await aTopic('before')
    const where: Where = { and: [{ id: { equals: id } }, { name: { equals: 'before' } }] }
    expect(await updateRow(payload, 'topics', where, { name: 'after' })).toBe(true)
    expect(await updateRow(payload, 'topics', where, { name: 'too late' })).toBe(false)
    expect(await updateRow(payload, 'slugs', 'nobody', { published: true })).toBe(false)
    expect(await findRowById(payload, 'topics', id)).toMatchObject({
      name: 'after',
      slug: 'before',
    })
  })

  it('counts up from what stands there', async () => {
    await createRow(payload, 'accountHeads', { id: 'somebody', number: 2 })
    await Promise.all(
      [1, 2, 3].map(() => updateRow(payload, 'accountHeads', 'somebody', { number: { $inc: 1 } })),
    )
    expect(await findRowById(payload, 'accountHeads', 'somebody')).toMatchObject({ number: 5 })
  })

  it('keeps the time of its last change when that is asked', async () => {
    const id = await aTopic('unchanged')
    const then = '2020-01-01T00:00:00.000Z'
    await updateRow(payload, 'topics', id, { updatedAt: then })
    await updateRow(payload, 'topics', id, { slug: 'unseen', updatedAt: null })
    expect(await findRowById(payload, 'topics', id)).toMatchObject({
      slug: 'unseen',
      updatedAt: then,
    })
  })
})

describe('rows', () => {
  it('are all there, unless a limit is named', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `many ${String(at).padStart(2, '0')}`)
    for (const name of names) await aTopic(name)
    const where = named(...names)
    const found = await findRows(payload, 'topics', { sort: 'slug', where })
    expect(found.map(({ name }) => name)).toEqual(names)
    const last = await findRows(payload, 'topics', { limit: 2, sort: '-slug', where })
    expect(last.map(({ name }) => name)).toEqual(['many 11', 'many 10'])
    expect(await countRows(payload, 'topics', where)).toBe(12)
  })

  it('hold their id and the columns that were chosen, and no others', async () => {
    const id = await aTopic('chosen')
    const where = named('chosen')
    expect(await findRows(payload, 'topics', { select: ['slug'], where })).toEqual([
      { id, slug: 'chosen' },
    ])
    expect(await findRow(payload, 'topics', where, { select: [] })).toEqual({ id })
    expect(await findRow(payload, 'topics', named('no such name'))).toBeNull()
  })
})

describe('rows that are columns and nothing else', () => {
  const places = ['list|1', 'list|2', 'list|3', 'other|1', 'other|Ổ “đ”'].map((key, at) => ({
    key,
    article: at % 2 === 0 ? 'even' : 'odd',
    section: at === 1 ? null : `section ${at}`,
  }))
  const pages = ['p1', 'p2', 'p3'].map((id, at) => ({
    ...({ id, slug: `bai-${at}`, state: at === 1 ? 'gone' : 'live', number: at + 0.5 } as const),
    ...{ publication: 'x', publishedAt: `2026-0${at + 1}-01T00:00:00.000Z` },
    ...{ card: null, content: at === 0 ? ({ html: '<p>Đ</p>', list: [1, null] } as never) : null },
  }))
  const held = [true, false].map((published, at) => ({ id: `s${at}`, article: 'p1', published }))
  beforeAll(async () => {
    for (const row of places) await createRow(payload, 'listings', row)
    for (const row of pages) await createRow(payload, 'pages', row as never)
    for (const row of held) await createRow(payload, 'slugs', row)
  })
  const keys = fc.constantFrom(...places.map(({ key }) => key), 'list|', 'z', '')
  const ids = fc.constantFrom('p1', 'p2', 'p3', 'bai-0', 'nobody', "'; --")
  const conditions = {
    listings: fc.oneof(
      fc.record({ key: fc.record({ greater_than: keys }) }),
      fc.record({ key: fc.record({ less_than: keys }) }),
      fc.record({ key: fc.record({ in: fc.array(keys, { minLength: 1, maxLength: 3 }) }) }),
      fc.record({ article: fc.record({ equals: fc.constantFrom('even', 'odd', 'x') }) }),
    ),
    pages: fc.oneof(
      fc.record({ id: fc.record({ equals: ids }) }),
      fc.record({ slug: fc.record({ in: fc.array(ids, { minLength: 1, maxLength: 3 }) }) }),
      fc.record({ state: fc.record({ equals: fc.constantFrom('live', 'gone') }) }),
      fc.record({ number: fc.record({ greater_than: fc.constantFrom(0, 1, 9) }) }),
    ),
    slugs: fc.oneof(
      fc.record({ published: fc.record({ equals: fc.boolean() }) }),
      fc.record({ article: fc.record({ equals: ids }) }),
    ),
  }
  const columns = {
    listings: ['key', 'article', 'section'],
    pages: ['slug', 'state', 'number', 'publishedAt', 'card', 'content'],
    slugs: ['article', 'published'],
  } as const

  /** Of rows that are alike no order is promised. */
  const sorted: Record<string, string[]> = { listings: ['key', '-key'], pages: ['slug', '-slug'] }

  it.each(['listings', 'pages', 'slugs'] as const)(
    'are read from %s past the adapter as the adapter reads them',
    async (table) => {
      const one: fc.Arbitrary<Where> = conditions[table]
      const where = fc.oneof(
        one,
        fc.constant({}),
        fc.record({ and: fc.array(one, { minLength: 1, maxLength: 2 }) }),
        fc.record({ or: fc.array(one, { minLength: 1, maxLength: 3 }) }),
      )
      const question = fc.record(
        {
          where,
          limit: fc.integer({ min: 1, max: 4 }),
          select: fc.subarray([...columns[table]] as never[]),
          sort: fc.constantFrom('id', '-id', ...(sorted[table] ?? [])),
        },
        { requiredKeys: [] },
      )
      const known: Record<string, object[]> = { listings: places, pages, slugs: held }
      let rows = 0
      await fc.assert(
        fc.asyncProperty(question, async (asked) => {
          const plain = await findRows(payload, table, asked as never)
          // A request's rows are read by the adapter, in its transaction.
          expect(plain).toEqual(await findRows(await aRequest(), table, asked as never))
          rows += plain.length
        }),
      )
      expect(rows).toBeGreaterThan(known[table]?.length ?? Infinity)
      if (isEmbedded(payload)) expect(plainRows(payload.db, { collection: table })).not.toBeNull()
    },
  )

  it('are left to the adapter where it alone knows what a question means', () => {
    for (const where of [
      { key: { like: 'list' } },
      { key: { in: [null] } },
      { key: { equals: null } },
      { key: { greater_than: 'a', less_than: 'b' } },
      { nothing: { equals: 'x' } },
      { and: [] },
      { or: [{}] },
    ] as Where[])
      expect([where, plainRows(payload.db, { collection: 'listings', where })]).toEqual([
        where,
        null,
      ])
    expect(plainRows(payload.db, { collection: 'articles' })).toBeNull()
  })
})

it('reads and deletes versions by the columns of the document in them', async () => {
  const id = await desk.anArticle({ title: 'Tít một' })
  const where = { parent: { equals: id } }
  const select = ['parent', 'version.title'] as const
  const versions = await findVersionRows(payload, 'articles', { select, where })
  const texts = versions.map(({ parent, version }) => [
    parent,
    ...Object.values(version).filter((value) => typeof value === 'string'),
  ])
  expect(texts).toEqual([[id, 'Tít một']])
  await deleteVersionRows(payload, 'articles', where)
  expect(await findVersionRows(payload, 'articles', { where })).toEqual([])
})

it('finds nothing in a global that nobody has saved', async () => {
  const { recommended } = await findGlobalRow(payload, 'frontPage', { select: ['recommended'] })
  expect(recommended ?? []).toEqual([])
})
