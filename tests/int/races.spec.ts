import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { publishDue } from '../../src/workflow/publishOnTime.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import type { Answer, Body, Caller } from '../support/people.ts'

/** How often each race is run; `docs/reliability.md` tells of a hundred. */
const rounds = Number(process.env.RACES ?? 6)

let desk: Desk
let clock: () => Promise<unknown>

beforeAll(async () => {
  desk = await openDesk()
  clock = () => publishDue(desk.newsroom.payload, new Date(Date.now() + 2 * 86_400_000))
})

afterAll(async () => {
  await desk?.newsroom.close()
})

type Entry = (id: string, revision: number) => Promise<Answer>

const move =
  (by: () => Caller, name: string, given: object = {}): Entry =>
  (id) =>
    by().call('POST', `/api/articles/${id}/moves`, { move: name, ...given })

/** The same over GraphQL, answered as REST would. */
const moveOverGraphQL =
  (by: () => Caller, name: string): Entry =>
  async (id) => {
    const query = `mutation { moveArticle(id: "${id}", move: "${name}") { state } }`
    const answer = await by().call('POST', '/api/graphql', { query })
    const [error] = answer.body.errors ?? []
    return error
      ? { ...answer, status: error.extensions.statusCode, body: error.extensions }
      : answer
  }

const moveOf =
  (by: () => Caller, name: string): Entry =>
  (id, revision) =>
    by().call('POST', `/api/articles/${id}/moves`, { move: name, revision })

const edit =
  (by: () => Caller): Entry =>
  (id) =>
    by().call('PATCH', `/api/articles/${id}`, { lead: 'Sapo đổi giữa chừng.' })

const editOf =
  (by: () => Caller): Entry =>
  (id, revision) =>
    by().call(
      'PATCH',
      `/api/articles/${id}`,
      { lead: 'Sapo đổi giữa chừng.' },
      { 'If-Match': `"${revision}"` },
    )

const editor = () => desk.editor
const editor2 = () => desk.editor2
const head = () => desk.head
const head2 = () => desk.head2
const secretary = () => desk.secretary
const chief = () => desk.chief
const reporter = () => desk.reporter

/** From where, who runs, and the codes that a loser may be told. */
const races: [string, Parameters<Desk['bring']>[1], Entry[], string[]][] = [
  [
    'claims',
    'submitted',
    [move(editor, 'claim'), move(editor2, 'claim'), moveOverGraphQL(head, 'claim')],
    ['alreadyClaimed'],
  ],
  [
    'approvals',
    'review',
    [move(head, 'approve'), move(head2, 'approve'), moveOverGraphQL(chief, 'approve')],
    ['wrongState'],
  ],
  [
    'publications',
    'approved',
    [move(secretary, 'publish'), move(chief, 'publish'), moveOverGraphQL(secretary, 'publish')],
    ['wrongState'],
  ],
  [
    'a claim and a recall',
    'submitted',
    [move(editor, 'claim'), move(reporter, 'recall')],
    ['wrongState', 'wrongRole', 'notTheClaimer'],
  ],
  [
    'an edit and an approval of the same revision',
    'review',
    [editOf(head2), moveOf(head, 'approve')],
    ['staleRevision'],
  ],
  [
    'a publication and an edit',
    'approved',
    [move(secretary, 'publish'), edit(head)],
    ['wrongState', 'useAMove'],
  ],
  [
    'a publication and a return',
    'approved',
    [move(secretary, 'publish'), move(head, 'return', { note: 'Chưa đăng được bài này.' })],
    ['wrongState'],
  ],
  [
    'edits of one revision',
    'draft',
    [editOf(reporter), editOf(editor), editOf(head)],
    ['staleRevision'],
  ],
  [
    'a submission and an edit of the same revision',
    'draft',
    [moveOf(reporter, 'submit'), editOf(editor)],
    ['staleRevision', 'useAMove'],
  ],
]

const isSentence = ({ message }: Body): boolean => /^\p{Lu}.*[.!?]$/su.test(message)

describe('of two at once', () => {
  it.each(races)(
    '%s: exactly one wins, and the other is told why',
    async (_, from, entries, codes) => {
      for (let round = 0; round < rounds; round++) {
        const id = await desk.bring(await desk.anArticle(), from)
        const { revision } = await desk.worked(id)
        const rows = (await desk.log(id)).length
        // Nobody has the inside lane.
        const order = entries.map((_, lane) => entries[(lane + round) % entries.length] as Entry)
        const answers = await Promise.all(order.map((entry) => entry(id, revision)))

        const lost = answers.filter(({ status }) => status !== 200)
        const told = lost.map(({ body }) => body.errors[0])
        expect({ from, statuses: answers.map(({ status }) => status) }).toEqual({
          from,
          statuses: expect.arrayContaining([200]),
        })
        expect(lost).toHaveLength(entries.length - 1)
        expect(lost.every(({ status }) => [403, 409, 412].includes(status))).toBe(true)
        expect(told.filter(({ code }) => !codes.includes(code))).toEqual([])
        expect(told.filter((reason) => !isSentence(reason))).toEqual([])
        await expectWhole(id, { revision: revision + 1, rowsBefore: rows })
      }
    },
    600_000,
  )
})

/** One revision more, and what the log says is what the article is. */
async function expectWhole(
  id: string,
  { revision, rowsBefore }: { revision: number; rowsBefore: number },
): Promise<void> {
  const worked = await desk.worked(id)
  expect(worked.revision).toBe(revision)
  const { body } = await desk.chief.call('GET', `/api/articles/${id}/moves`)
  const made = body.history.slice(0, body.history.length - rowsBefore)
  expect(made.length).toBeLessThanOrEqual(1)
  expect(body.history[0]?.to ?? 'draft').toBe(worked.state)
  const chain = [...body.history].reverse()
  expect(chain.map(({ previousHash }) => previousHash)).toEqual([
    ...(chain.length > 0 ? [null] : []),
    ...chain.slice(0, -1).map(({ hash }) => hash),
  ])
}

describe('edits that name no revision', () => {
  it('and an approval are done one after the other, and nothing is approved that was not judged', async () => {
    for (let round = 0; round < rounds; round++) {
      const id = await desk.bring(await desk.anArticle(), 'review')
      const entries = [edit(head2), move(head, 'approve')]
      const order = round % 2 === 0 ? entries : entries.reverse()
      const answers = await Promise.all(order.map((entry) => entry(id, 0)))
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      const { state } = await desk.worked(id)
      const log = await desk.log(id)
      expect([state, log.at(-1)]).toEqual(
        log.includes('breakSeal') ? ['review', 'breakSeal'] : ['approved', 'approve'],
      )
      if (state === 'approved') await desk.make(desk.secretary, id, 'publish')
    }
  }, 600_000)

  it('to different fields by many are all kept', async () => {
    const id = await desk.anArticle()
    const fields = ['title', 'kicker', 'lead', 'source']
    for (let round = 0; round < rounds; round++) {
      const answers = await Promise.all(
        fields.map((field, at) => {
          const by = [desk.reporter, desk.editor, desk.head][at] ?? desk.chief
          return by.call('PATCH', `/api/articles/${id}`, { [field]: `${field} ${round}` })
        }),
      )
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200])
      const worked = await desk.worked(id)
      expect(fields.map((field) => worked[field])).toEqual(
        fields.map((field) => `${field} ${round}`),
      )
    }
    expect((await desk.worked(id)).revision).toBe(1 + rounds * fields.length)
  }, 600_000)
})

describe('the clock', () => {
  it.each<[string, Entry, string]>([
    ['a cancelled schedule', move(secretary, 'unschedule'), 'approved'],
    ['an edit', edit(head), 'review'],
    ['a shelving', move(secretary, 'shelve'), 'shelved'],
  ])(
    'and %s: only one of them is done',
    async (_, entry, otherwise) => {
      for (let round = 0; round < rounds; round++) {
        const id = await desk.bring(await desk.anArticle(), 'scheduled')
        const [answer] = await Promise.all([entry(id, 0), clock(), clock()])
        const { state } = await desk.worked(id)
        const log = await desk.log(id)
        expect(log.filter((name) => name === 'publishOnTime').length).toBe(
          state === 'published' ? 1 : 0,
        )
        expect([answer.status === 200, state]).toEqual(
          state === 'published' ? [false, 'published'] : [true, otherwise],
        )
      }
    },
    600_000,
  )
})
