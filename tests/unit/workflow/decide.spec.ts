import { describe, expect, it } from '@jest/globals'
import { roles, type Role } from '../../../src/domain/roles.ts'
import { decide, decideWithoutInputs, fits, inputsOf } from '../../../src/domain/workflow/decide.ts'
import { type Move, moves, rowOf } from '../../../src/domain/workflow/moves.ts'
import { type Article, type Given } from '../../../src/domain/workflow/situation.ts'
import { type State, states } from '../../../src/domain/workflow/states.ts'
import { anActor, anArticle, aPhoto, aSituation, now } from './situations.ts'

const every = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[]
const codes = (move: Move, given: Parameters<typeof aSituation>[0]) => {
  const decision = decide(move, aSituation(given))
  return decision.allowed ? [] : decision.refusals.map(({ code }) => code)
}
const whole: Given = {
  note: 'Một lý do đủ dài để ghi vào nhật ký.',
  basis: 'internalError',
  kind: 'update',
}

describe('the table of moves', () => {
  it('reaches every state from draft', () => {
    const reached = new Set<State>(['draft'])
    for (let before = 0; before < reached.size;) {
      before = reached.size
      for (const move of every(moves))
        for (const { from, to } of rowOf(move).arms)
          if (from.some((state) => reached.has(state))) reached.add(to)
    }
    expect(reached).toEqual(new Set(every(states)))
  })

  it('leaves no state without a way out', () => {
    const left = new Set(
      every(moves).flatMap((move) => rowOf(move).arms.flatMap(({ from }) => from)),
    )
    expect(left).toEqual(new Set(every(states)))
  })

  it.each(every(moves))('names %s in Vietnamese and English', (move) => {
    const { label } = rowOf(move)
    expect([label.vi.length > 0, label.en.length > 0]).toEqual([true, true])
  })
})

/** The contract's table in its own words, so that a slip in ours shows. */
const allowed: Record<Exclude<Move, 'breakSeal'>, Partial<Record<State, readonly Role[]>>> = {
  submit: {
    draft: ['editor', 'deskHead', 'secretary', 'chief'],
    returned: ['editor', 'deskHead', 'secretary', 'chief'],
  },
  claim: { submitted: ['editor', 'deskHead', 'secretary', 'chief'] },
  forward: {},
  return: {
    editing: ['deskHead', 'secretary', 'chief'],
    review: ['deskHead', 'secretary', 'chief'],
    approved: ['deskHead', 'secretary', 'chief'],
  },
  approve: { review: ['deskHead', 'secretary', 'chief'] },
  publish: { approved: ['secretary', 'chief'] },
  revise: {
    published: ['editor', 'deskHead', 'secretary', 'chief'],
    withdrawn: ['editor', 'deskHead', 'secretary', 'chief'],
  },
  withdraw: {
    draft: ['chief'],
    submitted: ['chief'],
    editing: ['chief'],
    review: ['chief'],
    returned: ['chief'],
    approved: ['chief'],
    published: ['chief'],
  },
}

describe.each(every(allowed))('%s', (move) => {
  describe.each(every(states))('in %s', (state) => {
    it.each(every(roles))('by %s who neither owns nor has claimed it', (role) => {
      const article = anArticle({
        state,
        live: move === 'withdraw' || state === 'published',
        seal: { approved: 'hash', present: 'hash' },
      })
      const actor = anActor(role, { id: `another ${role}` })
      const { allowed: may } = decide(move, aSituation({ article, actor, given: whole }))
      expect(may).toBe(allowed[move][state]?.includes(role) ?? false)
    })
  })
})

describe('who asks', () => {
  it('may submit as the owner, whatever the role among staff', () => {
    for (const role of ['contributor', 'reporter', 'photographer', 'editor'] as const)
      expect(
        codes('submit', { actor: anActor(role), article: anArticle({ owner: role }) }),
      ).toEqual([])
  })
  it('may do nothing when inactive', () => {
    const actor = anActor('chief', { active: false })
    for (const move of every(moves)) expect(codes(move, { actor })).not.toEqual([])
  })
  it('is told apart from the claimer while the article is being edited', () => {
    const article = anArticle({ state: 'editing', assignee: 'editor' })
    expect(codes('forward', { article, actor: anActor('editor') })).toEqual([])
    for (const role of ['reporter', 'deskHead', 'chief'] as const)
      expect(codes('forward', { article, actor: anActor(role) })).toEqual(['notTheClaimer'])
  })
  it('is told that the section is another one', () => {
    const actor = anActor('editor', { sections: ['viec-lam'] })
    expect(codes('claim', { actor, article: anArticle({ state: 'submitted' }) })).toEqual([
      'notYourSection',
    ])
  })
  it('covers the children of a section', () => {
    const actor = anActor('editor', { sections: ['cong-doan'] })
    const article = anArticle({
      state: 'submitted',
      category: 'hoat-dong',
      categoryPath: ['hoat-dong', 'cong-doan'],
    })
    expect(codes('claim', { actor, article })).toEqual([])
  })
  it('is asked about before the state, and the state before what is missing', () => {
    const article = anArticle({ state: 'submitted', title: '' })
    expect(codes('approve', { article, actor: anActor('editor') })).toEqual(['wrongRole'])
    expect(codes('approve', { article, actor: anActor('deskHead') })).toEqual(['wrongState'])
  })
})

describe('what a move needs', () => {
  it('of the text, to be submitted', () => {
    const article = anArticle({
      title: ' ',
      lead: '',
      hasParagraph: false,
      category: null,
      hasByline: false,
    })
    expect(codes('submit', { article })).toEqual([
      'missingTitle',
      'missingLead',
      'missingBody',
      'missingCategory',
      'missingByline',
    ])
  })
  it('of the photos, to be forwarded: each with its place', () => {
    const article = anArticle({
      state: 'editing',
      assignee: 'editor',
      photos: [
        aPhoto({ path: 'hero', alt: '', caption: '', credit: '' }),
        aPhoto({ path: 'body.2', image: null }),
        aPhoto({ path: 'body.4', alt: '', decorative: true }),
      ],
    })
    const decision = decide('forward', aSituation({ article, actor: anActor('editor') }))
    expect(decision).toEqual({
      allowed: false,
      refusals: [
        { code: 'missingAlt', path: 'hero.alt' },
        { code: 'missingCaption', path: 'hero.caption' },
        { code: 'missingCredit', path: 'hero.credit' },
        { code: 'emptySlot', path: 'body.2.image' },
      ],
    })
  })
  it('of the importer’s doubts, to be forwarded', () => {
    const article = anArticle({
      state: 'editing',
      assignee: 'editor',
      reviews: [
        { code: 'dateMissing', path: 'originalPublishedAt', resolved: true },
        { code: 'titleMissing', path: 'title', resolved: false },
      ],
    })
    expect(decide('forward', aSituation({ article, actor: anActor('editor') }))).toEqual({
      allowed: false,
      refusals: [{ code: 'needsReview', path: 'needsReview.1' }],
    })
  })
  it.each([
    ['owns it', { owner: 'deskHead' }, 'ownWork'],
    ['once owned it', { pastOwners: ['deskHead'] }, 'ownWork'],
    ['changed this version', { editedBy: ['deskHead'] }, 'editedByYou'],
  ] satisfies [string, Partial<Article>, string][])(
    'is that no one approves who %s',
    (_, given, code) => {
      const article = anArticle({ state: 'review', ...given })
      expect(codes('approve', { article, actor: anActor('deskHead') })).toEqual([code])
    },
  )
  it('is an unbroken seal, rights in force and no embargo, to be published', () => {
    const article = anArticle({
      state: 'approved',
      seal: { approved: 'another', present: 'hash' },
      embargoUntil: '2026-03-02T00:00:00Z',
      photos: [
        aPhoto({ rights: { licence: 'unknown', validUntil: null } }),
        aPhoto({ rights: { licence: 'agency', validUntil: '2026-02-28T00:00:00Z' } }),
      ],
    })
    expect(codes('publish', { article, actor: anActor('secretary') })).toEqual([
      'sealBroken',
      'rightsMissing',
      'rightsExpired',
      'embargoed',
    ])
  })
  it('is the kind of an update while the article is live, and a correction when it is one', () => {
    const article = anArticle({
      state: 'approved',
      live: true,
      seal: { approved: 'hash', present: 'hash' },
    })
    const actor = anActor('secretary')
    expect(codes('publish', { article, actor })).toEqual(['missingKind'])
    expect(codes('publish', { article, actor, given: { kind: 'minor' } })).toEqual([])
    expect(codes('publish', { article, actor, given: { kind: 'correction' } })).toEqual([
      'missingCorrection',
    ])
    expect(codes('publish', { article: { ...article, live: false }, actor })).toEqual([])
  })
  it('is a note counted in code points after NFC and trimming', () => {
    const article = anArticle({ state: 'review' })
    const actor = anActor('deskHead')
    const noted = (note: string) => codes('return', { article, actor, given: { note } })
    expect(noted('  đủ mười ký ')).toEqual([])
    expect(noted('  đủ mười k ')).toEqual(['noteTooShort'])
    expect(noted('đủ mười k'.normalize('NFD'))).toEqual(['noteTooShort'])
    expect(noted('👍👍👍👍👍')).toEqual(['noteTooShort'])
  })
  it('is that readers see the article, to be withdrawn', () => {
    const actor = anActor('chief')
    const given = whole
    expect(codes('withdraw', { article: anArticle(), actor, given })).toEqual(['notLive'])
    expect(codes('withdraw', { article: anArticle({ live: true }), actor, given })).toEqual([])
  })
})

describe('a button', () => {
  it('is open when only what is typed with it is missing', () => {
    const situation = aSituation({
      article: anArticle({ state: 'review' }),
      actor: anActor('deskHead'),
    })
    expect(decideWithoutInputs('return', situation)).toEqual({ allowed: true, to: 'returned' })
    expect(inputsOf('return', situation.article)).toEqual(['note'])
  })
  it('asks for the kind only while the article is live', () => {
    expect(inputsOf('publish', anArticle())).toEqual([])
    expect(inputsOf('publish', anArticle({ live: true }))).toEqual(['kind', 'correction'])
  })
  it('is refused with its reasons when person and state fit', () => {
    const situation = aSituation({ article: anArticle({ title: '' }), now })
    expect(fits('submit', situation)).toBe(true)
    expect(decideWithoutInputs('submit', situation)).toEqual({
      allowed: false,
      refusals: [{ code: 'missingTitle', path: 'title' }],
    })
  })
})
