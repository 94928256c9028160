import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import type { CollectionSlug } from 'payload'
import { people } from '../../src/demo/people.ts'
import { photos } from '../../src/demo/photos.ts'
import { texts } from '../../src/demo/texts/index.ts'
import { idOf } from '../../src/domain/idOf.ts'
import { states } from '../../src/domain/workflow/states.ts'
import type { Article, Image, Move, User } from '../../src/payload-types.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { place } from '../support/ownPlace.ts'
import { demoPassword as password } from '../support/settings.ts'

let newsroom: Newsroom

type Run = { code: number | null; said: string; refused: string }

/** `npm run seed` as an operator types it, in a process of its own beside the running newsroom. */
const seed = (...options: string[]): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'src/scripts/seed.ts', ...options], {
      env: { ...process.env, DEMO: 'true', NODE_OPTIONS: '', NODE_ENV: 'production' },
    })
    const run = { said: '', refused: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (run.said += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (run.refused += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...run }))
  })

/** All rows of a collection; of a live article the live version. */
const rowsOf = async <Row>(collection: CollectionSlug): Promise<Row[]> =>
  (await newsroom.payload.db.find<Row & { id: string }>({ collection, pagination: false })).docs

const workedOn = async (): Promise<Article[]> => {
  const all = { collection: 'articles', depth: 0, draft: true, pagination: false } as const
  return (await newsroom.payload.find(all)).docs
}

/** Every row of every collection, and the name of every file. */
const everything = async () => {
  const rows: unknown[] = []
  for (const slug of Object.keys(newsroom.payload.collections) as CollectionSlug[])
    rows.push([slug, await rowsOf(slug)])
  return { rows, files: (await readdir(place.mediaDir)).sort() }
}

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(async () => {
  await newsroom?.close()
})

describe('a demo newsroom whose making is interrupted', () => {
  it('leaves nothing behind, neither rows nor files', async () => {
    const { seedDemo } = await import('../../src/demo/seedDemo.ts')
    const before = await everything()
    const complete = texts.filter(({ seen, hero }) => seen && hero).slice(0, 1)
    const unfit = complete.map((article) => ({ ...article, lead: '' }))
    const interrupted = seedDemo(newsroom.payload, { password, texts: [...complete, ...unfit] })
    await expect(interrupted).rejects.toMatchObject({ status: 409 })
    expect(await everything()).toEqual(before)
  })
})

describe('the demo newsroom', () => {
  let made: Run
  let articles: Article[]
  let users: User[]
  let moves: Move[]

  beforeAll(async () => {
    made = await seed()
    articles = await workedOn()
    users = await rowsOf<User>('users')
    moves = await rowsOf<Move>('moves')
  }, 240_000)

  it('is made by npm run seed, which says how to log in', () => {
    expect(made).toMatchObject({ code: 0, refused: '' })
    expect(made.said).toContain('chief@newsroom.example')
    expect(made.said).toContain(password)
  })

  const userNamed = (login: string) =>
    users.find(({ email }) => email.startsWith(`${login.toLowerCase()}@`))

  const get = (path: string, headers: HeadersInit = {}) => fetch(newsroom.url + path, { headers })

  it.each(Object.keys(people))('lets %s log in', async (login) => {
    const response = await fetch(`${newsroom.url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: `${login}@newsroom.example`, password }),
    })
    expect(response.status).toBe(200)
  })

  it('gives the reading application a key', async () => {
    const frontend = userNamed('frontend')
    const [, key] = /users API-Key (\S+)/.exec(made.said) ?? []
    const response = await get('/api/users/me', { Authorization: `users API-Key ${key}` })
    expect(await response.json()).toMatchObject({ user: { id: frontend?.id } })
  })

  it('has desk people for every section, and some for a few', () => {
    const limited = users.filter(({ sections }) => sections?.length)
    expect(limited.map(({ email }) => email).sort()).toEqual([
      'deskhead3@newsroom.example',
      'editor3@newsroom.example',
    ])
  })

  it('has an article in every state', () => {
    const present = new Set(articles.map(({ state }) => state))
    expect([...present].sort()).toEqual(Object.keys(states).sort())
  })

  it('says of every article that it is one of the demo', () => {
    expect(articles.map(({ origin }) => origin)).toEqual(texts.map(() => 'demo'))
  })

  it('lets its photographer have uploaded every photo', async () => {
    const images = await rowsOf<Image>('images')
    expect(images.map(({ uploader }) => idOf(uploader))).toEqual(
      Object.keys(photos).map(() => userNamed('photographer')?.id),
    )
  })

  it('has brought every article to its state by a chain of moves', async () => {
    const { hashOf } = await import('../../src/workflow/recordMove.ts')
    for (const { id, state } of articles) {
      const chain = moves
        .filter(({ article }) => idOf(article) === id)
        .sort((a, b) => a.revision - b.revision)
      const befores = [null, ...chain.map(({ hash }) => hash)]
      const froms = ['draft', ...chain.map(({ to }) => to)]
      expect(chain.map(({ from }) => from)).toEqual(froms.slice(0, -1))
      expect(froms.at(-1)).toBe(state)
      expect(chain.map(({ previousHash }) => previousHash ?? null)).toEqual(befores.slice(0, -1))
      expect(chain.map((row) => hashOf(recorded(row)))).toEqual(chain.map(({ hash }) => hash))
    }
  })

  it('lets nobody have approved what they wrote or edited', () => {
    const hands = (wanted: string) =>
      moves
        .filter(({ move }) => move === wanted)
        .map(({ article, actor }) => `${idOf(article)} ${idOf(actor)}`)
    const theirs = new Set([
      ...hands('claim'),
      ...articles.map(({ id, owner }) => `${id} ${idOf(owner)}`),
    ])
    expect(hands('approve').filter((one) => theirs.has(one))).toEqual([])
  })

  it('shows readers every article that was published and not withdrawn, with its photos', async () => {
    const published = new Set(
      moves.filter(({ move }) => move === 'publish').map(({ article }) => idOf(article)),
    )
    const seen = articles.filter(({ id }) => published.has(id))
    expect(seen.length).toBeGreaterThan(12)
    for (const { id, state } of seen) {
      const response = await get(`/api/v1/articles/${id}`)
      expect(response.status).toBe(state === 'withdrawn' ? 410 : 200)
    }
  })

  it('is not made a second time', async () => {
    const before = await everything()
    const { code, said, refused } = await seed()
    expect({ code, said }).toEqual({ code: 1, said: '' })
    expect(refused).toMatch(/^Cơ sở dữ liệu không trống, .*\n$/)
    expect(await everything()).toEqual(before)
  })
})

describe('npm run seed', () => {
  it.each([
    ['--help', 0],
    ['--everything', 2],
  ])('explains itself when asked %s', async (option, code) => {
    const run = await seed(option)
    expect(run.code).toBe(code)
    expect(run.said + run.refused).toContain('npm run seed')
  })
})

/** A row of the log as it was hashed: all fields of the collection but its own hash and Payload's. */
const recorded = (row: Move) =>
  Object.fromEntries(
    newsroom.payload.collections.moves.config.flattenedFields
      .map(({ name }) => name)
      .filter((name) => !['id', 'hash', 'createdAt', 'updatedAt'].includes(name))
      .map((name) => [name, row[name as keyof Move] ?? null]),
  )
