import { describe, expect, it } from '@jest/globals'
import { type Move, rowOf } from '../../../src/domain/workflow/moves.ts'
import { noticesOf } from '../../../src/domain/workflow/notices.ts'
import type { Situation } from '../../../src/domain/workflow/situation.ts'
import type { State } from '../../../src/domain/workflow/states.ts'
import { anActor, anArticle, aSituation } from './situations.ts'

const inHand = anArticle({
  state: 'editing',
  assignee: 'editor',
  revisedBy: 'editor',
  editedBy: ['editor'],
  publishAt: '2026-03-02T00:00:00Z',
  printedNames: { an: 'Nguyễn Văn An' },
  seal: { approved: 'old', present: 'new' },
})
const effects = (move: Move, to: State, given: Partial<Situation> = {}) =>
  rowOf(move).effect(aSituation({ article: inHand, actor: anActor('deskHead'), ...given }), to)

describe('a claim', () => {
  it('is taken by claim, takeOver and an editor’s revise', () => {
    for (const move of ['claim', 'takeOver', 'revise'] as const)
      expect(effects(move, 'editing')).toMatchObject({ assignee: 'deskHead' })
    expect(effects('revise', 'draft')).toMatchObject({ assignee: null, revisedBy: 'deskHead' })
  })
  it('ends when editing is left otherwise than by forward', () => {
    for (const [move, to] of [
      ['release', 'submitted'],
      ['return', 'returned'],
      ['publishUrgent', 'published'],
      ['discard', 'published'],
      ['withdraw', 'withdrawn'],
      ['shelve', 'shelved'],
    ] as const)
      expect(effects(move, to)).toMatchObject({ assignee: null })
    expect(effects('forward', 'review')).toEqual({})
    expect(effects('sendBack', 'editing')).toEqual({})
  })
})

describe('a schedule', () => {
  it('is kept, and ends with the state', () => {
    const given = { publishAt: '2026-03-05T00:00:00.000Z' }
    expect(effects('schedule', 'scheduled', { given })).toEqual(given)
    for (const [move, to] of [
      ['unschedule', 'approved'],
      ['publishOnTime', 'published'],
      ['breakSeal', 'review'],
      ['withdraw', 'withdrawn'],
      ['shelve', 'shelved'],
    ] as const)
      expect(effects(move, to)).toMatchObject({ publishAt: null })
  })
})

describe('a new version', () => {
  it('begins with publication, with nobody who has changed it', () => {
    for (const move of ['publish', 'publishUrgent', 'publishOnTime'] as const)
      expect(effects(move, 'published')).toMatchObject({ editedBy: [], revisedBy: null })
  })
  it('is sealed by its approval, as it is then', () => {
    const printedNames = { an: 'Nguyễn Văn An' }
    expect(effects('approve', 'approved')).toEqual({ seal: 'new', printedNames })
    for (const [move, to] of [
      ['return', 'returned'],
      ['breakSeal', 'review'],
      ['revise', 'editing'],
      ['discard', 'published'],
    ] as const)
      expect(effects(move, to)).toMatchObject({ seal: null, printedNames: null })
  })
})

describe('an assignment', () => {
  const article = anArticle({ owner: 'reporter', pastOwners: ['contributor'] })
  it('makes the owner a past one, and gives a due date', () => {
    const given = { user: 'reporter2', dueAt: '2026-03-05T00:00:00.000Z' }
    expect(effects('assign', 'draft', { article, given, newOwner: 'reporter2' })).toEqual({
      owner: 'reporter2',
      pastOwners: ['contributor', 'reporter'],
      dueAt: given.dueAt,
    })
  })
  it('to its present owner changes nobody', () => {
    expect(effects('assign', 'draft', { article, newOwner: 'reporter' })).toEqual({
      owner: 'reporter',
      pastOwners: ['contributor'],
    })
  })
})

it('whoever loses something by a move is told', () => {
  const told = (move: Move) =>
    noticesOf(move, aSituation({ article: inHand, newOwner: 'reporter2' }))
  expect(told('return')).toEqual([{ kind: 'returned', users: ['reporter'] }])
  expect(told('sendBack')).toEqual([{ kind: 'sentBack', users: ['editor'] }])
  expect(told('takeOver')).toEqual([{ kind: 'takenOver', users: ['editor'] }])
  expect(told('assign')).toEqual([{ kind: 'assigned', users: ['reporter2'] }])
  expect(told('withdraw')).toEqual([{ kind: 'withdrawn', users: ['reporter', 'editor', 'editor'] }])
  expect(told('approve')).toEqual([])
})
