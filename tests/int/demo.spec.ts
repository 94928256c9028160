import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import type { CollectionSlug } from 'payload'
import { queryOf, workLists } from '../../src/admin/articles/lists.ts'
import { people } from '../../src/demo/people.ts'
import { photos } from '../../src/demo/photos.ts'
import { texts } from '../../src/demo/texts/index.ts'
import { idOf } from '../../src/domain/idOf.ts'
import { noteKinds } from '../../src/domain/notes/kinds.ts'
import { isMove, isPublishing, moves as tableOfMoves } from '../../src/domain/workflow/moves.ts'
import { noticeLabels } from '../../src/domain/workflow/notices.ts'
import { correctionKindLabels } from '../../src/domain/workflow/choices.ts'
import { type State, states } from '../../src/domain/workflow/states.ts'
import type {
  Article,
  Correction,
  Image,
  Import,
  Move,
  Note,
  Notification,
  Redirect,
  User,
} from '../../src/payload-types.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { place } from '../support/ownPlace.ts'
import { demoPassword as password } from '../support/settings.ts'

let newsroom: Newsroom

type Run = { code: number | null; said: string; refused: string }

/** `npm run seed` as an operator types it, in a process of its own beside the running newsroom. */
const seed = (...options: string[]): Promise<Run> => seedWith({}, ...options)

/** On this machine, unless `env` says otherwise. */
const seedWith = (env: Record<string, string>, ...options: string[]): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'src/scripts/seed.ts', ...options], {
      env: {
        ...process.env,
        ...{
          DEMO: 'true',
          PUBLIC_URL: '',
          NODE_OPTIONS: '',
          NODE_ENV: 'production',
          LC_ALL: 'en_US.UTF-8',
        },
        ...env,
      },
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

  const logIn = (login: string) =>
    fetch(`${newsroom.url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: `${login}@newsroom.example`, password }),
    })

  it.each(Object.keys(people))('lets %s log in', async (login) => {
    expect((await logIn(login)).status).toBe(200)
  })

  it('can be sorted by every name in it', async () => {
    const { sortKey } = await import('../../src/domain/text/sortKey.ts')
    for (const [slug, name] of [
      ['articles', 'title'],
      ['authors', 'name'],
      ['categories', 'name'],
      ['topics', 'name'],
      ['users', 'name'],
    ] as const) {
      const rows = await rowsOf<Record<string, unknown>>(slug)
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.map((row) => row[`${name}Key`])).toEqual(
        rows.map((row) => sortKey(String(row[name]))),
      )
    }
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

  it('has seen every move but that of the clock', () => {
    const made = new Set(moves.map(({ move }) => move))
    const ofPeople = Object.keys(tableOfMoves).filter((move) => move !== 'publishOnTime')
    expect([...made].sort()).toEqual(ofPeople.sort())
  })

  it.each(
    Object.entries<State[]>({
      contributor: ['draft', 'returned'],
      reporter: ['draft', 'returned'],
      reporter2: ['draft', 'returned'],
      photographer: ['draft', 'returned'],
      editor: ['draft', 'submitted', 'editing'],
      editor2: ['submitted', 'editing'],
      editor3: ['submitted', 'editing'],
      deskHead: ['submitted', 'editing', 'review', 'approved'],
      deskHead2: ['review', 'approved'],
      deskHead3: ['review'],
      secretary: ['review', 'approved', 'scheduled', 'published', 'withdrawn', 'shelved'],
      chief: ['review', 'approved', 'scheduled', 'published', 'withdrawn', 'shelved'],
    }),
  )('has something in the lists that %s works from', async (login, worksFrom) => {
    const { token, user } = (await (await logIn(login)).json()) as { token: string; user: User }
    for (const list of workLists.filter(({ state }) => worksFrom.includes(state))) {
      const query = new URLSearchParams({ draft: 'true', ...queryOf(list, user.id) })
      const response = await get(`/api/articles?${query}`, { Authorization: `JWT ${token}` })
      const { totalDocs } = (await response.json()) as { totalDocs: number }
      expect(totalDocs).toBeGreaterThan(0)
    }
  })

  it.each<CollectionSlug>([
    'articles',
    'authors',
    'categories',
    'corrections',
    'images',
    'imports',
    'moves',
    'notes',
    'notifications',
    'publications',
    'redirects',
    'topics',
    'users',
  ])('has something in the list of %s', async (slug) => {
    expect((await rowsOf(slug)).length).toBeGreaterThan(2)
  })

  it('has notes of every kind, open and resolved, with answers', async () => {
    const notes = await rowsOf<Note>('notes')
    expect([...new Set(notes.map(({ kind }) => kind))].sort()).toEqual(
      Object.keys(noteKinds).sort(),
    )
    const mustFix = notes.filter(({ kind }) => kind === 'mustFix')
    expect([...new Set(mustFix.map(({ resolvedAt }) => !resolvedAt))].sort()).toEqual([false, true])
    const questions = notes.filter(({ replyTo }) => replyTo).map(({ replyTo }) => idOf(replyTo))
    expect(notes.map(({ id }) => id)).toEqual(expect.arrayContaining(questions))
    expect(questions.length).toBeGreaterThan(1)
  })

  it('has a note whose words are no longer in the article', async () => {
    const all = { collection: 'notes', depth: 0, pagination: false } as const
    const { docs } = await newsroom.payload.find(all)
    expect(docs.filter(({ quoteIsGone }) => quoteIsGone).length).toBeGreaterThan(0)
    expect(docs.filter(({ quote, quoteIsGone }) => quote && !quoteIsGone).length).toBeGreaterThan(3)
  })

  it('has told its people of whatever concerns them', async () => {
    const told = (await rowsOf<Notification>('notifications')).map(({ kind }) => kind)
    const byTheClock = ['blocked', 'rightsEndSoon', 'rightsEnded']
    const ofMoves = Object.keys(noticeLabels).filter((kind) => !byTheClock.includes(kind))
    expect([...new Set(told)].sort()).toEqual(ofMoves.sort())
  })

  it('has owned up to readers in every way', async () => {
    const corrections = await rowsOf<Correction>('corrections')
    const present = new Set(corrections.map(({ kind }) => kind))
    expect([...present].sort()).toEqual(Object.keys(correctionKindLabels).sort())
  })

  it('publishes some articles within the day and some later, a new version of a live one among them', async () => {
    const scheduled = articles.filter(({ state }) => state === 'scheduled')
    const hours = scheduled.map(
      ({ publishAt }) => (Date.parse(publishAt ?? '') - Date.now()) / 36e5,
    )
    expect(Math.min(...hours)).toBeGreaterThan(3)
    expect(Math.min(...hours)).toBeLessThan(12)
    expect(Math.max(...hours)).toBeGreaterThan(72)
    const seen = scheduled.filter(({ publishedAt }) => publishedAt)
    const statuses = await Promise.all(seen.map(({ id }) => get(`/api/v1/articles/${id}`)))
    expect(statuses.map(({ status }) => status)).toEqual([200])
  })

  it('has articles of nobody’s that somebody has to look through, on several desks', () => {
    const unsure = articles.filter(
      ({ owner, needsReview }) => !owner && needsReview?.some(({ resolvedAt }) => !resolvedAt),
    )
    const desks = new Set(unsure.map(({ state }) => state))
    expect([...desks].sort()).toEqual(['draft', 'editing', 'submitted'])
  })

  it('keeps of every article from the old site what it said there', async () => {
    const imports = await rowsOf<Import>('imports')
    const known = new Set(articles.map(({ id }) => id))
    expect(imports.filter(({ article }) => !known.has(idOf(article) ?? ''))).toEqual([])
    expect(imports.some(({ lists }) => lists?.some(({ title }) => title))).toBe(true)
    expect(imports.some(({ warnings }) => warnings?.some(({ message }) => message))).toBe(true)
  })

  it('leads old addresses to what readers see', async () => {
    for (const { to } of await rowsOf<Redirect>('redirects')) {
      const response = await get(`/api/v1/articles/${/^\/(.+)\.html$/.exec(to)?.[1]}`)
      expect(await response.json()).toMatchObject({ url: expect.stringContaining(to) })
    }
  })

  it('has live articles on its front page and among what it recommends', async () => {
    const { slots, recommended } = await newsroom.payload.findGlobal({
      slug: 'frontPage',
      depth: 0,
    })
    expect(slots?.length).toBeGreaterThan(3)
    expect(recommended?.length).toBeGreaterThan(3)
    for (const one of [...(slots ?? []), ...(recommended ?? [])])
      expect((await get(`/api/v1/articles/${idOf(one)}`)).status).toBe(200)
  })

  it('has published on many days, and twice in one minute', () => {
    const dates = articles.flatMap(({ publishedAt }) => publishedAt ?? [])
    expect(new Set(dates.map((date) => date.slice(0, 4))).size).toBeGreaterThan(5)
    const minutes = new Set(dates.map((date) => date.slice(0, 'yyyy-mm-ddThh:mm'.length)))
    expect(minutes.size).toBeLessThan(dates.length)
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
    const { hashOf } = await import('../../src/ledger/hashOf.ts')
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

  it('has nothing in it that the audit would find', async () => {
    const { verify } = await import('../../src/audit/verify.ts')
    const found: string[] = []
    for await (const { code } of verify(newsroom.payload)) found.push(code)
    expect(found).toEqual(['neverSealed'])
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
    const lastShown = new Map<string | null, string>(
      moves
        .filter(({ move }) => isMove(move) && (isPublishing(move) || move === 'withdraw'))
        .sort((a, b) => a.revision - b.revision)
        .map(({ article, move }) => [idOf(article), move]),
    )
    expect(lastShown.size).toBeGreaterThan(30)
    for (const [id, move] of lastShown) {
      const response = await get(`/api/v1/articles/${id}`)
      expect(response.status).toBe(move === 'withdraw' ? 410 : 200)
    }
  })

  it('is not made a second time', async () => {
    const before = await everything()
    const { code, said, refused } = await seed()
    expect({ code, said }).toEqual({ code: 1, said: '' })
    expect(refused).toMatch(/^The database is not empty, .*\n$/)
    expect(await everything()).toEqual(before)
  })

  it('is told of at each start, on whatever database, and elsewhere without its logins', async () => {
    const { openDemo } = await import('../../src/demo/openDemo.ts')
    const said = jest.spyOn(console, 'log').mockReturnValue()
    await openDemo(newsroom.payload)
    const lines = said.mock.calls.join('\n')
    said.mockRestore()
    expect(lines).toContain('https://newsroom.example/admin')
    expect(lines).not.toMatch(/@newsroom\.example|API-Key/)
  })
})

describe('npm run seed', () => {
  it('makes nothing for another machine before DEMO says so', async () => {
    const { code, said, refused } = await seedWith({
      DEMO: '',
      PUBLIC_URL: 'https://newsroom.example',
    })
    expect({ code, said }).toEqual({ code: 1, said: '' })
    expect(refused).toMatch(/^PUBLIC_URL .*DEMO is “true”\.\n$/)
  })

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
