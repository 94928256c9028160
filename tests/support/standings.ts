import { createLocalReq } from 'payload'
import { inTransaction } from '../../src/database/transaction.ts'
import { bodyOf, paragraph } from '../../src/domain/body.ts'
import { roles, type Role } from '../../src/domain/roles.ts'
import type { Move } from '../../src/domain/workflow/moves.ts'
import { beforePublished, type State } from '../../src/domain/workflow/states.ts'
import { raiseRevision } from '../../src/workflow/heads.ts'
import { saveWorkingVersion, workedOn, type Worked } from '../../src/workflow/versions.ts'
import { contractTable, type Person } from './contractTable.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'
import { aPerson, byApiKey, type Caller } from './people.ts'

/** Where an article stands: its state, and whether readers see a version. */
export type Standing = { state: State; live: boolean }

/** Every standing there is. */
export const standings: readonly Standing[] = [
  ...beforePublished.map((state) => ({ state, live: true })),
  ...beforePublished.map((state) => ({ state, live: false })),
  { state: 'published', live: true },
  { state: 'withdrawn', live: false },
  { state: 'shelved', live: false },
]

const everyRole = Object.keys(roles) as Role[]

/** Whoever wrote it, whoever works on it, a chief of another section, and one more of each role. */
export const people = ['owner', 'claimer', 'elsewhere', ...everyRole] as const
export type Name = (typeof people)[number]

/** How somebody stands to an article of these tests; null for who sees no version that is worked on. */
export const personOf = (name: Name, { state, live }: Standing): Person | null => {
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

/** A newsroom whose people can take an article to every standing, and back. */
export type Stage = {
  newsroom: Newsroom
  callers: Record<Name, Caller>
  /** Takes a new article of the owner's there by moves, and gives its id. */
  anArticle: (standing: Standing, data?: object) => Promise<string>
  standingOf: (id: string) => Promise<Worked>
  /** @throws when the move is refused. */
  move: (by: Name, id: string, move: Move, given?: object) => Promise<void>
  /** Puts the workflow's own fields back to what they were, past all rules. */
  putBack: (id: string, before: Worked) => Promise<void>
}

export async function openStage(): Promise<Stage> {
  const newsroom = await startNewsroom()
  const { payload } = newsroom
  const sectionOf = async (name: string): Promise<string> =>
    (await payload.create({ collection: 'categories', data: { name } })).id
  const category = await sectionOf('Công đoàn')
  const callers = {
    owner: await aPerson(newsroom, 'owner', ['reporter']),
    claimer: await aPerson(newsroom, 'claimer', ['editor']),
    elsewhere: await aPerson(newsroom, 'elsewhere', ['chief'], [await sectionOf('Thể thao')]),
  } as Record<Name, Caller>
  for (const role of everyRole)
    callers[role] = await (role === 'frontend' ? byApiKey : aPerson)(newsroom, role, [role])

  const move: Stage['move'] = async (by, id, move, given = {}) => {
    const answer = await callers[by].call('POST', `/api/articles/${id}/moves`, { move, ...given })
    if (answer.status !== 200) throw new Error(`No ${move}: ${JSON.stringify(answer.body)}`)
  }
  const forgetNotes = (id: string) =>
    payload.db.deleteMany({ collection: 'notes', where: { article: { equals: id } } })

  let count = 0
  const anArticle: Stage['anArticle'] = async ({ state, live }, data = {}) => {
    const { body } = await callers.owner.call('POST', '/api/articles', {
      title: `Bài ${++count}`,
      lead: 'Sapo.',
      body: bodyOf([paragraph('Một đoạn.')]),
      category,
      source: 'Bản tin',
      ...data,
    })
    const id = String(body.doc.id)
    const before = live && state !== 'published' ? [...published, ...again] : []
    for (const [by, name] of [...before, ...ways[state]])
      await move(by, id, name, contractTable[name].given)
    // The note that a return leaves would stand in the way of every later move.
    await forgetNotes(id)
    return id
  }
  const standingOf = async (id: string): Promise<Worked> => {
    const worked = await workedOn(await createLocalReq({}, payload), id)
    if (!worked) throw new Error(`There is no article ${id}.`)
    return worked
  }
  const putBack = async (id: string, { article }: Worked): Promise<void> => {
    const { state, owner, pastOwners, assignee, revisedBy, publishAt } = article
    const { seal, printedNames, editedBy } = article
    const fields = { state, owner, pastOwners, assignee, revisedBy, publishAt }
    await inTransaction(await createLocalReq({}, payload), async (req) => {
      const worked = await standingOf(id)
      const revision = await raiseRevision(req, id, worked.article.revision ?? 0)
      const sealed = { seal, printedNames, editedBy }
      await saveWorkingVersion(req, worked, { ...fields, ...sealed, revision })
    })
    await forgetNotes(id)
  }
  return { newsroom, callers, anArticle, standingOf, move, putBack }
}
