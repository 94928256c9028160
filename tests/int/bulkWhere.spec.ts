import { afterAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { openDesk } from '../support/desk.ts'
import { anEmptyQuestion } from '../support/emptyQuestions.ts'
import { place } from '../support/ownPlace.ts'
import { aPerson } from '../support/people.ts'
import { rawRows } from '../support/rawRows.ts'

const desk = await openDesk()
const { payload } = desk.newsroom
const admin = await aPerson(desk.newsroom, 'quantri', ['admin'])

afterAll(() => desk.newsroom.close())

const spelled = [
  ...['', 'where', 'where=', 'where={}', 'where=null', 'where=[]', 'where[]='],
  ...['where[or][]=', 'where[and][]=', 'where[and][0]=', 'where[or][0][and][]='],
  ...['where[id]=', 'where[name][like]=', 'where[id][not_in]='],
]
const asJson = fc
  .sample(anEmptyQuestion, { numRuns: 40, seed: 20261130 })
  .map((where) => `where=${encodeURIComponent(JSON.stringify(where))}`)

const written = payload.config.collections
  .filter(({ endpoints, slug }) => endpoints && !slug.startsWith('payload-'))
  .map(({ slug }) => slug)

it.each(written)('many %s are written only by a question that says which', async (collection) => {
  await desk.anArticle()
  await payload.create({ collection: 'topics', data: { name: 'Nhà ở' } })
  const by = ['users', 'imports'].includes(collection) ? admin : desk.chief
  const before = await rawRows(place.databaseUrl)
  for (const search of [...spelled, ...asJson])
    for (const method of ['PATCH', 'DELETE']) {
      const { status } = await by.call(method, `/api/${collection}?${search}`, {})
      expect({ method, search, isRefused: status === 400 || status === 403 }).toEqual({
        method,
        search,
        isRefused: true,
      })
    }
  expect(await rawRows(place.databaseUrl)).toEqual(before)
})

it('says so in a sentence that names the question', async () => {
  for (const method of ['PATCH', 'DELETE']) {
    const { status, body } = await desk.chief.call(method, '/api/topics?where[or][]=', {})
    expect([status, body.errors]).toEqual([
      400,
      [expect.objectContaining({ code: 'malformed', path: 'where' })],
    ])
  }
})

it('is a conflict where all that match are newer than what the caller names', async () => {
  const id = await desk.anArticle()
  const path = `/api/articles?where[id][equals]=${id}`
  const stale = { 'If-Match': '"7"' }
  const { status, body } = await desk.reporter.call('PATCH', path, { kicker: 'Khác' }, stale)
  expect([status, body.docs, body.errors]).toEqual([
    409,
    [],
    [{ id, code: 'staleRevision', message: expect.any(String) }],
  ])
})
