import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'
import { inTransaction } from '../../src/database/transaction.ts'
import { bodyOf, paragraph } from '../../src/domain/body.ts'
import { roles, type Role } from '../../src/domain/roles.ts'
import { type Move, moves } from '../../src/domain/workflow/moves.ts'
import { beforePublished, type State } from '../../src/domain/workflow/states.ts'
import { raiseRevision } from '../../src/workflow/heads.ts'
import { saveWorkingVersion, workedOn, type Worked } from '../../src/workflow/versions.ts'
import { contractTable, type Person, type Verdict, verdictOf } from '../support/contractTable.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { aPerson, type Body, byApiKey, type Caller } from '../support/people.ts'

type Over = 'rest' | 'graphql'
type Standing = { state: State; live: boolean; over: Over }

/**
 * Every state of an article, over both APIs; what is still worked on is asked over one of them while readers
 * see a version, and over the other while they see none.
 */
const standings: Standing[] = [
  ...beforePublished.map((state) => ({ state, live: true, over: 'graphql' as const })),
  ...beforePublished.map((state) => ({ state, live: false, over: 'rest' as const })),
  ...(['rest', 'graphql'] as const).flatMap((over): Standing[] => [
    { state: 'published', live: true, over },
    { state: 'withdrawn', live: false, over },
    { state: 'shelved', live: false, over },
  ]),
]
const everyRole = Object.keys(roles) as Role[]
const everyMove = Object.keys(moves) as Move[]
/** Whoever wrote it, whoever works on it, an editor of another section, and one more of each role. */
const people = ['owner', 'claimer', 'elsewhere', ...everyRole] as const
type Name = (typeof people)[number]

let newsroom: Newsroom
let callers: Record<Name, Caller>
let category: string

beforeAll(async () => {
  newsroom = await startNewsroom()
  const { payload } = newsroom
  const sectionOf = async (name: string): Promise<string> =>
    (await payload.create({ collection: 'categories', data: { name } })).id
  category = await sectionOf('Công đoàn')
  const elsewhere = await sectionOf('Thể thao')
  const hired: [Name, Caller][] = [
    ['owner', await aPerson(newsroom, 'owner', ['reporter'])],
    ['claimer', await aPerson(newsroom, 'claimer', ['editor'])],
    ['elsewhere', await aPerson(newsroom, 'elsewhere', ['chief'], [elsewhere])],
  ]
  for (const role of everyRole)
    hired.push([
      role,
      role === 'frontend'
        ? await byApiKey(newsroom, role, [role])
        : await aPerson(newsroom, role, [role]),
    ])
  callers = Object.fromEntries(hired) as Record<Name, Caller>
})

afterAll(async () => {
  await newsroom?.close()
})

/** How somebody stands to an article of these tests; null for who sees no version that is worked on. */
const personOf = (name: Name, { state, live }: Standing): Person | null => {
  if (name === 'elsewhere') return null
  const isDesk = ['editor', 'deskHead', 'secretary', 'chief'].includes(name)
  if (!isDesk && name !== 'owner' && name !== 'claimer') return null
  return {
    desk: name === 'claimer' ? 'editor' : isDesk ? name : null,
    owner: name === 'owner',
    claimer: name === 'claimer',
    // Once it is published, nobody is revising it.
    reviser: name === 'claimer' && live && state !== 'published',
  }
}

type Expected = Verdict | { status: 404; code: 'notFound' }

const expectedOf = (move: Move, name: Name, standing: Standing): Expected => {
  const person = personOf(name, standing)
  if (person === null)
    return standing.live ? { status: 403, code: 'wrongRole' } : { status: 404, code: 'notFound' }
  // The claimer has a claim in editing, and keeps it while the article is being approved.
  return verdictOf(move, { ...standing, person })
}

async function made(by: Name, id: string, move: Move, given: object = {}): Promise<void> {
  const answer = await callers[by].call('POST', `/api/articles/${id}/moves`, { move, ...given })
  expect({ move, status: answer.status, errors: answer.body.errors }).toEqual({
    move,
    status: 200,
    errors: undefined,
  })
}

const published: [Name, Move][] = [
  ['owner', 'submit'],
  ['claimer', 'claim'],
  ['claimer', 'forward'],
  ['deskHead', 'approve'],
  ['secretary', 'publish'],
]

/** From a draft of the owner's; a live article is a draft again once its next version was recalled. */
const ways: Record<State, [Name, Move][]> = {
  draft: [],
  submitted: published.slice(0, 1),
  editing: published.slice(0, 2),
  review: published.slice(0, 3),
  returned: [...published.slice(0, 2), ['claimer', 'return']],
  approved: published.slice(0, 4),
  scheduled: [...published.slice(0, 4), ['secretary', 'schedule']],
  published,
  withdrawn: [...published, ['chief', 'withdraw']],
  shelved: [['owner', 'shelve']],
}
const again: [Name, Move][] = [
  ['claimer', 'revise'],
  ['claimer', 'release'],
  ['owner', 'recall'],
]

let count = 0

/** A new article, taken there by moves. */
async function anArticle({ state, live }: Standing): Promise<string> {
  const { body } = await callers.owner.call('POST', '/api/articles', {
    title: `Bài ${++count}`,
    lead: 'Sapo.',
    body: bodyOf([paragraph('Một đoạn.')]),
    category,
    source: 'Bản tin',
  })
  const id = String(body.doc.id)
  const before = live && state !== 'published' ? [...published, ...again] : []
  for (const [by, move] of [...before, ...ways[state]])
    await made(by, id, move, contractTable[move].given)
  // The note that a return leaves would stand in the way of every later move.
  await newsroom.payload.db.deleteMany({ collection: 'notes', where: { article: { equals: id } } })
  return id
}

const standingOf = async (id: string): Promise<Worked> => {
  const worked = await workedOn(await createLocalReq({}, newsroom.payload), id)
  if (!worked) throw new Error(`There is no article ${id}.`)
  return worked
}

/** Puts the workflow's own fields back to what they were, past all rules. */
async function putBack(id: string, { article }: Worked): Promise<void> {
  const { state, owner, pastOwners, assignee, revisedBy, seal, editedBy, publishAt } = article
  const req = await createLocalReq({}, newsroom.payload)
  await inTransaction(req, async (req) => {
    const worked = await standingOf(id)
    const revision = await raiseRevision(req, id, worked.article.revision ?? 0)
    const fields = { state, owner, pastOwners, assignee, revisedBy, seal, editedBy, publishAt }
    await saveWorkingVersion(req, worked, { ...fields, revision })
    await req.payload.db.deleteMany({
      collection: 'notes',
      req,
      where: { article: { equals: id } },
    })
  })
}

/** Brings it back to where it stood, readers' side and all. */
async function restore(id: string, before: Worked): Promise<void> {
  const { live } = await standingOf(id)
  if (live && !before.live) await made('chief', id, 'withdraw', contractTable.withdraw.given)
  if (!live && before.live) {
    const seal = (await rowsOf(id)).find(({ contentHash }) => contentHash !== null).contentHash
    await putBack(id, { live, article: { ...before.article, state: 'approved', seal } })
    await made('secretary', id, 'publish')
  }
  await putBack(id, before)
}

const givenWith = (move: Move): Record<string, unknown> => ({
  ...contractTable[move].given,
  ...(move === 'assign' && { user: callers.reporter.id }),
})

/** What an API answered to one move: the same of both. */
type Answered = { status: number; made?: Body; code?: string }

const overRest = (name: Name, id: string, asked: readonly Move[]): Promise<[Move, Answered][]> =>
  Promise.all(
    asked.map(async (move): Promise<[Move, Answered]> => {
      const given = { move, ...givenWith(move) }
      const { status, body } = await callers[name].call('POST', `/api/articles/${id}/moves`, given)
      return [
        move,
        { status, ...(status === 200 ? { made: body } : { code: body.errors[0].code }) },
      ]
    }),
  )

const literal = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `{${Object.entries(value)
        .map(([key, one]) => `${key}: ${literal(one)}`)
        .join(', ')}}`
    : JSON.stringify(value)

/** All moves in one request, each under its own name. */
async function overGraphQL(
  name: Name,
  id: string,
  asked: readonly Move[],
): Promise<[Move, Answered][]> {
  const fields = asked.map((move) => {
    const args = Object.entries({ id, move, ...givenWith(move) })
    const list = args.map(([key, value]) => `${key}: ${literal(value)}`).join(', ')
    return `${move}: moveArticle(${list}) { state revision live move }`
  })
  const query = `mutation { ${fields.join('\n')} }`
  const { body } = await callers[name].call('POST', '/api/graphql', { query })
  return asked.map((move) => {
    const error = (body.errors ?? []).find(({ path }: Body) => path[0] === move)?.extensions
    const answer = error
      ? { status: error.statusCode, code: error.code }
      : { status: 200, made: body.data[move] }
    return [move, answer]
  })
}

const rowsOf = async (id: string): Promise<Body[]> =>
  (await callers.chief.call('GET', `/api/articles/${id}/moves`)).body.history

const isLiveAfter = (move: Move, live: boolean): boolean =>
  move === 'withdraw' ? false : live || move === 'publish' || move === 'publishUrgent'

describe.each(standings)('an article in $state, live: $live, over $over', (standing) => {
  const ask = standing.over === 'rest' ? overRest : overGraphQL
  let id: string
  let before: Worked

  beforeAll(async () => {
    id = await anArticle(standing)
    before = await standingOf(id)
  })

  it.each(people)('moves for %s as the table says', async (name) => {
    const expected = everyMove.map((move) => [move, expectedOf(move, name, standing)] as const)
    const refused = expected.flatMap(([move, one]) =>
      'code' in one ? [[move, { status: one.status, code: one.code }] as const] : [],
    )
    const { revision } = (await standingOf(id)).article
    const rows = (await rowsOf(id)).length
    const answers = await ask(
      name,
      id,
      refused.map(([move]) => move),
    )
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(refused))
    expect((await standingOf(id)).article.revision).toBe(revision)
    expect(await rowsOf(id)).toHaveLength(rows)

    for (const [move, verdict] of expected) {
      if (!('to' in verdict)) continue
      const { article } = await standingOf(id)
      const { made, code } = new Map(await ask(name, id, [move])).get(move) ?? {}
      expect({ move, code, state: made?.state, revision: made?.revision }).toEqual({
        move,
        code: undefined,
        state: verdict.to,
        revision: (article.revision ?? 0) + 1,
      })
      expect(made.move).toMatchObject({
        move,
        from: standing.state,
        to: verdict.to,
        actor: callers[name].id,
        via: standing.over,
      })
      const after = await standingOf(id)
      expect({ state: after.article.state, live: after.live }).toEqual({
        state: verdict.to,
        live: isLiveAfter(move, standing.live),
      })
      expect((await rowsOf(id))[0]).toEqual(made.move)
      await restore(id, before)
    }
  })

  it('says to everybody beforehand which moves are open', async () => {
    for (const name of people) {
      if (personOf(name, standing) === null) continue
      const { body } = await callers[name].call('GET', `/api/articles/${id}/moves`)
      const told = [...body.allowed.map(({ move }: Body) => move)].sort()
      const open = everyMove.filter((move) => 'to' in expectedOf(move, name, standing)).sort()
      expect({ name, told }).toEqual({ name, told: open })
    }
  })
})
