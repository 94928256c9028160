import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import Database from 'libsql'
import { readdirSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { commitTransaction, type GlobalSlug, initTransaction, killTransaction } from 'payload'
import { otherMethods, writeMethods } from '../../src/database/adapterMethods.ts'
import { afterCommit } from '../../src/database/afterCommit.ts'
import { databaseAdapter, isBusy } from '../../src/database/index.ts'
import { apart } from '../../src/database/lineage.ts'
import { againHeader, retryTransient } from '../../src/database/retryTransient.ts'
import { holdArticle, inTransaction } from '../../src/database/transaction.ts'
import { WaitsForItself } from '../../src/database/FairLock.ts'
import { aPlace, testDatabase } from '../support/place.ts'
import { aRuin, canRuin } from '../support/aRuin.ts'
import { freePort } from '../support/freePort.ts'
import { slugOf } from './database/collections.ts'
import { type Desk, openDesk } from './database/desk.ts'
import { rebuildOfPieces } from './database/rebuildOfPieces.ts'
import { startOtherProgram } from './database/startOtherProgram.ts'

const onSqlite = testDatabase === 'sqlite' ? it : it.skip
const onMongo = testDatabase === 'mongodb' ? it : it.skip

const place = aPlace()
let desk: Desk

/** What is asked of the many is what becomes of them, and not how fast the machine is. */
const patient = { wait: 60_000, turn: 60_000 }

beforeAll(async () => {
  await place.prepare()
  desk = await openDesk({ databaseUrl: place.databaseUrl, patience: patient })
})

afterAll(async () => {
  await desk.close()
  await place.remove()
})

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => work(index)))

const reasonsOf = (results: PromiseSettledResult<unknown>[]): unknown[] =>
  results.filter(({ status }) => status === 'rejected').map(outcomeOf)

const outcomeOf = <T>(result: PromiseSettledResult<T>): unknown =>
  result.status === 'fulfilled' ? result.value : result.reason

const everything = async () => ({
  pieces: await desk.count('pieces'),
  heads: await desk.count('heads'),
  versions: (await desk.payload.countVersions({ collection: slugOf('pieces') })).totalDocs,
})

describe(`a transaction on ${testDatabase}`, () => {
  it('leaves nothing behind when it is rolled back, in any table', async () => {
    const kept = await desk.write('Kept')
    const before = { counts: await everything(), kept: await desk.stored(kept.id) }
    const failing = inTransaction(await desk.aRequest(), async (req) => {
      await desk.write('Never seen', req)
      await desk.save(kept.id, 'Never seen either', { req })
      throw new Error('The last step failed.')
    })
    await expect(failing).rejects.toThrow('The last step failed.')
    expect({ counts: await everything(), kept: await desk.stored(kept.id) }).toEqual(before)
  })

  it('stores all of it when it succeeds', async () => {
    const { heads, pieces, versions } = await everything()
    await inTransaction(await desk.aRequest(), async (req) => {
      const { id } = await desk.write('First', req)
      await desk.save(id, 'Second', { req })
    })
    expect(await everything()).toEqual({
      pieces: pieces + 1,
      heads: heads + 1,
      versions: versions + 2,
    })
  })

  it('sees its own writes, while others read what was committed before', async () => {
    const { id } = await desk.write('Before')
    await inTransaction(await desk.aRequest(), async (req) => {
      await desk.save(id, 'Within', { req })
      const within = await desk.payload.findByID({ collection: slugOf('pieces'), id, req })
      expect(within).toMatchObject({ title: 'Within' })
      expect((await desk.stored(id)).main.title).toBe('Before')
    })
    expect((await desk.stored(id)).main.title).toBe('Within')
  })

  it('is joined by work that is given its request', async () => {
    const { pieces } = await everything()
    const outer = inTransaction(await desk.aRequest(), async (req) => {
      await inTransaction(req, (inner) => desk.write('Inner', inner))
      throw new Error('The outer work failed.')
    })
    await expect(outer).rejects.toThrow('The outer work failed.')
    expect((await everything()).pieces).toBe(pieces)
  })

  it('does not pretend to have been committed after a nested operation rolled it back', async () => {
    const { pieces } = await everything()
    const swallowing = inTransaction(await desk.aRequest(), async (req) => {
      await desk.write('Lost with the rest', req)
      await desk.save('no such piece', 'Fails', { req }).catch(() => undefined)
    })
    await expect(swallowing).rejects.toThrow('rolled back before it could be committed')
    expect((await everything()).pieces).toBe(pieces)
  })

  it('lets nothing leave the house before it is stored, or after it was rolled back', async () => {
    const told: string[] = []
    await inTransaction(await desk.aRequest(), async (req) => {
      await desk.write('Told of', req)
      await afterCommit(req, () => told.push('stored'))
      told.push('within')
    })
    const failing = inTransaction(await desk.aRequest(), async (req) => {
      await desk.write('Not told of', req)
      await afterCommit(req, () => told.push('rolled back'))
      throw new Error('The last step failed.')
    })
    await expect(failing).rejects.toThrow('The last step failed.')
    expect(told).toEqual(['within', 'stored'])
  })

  it('refuses a write that comes after its end', async () => {
    const req = await desk.aRequest()
    await initTransaction(req)
    const late = { ...req }
    await killTransaction(req)
    await expect(
      desk.payload.db.create({
        collection: slugOf('topics'),
        data: { name: 'Late' },
        req: late,
      }),
    ).rejects.toThrow('after the end of its transaction')
  })

  it('lets a write beside it pass before it has read anything', async () => {
    // As Payload does in forgotPassword: it would wait for itself.
    const req = await desk.aRequest()
    await initTransaction(req)
    const beside = desk.payload.db.create({
      collection: slugOf('topics'),
      data: { name: 'Beside' },
    })
    await expect(beside).resolves.toMatchObject({ name: 'Beside' })
    await commitTransaction(req)
  })

  it('is done again when it gave way to another', async () => {
    const topics = slugOf('topics')
    const { id } = await desk.payload.create({ collection: topics, data: { name: 'A' } as never })
    const results = await times(20, async () =>
      inTransaction(await desk.aRequest(), async (req) => {
        const topic = await desk.payload.db.findOne<{ id: string; saves: number }>({
          collection: topics,
          where: { id: { equals: id } },
          req,
        })
        const saves = (topic?.saves ?? 0) + 1
        await desk.payload.db.updateOne({ collection: topics, id, data: { saves }, req })
      }),
    )
    expect(reasonsOf(results)).toEqual([])
    const topic = await desk.payload.findByID({ collection: topics, id })
    expect(topic).toMatchObject({ saves: 21 })
  })
})

describe(`many at the same time on ${testDatabase}`, () => {
  it('stores all of 200 pieces that are written at once', async () => {
    const before = await everything()
    const results = await times(200, (index) => desk.write(`Piece ${index}`))
    expect(reasonsOf(results)).toEqual([])
    expect(await everything()).toEqual({
      pieces: before.pieces + 200,
      heads: before.heads + 200,
      versions: before.versions + 200,
    })
  })

  it('lets exactly one of 50 saves win that name the same revision', async () => {
    const { id } = await desk.write('Wanted by many')
    const results = await times(50, (index) => desk.save(id, `By ${index}`, { revision: 1 }))
    expect(reasonsOf(results)).toHaveLength(49)
    expect(reasonsOf(results)).toEqual(
      Array.from({ length: 49 }, () => expect.objectContaining({ status: 409 })),
    )
    expect(await desk.stored(id)).toMatchObject({
      main: { saves: 2 },
      latest: { saves: 2 },
      versions: 2,
      revision: 2,
    })
  })

  it('applies 50 saves that name none one after another, each on top of the former', async () => {
    const { id } = await desk.write('Wanted by many')
    const results = await times(50, (index) => desk.save(id, `By ${index}`))
    expect(reasonsOf(results)).toEqual([])
    expect(await desk.stored(id)).toMatchObject({
      main: { saves: 51 },
      latest: { saves: 51 },
      versions: 51,
      revision: 51,
    })
  })

  it('applies 30 requests that meet in a document which nobody holds', async () => {
    const topics = slugOf('topics')
    const { id } = await desk.payload.create({ collection: topics, data: { name: 'A' } as never })
    const results = await times(30, async (index) => {
      const request = new Request(`http://localhost/api/topics/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: `Topic ${index}` }),
      })
      return (await desk.rest(request)).status
    })
    expect(results.map(outcomeOf)).toEqual(Array.from({ length: 30 }, () => 200))
    const topic = await desk.payload.findByID({ collection: topics, id })
    expect(topic).toMatchObject({ saves: 31 })
  })

  it('lets everything else go on between two writes of a queue', async () => {
    // Of one document, for on MongoDB others do not wait for each other.
    const { id } = await desk.write('Piece')
    let rounds = 0
    let isDone = false
    const goOn = () => {
      rounds++
      if (!isDone) setImmediate(goOn)
    }
    goOn()
    await times(50, (index) => desk.save(id, `Piece ${index}`))
    isDone = true
    expect(rounds).toBeGreaterThanOrEqual(50)
  })

  onSqlite('needs no more descriptors after 500 transactions than before', async () => {
    const descriptors = () => readdirSync('/proc/self/fd').length
    const before = descriptors()
    for (let topic = 0; topic < 500; topic++)
      await desk.payload.create({ collection: slugOf('topics'), data: { name: 'One' } as never })
    expect(descriptors()).toBe(before)
  })
})

describe(`somebody who does not finish on ${testDatabase}`, () => {
  // Far enough apart for a machine that has more to do than this.
  const impatient = { wait: 1_200, turn: 2_000 }
  let hasty: Desk

  beforeAll(async () => {
    const settings = { databaseUrl: place.databaseUrl, patience: impatient }
    hasty = await openDesk(settings, 'hasty')
  })

  afterAll(() => hasty.close())

  it('keeps others waiting for a while, not for ever, and is rolled back in the end', async () => {
    const { id } = await hasty.write('Held')
    const forgetful = await hasty.aRequest()
    // Somebody else's: what is saved below is no work of this transaction.
    await apart(() => initTransaction(forgetful))
    await hasty.save(id, 'Never committed', { req: forgetful })

    const first = await hasty.save(id, 'Too early').catch((error: unknown) => error)
    expect(isBusy(first)).toBe(true)
    const second = await hasty.save(id, 'Too early again').catch((error: unknown) => error)
    expect(isBusy(second)).toBe(true)
    await expect(commitTransaction(forgetful)).rejects.toThrow()
    await hasty.save(id, 'Now')
    expect(await hasty.stored(id)).toMatchObject({ main: { title: 'Now' }, revision: 2 })
  })

  it('keeps nobody waiting for more than ten seconds (contract §7)', async () => {
    const { patience } = await import('../../src/database/FairLock.ts')
    expect(patience.wait).toBe(10_000)
  })

  it('is told at once to pass the request on, not after the whole work', async () => {
    const { id } = await hasty.write('Waits for itself')
    const waiting = inTransaction(await hasty.aRequest(), async (req) => {
      await holdArticle(req, id)
      await hasty.save(id, 'Outer', { req })
      await hasty.save(id, 'Inner, without the request')
    }).catch((error: unknown) => error)
    const told = await waiting
    expect(isBusy(told) || told instanceof WaitsForItself).toBe(true)
    expect(await hasty.stored(id)).toMatchObject({ main: { saves: 1 }, revision: 1 })
  })

  onSqlite('does not stop the event loop from another program', async () => {
    const other = new Database(place.databaseUrl.replace('file:', ''))
    other.exec('BEGIN IMMEDIATE')
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const landing = desk.write('Waits for the other program')
    await pause(600)
    const longest = delay.max / 1e6
    other.exec('COMMIT')
    other.close()
    await expect(landing).resolves.toMatchObject({ saves: 1 })
    expect(longest).toBeLessThan(200)
  })

  onSqlite(
    'of another program that has just made the file is waited for at the start',
    async () => {
      const fresh = aPlace()
      await fresh.prepare()
      const other = new Database(fresh.databaseUrl.replace('file:', ''))
      other.exec('BEGIN EXCLUSIVE')
      const opening = openDesk({ databaseUrl: fresh.databaseUrl })
      await pause(600)
      other.exec('COMMIT')
      other.close()
      const opened = await opening
      await expect(opened.write('Waited')).resolves.toMatchObject({ saves: 1 })
      await opened.close()
      await fresh.remove()
    },
  )
})

describe(`two programs on ${testDatabase}`, () => {
  it('lose nothing when they write at the same time', async () => {
    const { pieces } = await everything()
    const other = startOtherProgram(place.databaseUrl, { pieces: 40, savesOfEach: 1 })
    await other.ready
    const written = await Promise.all([
      other.ended,
      ...Array.from({ length: 4 }, async (_, writer) => {
        for (let piece = 0; piece < 10; piece++) {
          const { id } = await desk.write(`Ours ${writer} ${piece}`)
          await desk.save(id, 'Saved')
        }
      }),
    ])
    expect(written[0]).toBe(0)
    expect((await everything()).pieces).toBe(pieces + 80)
    const stored = await Promise.all([...other.acknowledged.keys()].map((id) => desk.stored(id)))
    expect(stored.map(({ revision }) => revision)).toEqual(Array.from({ length: 40 }, () => 2))
  })

  it('may start together on an empty database', async () => {
    const fresh = aPlace()
    await fresh.prepare()
    const programs = [1, 2].map(() =>
      startOtherProgram(fresh.databaseUrl, { pieces: 1, savesOfEach: 0 }),
    )
    expect(await Promise.all(programs.map(({ ended }) => ended))).toEqual([0, 0])
    await fresh.remove()
  })
})

describe(`a program that is killed while it writes to ${testDatabase}`, () => {
  const rounds = canRuin ? it.each : it.skip.each

  rounds([1, 2, 3])('leaves whole pieces only, and all it acknowledged (round %i)', async () => {
    const ruin = await aRuin()
    const other = startOtherProgram(ruin.databaseUrl, { pieces: 10_000, savesOfEach: 2 })
    await other.ready
    await pause(500 + Math.random() * 500)
    await other.kill()
    await ruin.crash()

    const after = await openDesk({ databaseUrl: ruin.databaseUrl })
    const ids = await after.ids()
    const pieces = await Promise.all(ids.map((id) => after.stored(id)))
    const torn = pieces.filter(
      ({ main, latest, versions, revision }) =>
        main.saves !== revision ||
        latest.saves !== revision ||
        versions !== revision ||
        main.bylines.length !== 2 ||
        latest.bylines.length !== 2,
    )
    const lost = [...other.acknowledged].filter(
      ([id, revision]) =>
        !pieces.some((piece) => piece.main.id === id && (piece.revision ?? 0) >= revision),
    )
    expect(other.acknowledged.size).toBeGreaterThan(0)
    expect(torn).toEqual([])
    expect(lost).toEqual([])
    await after.close()
    await ruin.remove()
  })
})

describe(`the adapter of ${testDatabase}`, () => {
  it('has no method that might write and is not known to the guard', () => {
    const known = new Set<string>([...writeMethods, ...Object.values(otherMethods).flat()])
    const methods = Object.entries(desk.payload.db)
      // Mongoose keeps the model of all globals there, which is a class.
      .filter(([name, value]) => typeof value === 'function' && name !== 'globals')
      .map(([name]) => name)
    expect(methods.filter((name) => !known.has(name))).toEqual([])
  })

  it('keeps the versions of a global, and gives the one that is worked on', async () => {
    const slug = 'notice' as GlobalSlug
    const { payload } = desk
    const save = (text: string, draft: boolean) =>
      payload.updateGlobal({
        slug,
        data: { text, _status: draft ? 'draft' : 'published' } as never,
        draft,
      })
    const textOf = async (draft: boolean) =>
      ((await payload.findGlobal({ slug, draft })) as { text?: string }).text
    await save('Shown', false)
    await save('Worked on', true)
    expect([await textOf(false), await textOf(true)]).toEqual(['Shown', 'Worked on'])
    // As routes ask, for somebody whose rights count.
    const asked = { slug, overrideAccess: false, user: null } as const
    expect(await payload.findGlobal({ ...asked, draft: true })).toMatchObject({ text: 'Worked on' })
    const where = { 'version.text': { not_in: ['Worked on'] } }
    const { docs } = await payload.findGlobalVersions({ slug, where })
    expect(docs.map(({ version }) => version)).toMatchObject([{ text: 'Shown' }])
    expect(await payload.countGlobalVersions({ global: slug })).toEqual({ totalDocs: 2 })
    await payload.restoreGlobalVersion({ slug, id: String(docs[0]?.id) })
    expect(await textOf(true)).toBe('Shown')
  })

  onSqlite('cannot write past its writer', async () => {
    const database = desk.payload.db as unknown as { drizzle: { run: (sql: string) => unknown } }
    await expect(
      Promise.resolve(database.drizzle.run("UPDATE topics SET name = 'Past the guard'")),
    ).rejects.toThrow()
  })

  onSqlite('keeps what refers to a table that a migration rebuilds', async () => {
    const fresh = aPlace()
    await fresh.prepare()
    const rebuilt = await openDesk({ databaseUrl: fresh.databaseUrl })
    const { id } = await rebuilt.write('With two bylines')
    await rebuilt.payload.db.migrate({ migrations: [rebuildOfPieces] })
    expect((await rebuilt.stored(id)).main.bylines).toHaveLength(2)
    await rebuilt.close()
    await fresh.remove()
  })

  onMongo('refuses a server without a replica set, in one sentence', () => {
    expect(() => databaseAdapter({ databaseUrl: 'mongodb://127.0.0.1/newsroom' })).toThrow(
      'DATABASE_URL must name the replica set of MongoDB',
    )
  })

  onMongo('says within seconds that nobody answers', async () => {
    const port = await freePort()
    const started = performance.now()
    const opening = openDesk({ databaseUrl: `mongodb://127.0.0.1:${port}/none?replicaSet=rs0` })
    await expect(opening).rejects.toThrow('cannot connect to MongoDB')
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('a request that gave way', () => {
  const givenWay = () => new Response('{}', { status: 500, headers: { 'x-transient': 'true' } })
  const busy = () => new Response(null, { status: 503 })
  const aRequest = (method: string) =>
    new Request('http://localhost/api/pieces', {
      method,
      headers: { authorization: 'JWT of somebody' },
      ...(method !== 'GET' && { body: 'The body' }),
    })

  it('is made again with the same body and headers until it succeeds', async () => {
    const seen: string[] = []
    const handle = retryTransient(async (request) => {
      seen.push(`${request.headers.get('authorization')}: ${await request.text()}`)
      return seen.length < 3 ? givenWay() : new Response('Done')
    }, busy)
    const response = await handle(aRequest('POST'))
    expect(await response.text()).toBe('Done')
    expect(seen).toEqual([
      'JWT of somebody: The body',
      'JWT of somebody: The body',
      'JWT of somebody: The body',
    ])
  })

  it('says that it is made again, and nobody says so in its place', async () => {
    const said: (string | null)[] = []
    const handle = retryTransient(async ({ headers }) => {
      said.push(headers.get(againHeader))
      return said.length < 3 ? givenWay() : new Response('Done')
    }, busy)
    const request = aRequest('POST')
    request.headers.set(againHeader, 'true')
    await handle(request)
    expect(said).toEqual([null, 'true', 'true'])
  })

  it('is answered as busy when the time for tries has run out', async () => {
    const handle = retryTransient(async () => givenWay(), busy, 50)
    expect((await handle(aRequest('PATCH'))).status).toBe(503)
  })

  it('is not made again when a part of it has been stored', async () => {
    let tries = 0
    const handle = retryTransient(async () => {
      tries++
      return Response.json(
        { data: { first: { id: '1' }, second: null }, errors: [{}] },
        { headers: { 'x-transient': 'true' } },
      )
    }, busy)
    const response = await handle(aRequest('POST'))
    expect(tries).toBe(1)
    expect(response.headers.get('x-transient')).toBeNull()
  })

  it('is not made again when it only reads', async () => {
    const handle = retryTransient(async () => givenWay(), busy)
    const response = await handle(aRequest('GET'))
    expect(response.status).toBe(500)
    expect(response.headers.get('x-transient')).toBeNull()
  })
})
