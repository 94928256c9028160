import { describe, expect, it } from '@jest/globals'
import { type Role, roles } from '../../../src/domain/roles.ts'
import { refusalsOfEdit, seesWorkingVersion } from '../../../src/domain/workflow/edit.ts'
import { type State, states } from '../../../src/domain/workflow/states.ts'
import { anActor, anArticle } from './situations.ts'

const desk: Role[] = ['editor', 'deskHead', 'secretary', 'chief']
const heads: Role[] = ['deskHead', 'secretary', 'chief']
/** Who may edit an article that is neither theirs nor claimed by them (contract §4). */
const editors: Record<State, Role[]> = {
  draft: desk,
  returned: desk,
  submitted: [],
  editing: [],
  review: heads,
  approved: heads,
  scheduled: heads,
  published: [],
  withdrawn: [],
  shelved: [],
}

describe.each(Object.keys(states) as State[])('content in %s', (state) => {
  it.each(Object.keys(roles) as Role[])('is open to %s as the contract says', (role) => {
    const actor = anActor(role, { id: `another ${role}` })
    const isOpen = refusalsOfEdit({ actor, article: anArticle({ state }) }).length === 0
    expect(isOpen).toBe(editors[state].includes(role))
  })
})

it('is open to its owner as a draft, and to its claimer while being edited', () => {
  const owner = anActor('reporter')
  expect(refusalsOfEdit({ actor: owner, article: anArticle() })).toEqual([])
  expect(refusalsOfEdit({ actor: owner, article: anArticle({ state: 'submitted' }) })).toEqual([
    { code: 'useAMove' },
  ])
  const article = anArticle({ state: 'editing', assignee: 'editor' })
  expect(refusalsOfEdit({ actor: anActor('editor'), article })).toEqual([])
  expect(refusalsOfEdit({ actor: anActor('chief'), article })).toEqual([{ code: 'notTheClaimer' }])
})

it('is seen by who owns it and by the desk of its section', () => {
  const seen = (actor: ReturnType<typeof anActor>) =>
    seesWorkingVersion({ actor, article: anArticle() })
  expect(seen(anActor('reporter'))).toBe(true)
  expect(seen(anActor('reporter', { id: 'another' }))).toBe(false)
  expect(seen(anActor('editor'))).toBe(true)
  expect(seen(anActor('editor', { sections: ['viec-lam'] }))).toBe(false)
  expect(seen(anActor('admin'))).toBe(false)
  expect(seen(anActor('frontend'))).toBe(false)
})
