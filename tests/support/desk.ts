import type { Role } from '../../src/domain/roles.ts'
import { bodyOf, paragraph } from '../../src/domain/body.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'
import { aPerson, type Answer, type Body, type Caller, nobody } from './people.ts'

const staff = {
  reporter: 'reporter',
  reporter2: 'reporter',
  editor: 'editor',
  editor2: 'editor',
  head: 'deskHead',
  head2: 'deskHead',
  secretary: 'secretary',
  chief: 'chief',
} as const satisfies Record<string, Role>

export type Staff = Record<keyof typeof staff, Caller>

/** A newsroom with somebody at each desk, and what they do to articles; a spec says only what matters to it. */
export type Desk = Staff & {
  newsroom: Newsroom
  anonymous: Caller
  /** The section of its articles. */
  category: string
  /** Writes a draft of the reporter's that lacks nothing, and gives its id. */
  anArticle: (data?: object, by?: Caller) => Promise<string>
  /** Makes a move, and gives the answer. @throws when it is refused. */
  make: (by: Caller, id: string, move: string, given?: object) => Promise<Body>
  /** Asks for a move that may be refused: the status, and the codes. */
  refusal: (by: Caller, id: string, move: string, given?: object) => Promise<unknown[]>
  /** Takes an article of the reporter's there by the usual way, claimed by the editor. */
  bring: (id: string, to: keyof typeof ways) => Promise<string>
  /** The version being worked on, as the chief reads it. */
  worked: (id: string) => Promise<Body>
  /** The names of the moves in the log, oldest first. */
  log: (id: string) => Promise<string[]>
}

const steps = [
  ['reporter', 'submit'],
  ['editor', 'claim'],
  ['editor', 'forward'],
  ['head', 'approve'],
] as const

const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString()
const note = 'Gỡ theo yêu cầu của bạn đọc.'

const ways = {
  draft: [],
  submitted: steps.slice(0, 1),
  editing: steps.slice(0, 2),
  review: steps.slice(0, 3),
  returned: [...steps.slice(0, 2), ['editor', 'return']],
  approved: steps,
  scheduled: [...steps, ['secretary', 'schedule']],
  published: [...steps, ['secretary', 'publish']],
  withdrawn: [...steps, ['secretary', 'publish'], ['chief', 'withdraw']],
  shelved: [['reporter', 'shelve']],
} as const satisfies Record<string, readonly (readonly [keyof Staff, string])[]>

/** The states in which nobody reads an article. */
export const unread = (Object.keys(ways) as (keyof typeof ways)[]).filter(
  (state) => state !== 'published',
)

const givenWith = (move: string): object => {
  if (move === 'schedule') return { publishAt: tomorrow() }
  if (move === 'return') return { note }
  return move === 'withdraw' ? { note, basis: 'copyright' } : {}
}

export async function openDesk(): Promise<Desk> {
  const newsroom = await startNewsroom()
  const people = {} as Staff
  for (const name of Object.keys(staff) as (keyof Staff)[])
    people[name] = await aPerson(newsroom, name, [staff[name]])
  const section = await newsroom.payload.create({
    collection: 'categories',
    data: { name: 'Công đoàn' },
  })
  let count = 0

  const asked = (by: Caller, id: string, move: string, given: object): Promise<Answer> =>
    by.call('POST', `/api/articles/${id}/moves`, { move, ...given })
  const make: Desk['make'] = async (by, id, move, given = {}) => {
    const { status, body } = await asked(by, id, move, given)
    if (status !== 200) throw new Error(`No ${move}: ${JSON.stringify(body)}`)
    return body
  }
  return {
    ...people,
    newsroom,
    anonymous: nobody(newsroom.url),
    category: section.id,
    anArticle: async (data = {}, by = people.reporter) => {
      const { status, body } = await by.call('POST', '/api/articles', {
        title: `Hội thao lần thứ ${++count}`,
        lead: 'Sapo của bài.',
        body: bodyOf([paragraph('Một đoạn chính văn.')]),
        category: section.id,
        source: 'Bản tin',
        ...data,
      })
      if (status !== 201) throw new Error(`Not created: ${JSON.stringify(body)}`)
      return String(body.doc.id)
    },
    make,
    refusal: async (by, id, move, given = {}) => {
      const { status, body } = await asked(by, id, move, given)
      return [status, ...(body.errors ?? []).map(({ code }: Body) => code)]
    },
    bring: async (id, to) => {
      for (const [by, move] of ways[to]) await make(people[by], id, move, givenWith(move))
      return id
    },
    worked: async (id) =>
      (await people.chief.call('GET', `/api/articles/${id}?draft=true&depth=0`)).body,
    log: async (id) => {
      const { body } = await people.chief.call('GET', `/api/articles/${id}/moves`)
      return body.history.map(({ move }: Body) => move).reverse()
    },
  }
}
