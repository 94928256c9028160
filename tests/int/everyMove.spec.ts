import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Move, moves } from '../../src/domain/workflow/moves.ts'
import type { Worked } from '../../src/workflow/versions.ts'
import { contractTable, type Verdict, verdictOf } from '../support/contractTable.ts'
import { sampled } from '../support/matrix.ts'
import type { Body } from '../support/people.ts'
import {
  type Name,
  openStage,
  people,
  personOf,
  type Stage,
  type Standing,
  standings,
} from '../support/standings.ts'

type Over = 'rest' | 'graphql'
type Asked = Standing & { over: Over }

/**
 * Every standing, over both APIs; what is still worked on is asked over one of them while readers
 * see a version, and over the other while they see none.
 */
const asked: Asked[] = standings.flatMap((standing): Asked[] =>
  ['published', 'withdrawn', 'shelved'].includes(standing.state)
    ? [
        { ...standing, over: 'rest' },
        { ...standing, over: 'graphql' },
      ]
    : [{ ...standing, over: standing.live ? 'graphql' : 'rest' }],
)
const everyMove = Object.keys(moves) as Move[]

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
}, 120_000)

afterAll(async () => {
  await stage?.newsroom.close()
})

type Expected = Verdict | { status: 404; code: 'notFound' }

const expectedOf = (move: Move, name: Name, standing: Standing): Expected => {
  const person = personOf(name, standing)
  if (person === null)
    return standing.live ? { status: 403, code: 'wrongRole' } : { status: 404, code: 'notFound' }
  // The claimer has a claim in editing, and keeps it while the article is being approved.
  return verdictOf(move, { ...standing, person })
}

/** Brings it back to where it stood, readers' side and all. */
async function restore(id: string, before: Worked): Promise<void> {
  const { live } = await stage.standingOf(id)
  if (live && !before.live) await stage.move('chief', id, 'withdraw', contractTable.withdraw.given)
  if (!live && before.live) {
    const seal = (await rowsOf(id)).find(({ contentHash }) => contentHash !== null).contentHash
    await stage.putBack(id, { live, article: { ...before.article, state: 'approved', seal } })
    await stage.move('secretary', id, 'publish')
  }
  await stage.putBack(id, before)
}

const givenWith = (move: Move): Record<string, unknown> => ({
  ...contractTable[move].given,
  ...(move === 'assign' && { user: stage.callers.reporter.id }),
})

/** What an API answered to one move: the same of both. */
type Answered = { status: number; made?: Body; code?: string }

const overRest = (name: Name, id: string, asked: readonly Move[]): Promise<[Move, Answered][]> =>
  Promise.all(
    asked.map(async (move): Promise<[Move, Answered]> => {
      const given = { move, ...givenWith(move) }
      const { status, body } = await stage.callers[name].call(
        'POST',
        `/api/articles/${id}/moves`,
        given,
      )
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
  const { body } = await stage.callers[name].call('POST', '/api/graphql', { query })
  return asked.map((move) => {
    const error = (body.errors ?? []).find(({ path }: Body) => path[0] === move)?.extensions
    const answer = error
      ? { status: error.statusCode, code: error.code }
      : { status: 200, made: body.data[move] }
    return [move, answer]
  })
}

const rowsOf = async (id: string): Promise<Body[]> =>
  (await stage.callers.chief.call('GET', `/api/articles/${id}/moves`)).body.history

const isLiveAfter = (move: Move, live: boolean): boolean =>
  move === 'withdraw' ? false : live || move === 'publish' || move === 'publishUrgent'

describe.each(sampled(asked))('an article in $state, live: $live, over $over', (standing) => {
  const ask = standing.over === 'rest' ? overRest : overGraphQL
  let id: string
  let before: Worked

  beforeAll(async () => {
    id = await stage.anArticle(standing)
    before = await stage.standingOf(id)
  })

  it.each(people)('moves for %s as the table says', async (name) => {
    const expected = everyMove.map((move) => [move, expectedOf(move, name, standing)] as const)
    const refused = expected
      .flatMap(([move, one]) =>
        'code' in one ? [[move, { status: one.status, code: one.code }] as const] : [],
      )
      // To strangers all moves are one: each tries some, and all of them together try all.
      .filter((_, at) => personOf(name, standing) !== null || at % 3 === people.indexOf(name) % 3)
    const { revision } = (await stage.standingOf(id)).article
    const rows = (await rowsOf(id)).length
    const answers = await ask(
      name,
      id,
      refused.map(([move]) => move),
    )
    expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(refused))
    expect((await stage.standingOf(id)).article.revision).toBe(revision)
    expect(await rowsOf(id)).toHaveLength(rows)

    for (const [move, verdict] of expected) {
      if (!('to' in verdict)) continue
      const { article } = await stage.standingOf(id)
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
        actor: stage.callers[name].id,
        via: standing.over,
      })
      const after = await stage.standingOf(id)
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
      const { body } = await stage.callers[name].call('GET', `/api/articles/${id}/moves`)
      const told = [...body.allowed.map(({ move }: Body) => move)].sort()
      const open = everyMove.filter((move) => 'to' in expectedOf(move, name, standing)).sort()
      expect({ name, told }).toEqual({ name, told: open })
    }
  })
})
