import { describe, expect, it } from '@jest/globals'
import { desk, roles, type Role, staff, theClock } from '../../../src/domain/roles.ts'
import {
  type Decision,
  decide,
  decideWithoutInputs,
  fits,
  inputsOf,
} from '../../../src/domain/workflow/decide.ts'
import { type Move, moves, rowOf } from '../../../src/domain/workflow/moves.ts'
import type { Given } from '../../../src/domain/workflow/given.ts'
import type { Article } from '../../../src/domain/workflow/situation.ts'
import { type State, states } from '../../../src/domain/workflow/states.ts'
import {
  contractTable,
  correction,
  type Person,
  type Verdict,
  verdictOf,
} from '../../support/contractTable.ts'
import { aLicence, anActor, anArticle, aPhoto, aSituation, now } from './situations.ts'

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
          if (to !== 'same' && from.some((state) => reached.has(state))) reached.add(to)
    }
    expect(reached).toEqual(new Set(every(states)))
  })

  it.each([
    ['what a reporter wrote', 'reporter'],
    ['what was imported and belongs to nobody', null],
  ])('lets a newsroom of three publish %s without haste', (_, owner) => {
    const way = [
      ['submit', owner === null ? 'editor' : 'reporter'],
      ['claim', 'editor'],
      ['forward', 'editor'],
      ['approve', 'chief'],
      ['publish', 'chief'],
    ] as const
    let article = anArticle({ owner, editedBy: ['reporter', 'editor'] })
    for (const [move, role] of way) {
      const situation = aSituation({ article, actor: anActor(role) })
      const decision = decide(move, situation)
      expect({ move, ...decision }).toMatchObject({ move, allowed: true })
      const state = 'to' in decision ? decision.to : article.state
      const { seal, assignee } = rowOf(move).effect(situation, state)
      article = {
        ...article,
        state,
        assignee: assignee === undefined ? article.assignee : assignee,
        seal: { approved: seal ?? article.seal.approved, present: 'hash' },
      }
    }
    expect(article.state).toBe('published')
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

const relations = {
  'a stranger to it': {},
  'its owner': { owner: 'actor' },
  'its claimer': { assignee: 'actor' },
  'who revised it': { revisedBy: 'actor' },
} satisfies Record<string, Partial<Article>>

/** As the contract sees them: whoever may not edit can own an article, and not claim or revise it. */
const personOf = (role: Role, article: Article): Person => ({
  desk: desk.some((one) => one === role) ? role : null,
  owner: staff.some((one) => one === role) && article.owner === 'actor',
  claimer: desk.some((one) => one === role) && article.assignee === 'actor',
  reviser: staff.some((one) => one === role) && article.revisedBy === 'actor',
})

/** Everybody who may ask, of an article that readers see and of one that they do not. */
const asking = every(roles).flatMap((role) =>
  every(relations).flatMap((relation) => [true, false].map((live) => ({ role, relation, live }))),
)

describe.each(every(contractTable))('%s', (move) => {
  it.each(every(states))('in %s is, for everybody, as the contract says', (state) => {
    const answers = asking.map(({ role, relation, live }) => {
      const article = anArticle({
        state,
        live,
        seal: { approved: 'hash', present: 'hash' },
        ...relations[relation],
      })
      const given = contractTable[move].given ?? {}
      const actor = anActor(role, { id: 'actor' })
      const decision = decide(move, aSituation({ article, actor, given, newOwner: 'another' }))
      const verdict = verdictOf(move, { state, live, person: personOf(role, article) })
      const who = `${role}, ${relation}, ${live ? 'live' : 'not live'}`
      return [
        { who, ...told(decision) },
        { who, ...told(verdict) },
      ] as const
    })
    expect(answers.map(([decided]) => decided)).toEqual(answers.map(([, expected]) => expected))
  })
})

type Told = { to: State } | { code: string }
const told = (said: Decision | Verdict): Told => {
  if ('code' in said) return { code: said.code }
  if ('to' in said) return { to: said.to }
  return { code: said.refusals[0]?.code ?? '' }
}

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
  it('is that no must-fix note is open, to be forwarded, approved or published urgently', () => {
    const mustFixes = [{ path: 'body.3' }, { path: null }, { path: null }]
    const given = whole
    const claimed = anArticle({ state: 'editing', assignee: 'editor', mustFixes })
    const expected = ['openMustFix', 'openMustFix']
    expect(codes('forward', { article: claimed, actor: anActor('editor') })).toEqual(expected)
    expect(codes('publishUrgent', { article: claimed, actor: anActor('chief'), given })).toEqual(
      expected,
    )
    const article = anArticle({ state: 'review', mustFixes })
    expect(codes('approve', { article, actor: anActor('deskHead') })).toEqual(expected)
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
        aPhoto({ rights: aLicence({ licence: 'unknown' }) }),
        aPhoto({ rights: aLicence({ licence: 'agency', validUntil: '2026-02-28T00:00:00Z' }) }),
        aPhoto({ rights: aLicence({ consent: 'unknown' }) }),
      ],
    })
    expect(codes('publish', { article, actor: anActor('secretary') })).toEqual([
      'sealBroken',
      'rightsMissing',
      'rightsExpired',
      'consentMissing',
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
  it('is the right to show the photo that stands for the article elsewhere, to be published', () => {
    const rights = aLicence({ licence: 'unknown', consent: 'unknown' })
    const article = anArticle({
      state: 'approved',
      seal: { approved: 'hash', present: 'hash' },
      shared: [{ path: 'seo', image: 'photo', rights }],
    })
    const actor = anActor('secretary')
    expect(codes('publish', { article, actor })).toEqual(['rightsMissing', 'consentMissing'])
  })
  it('is a time ahead and after the embargo, to be scheduled', () => {
    const article = anArticle({ state: 'approved', embargoUntil: '2026-03-03T00:00:00Z' })
    const actor = anActor('secretary')
    const at = (publishAt: string) => codes('schedule', { article, actor, given: { publishAt } })
    expect(codes('schedule', { article, actor })).toEqual(['timeNotAhead'])
    expect(at(now.toISOString())).toEqual(['timeNotAhead', 'beforeEmbargo'])
    expect(at('2026-03-02T23:59:59Z')).toEqual(['beforeEmbargo'])
    expect(at('2026-03-03T00:00:00Z')).toEqual([])
  })
  it('is the kind of an update, to be scheduled while the article is live', () => {
    const article = anArticle({ state: 'approved', live: true })
    const given = { publishAt: '2026-03-03T00:00:00Z' }
    const actor = anActor('chief')
    expect(codes('schedule', { article, actor, given })).toEqual(['missingKind'])
    expect(codes('schedule', { article, actor, given: { ...given, kind: 'minor' } })).toEqual([])
  })
  it('is that its time has come and the seal holds, to be published by the clock', () => {
    const article = anArticle({
      state: 'scheduled',
      publishAt: now.toISOString(),
      seal: { approved: 'hash', present: 'hash' },
    })
    const by = (given: Partial<Article>) =>
      codes('publishOnTime', { article: { ...article, ...given }, actor: theClock })
    expect(by({})).toEqual([])
    expect(by({ publishAt: '2026-03-01T12:00:01+07:00' })).toEqual(['notDue'])
    expect(by({ seal: { approved: 'hash', present: 'another' } })).toEqual(['sealBroken'])
    expect(codes('publishOnTime', { article, actor: anActor('chief') })).toEqual(['wrongRole'])
  })
  it('is a second person, even to publish urgently what nobody owns', () => {
    const actor = anActor('chief')
    const urgent = (given: Partial<Article>) =>
      codes('publishUrgent', {
        article: anArticle({ state: 'review', ...given }),
        actor,
        given: whole,
      })
    expect(urgent({ editedBy: ['chief'] })).toEqual([])
    expect(urgent({ owner: 'chief' })).toEqual(['ownWork'])
    expect(urgent({ pastOwners: ['chief'] })).toEqual(['ownWork'])
    expect(urgent({ owner: null, assignee: 'chief' })).toEqual(['ownWork'])
    const imported = { origin: 'import', assignee: 'chief', editedBy: ['chief'] } as const
    expect(urgent({ ...imported, owner: 'reporter' })).toEqual(['ownWork'])
    expect(urgent({ ...imported, owner: 'reporter', editedBy: ['chief', 'editor'] })).toEqual([])
    expect(urgent({ owner: null, assignee: 'editor' })).toEqual([])
  })
  it('is somebody of the newsroom, to be assigned', () => {
    const actor = anActor('deskHead')
    expect(codes('assign', { actor, given: { user: 'gone' } })).toEqual(['missingUser'])
    expect(codes('assign', { actor, given: { user: 'reporter2' }, newOwner: 'reporter2' })).toEqual(
      [],
    )
  })
  it('is words of what was wrong and what is right, to be corrected', () => {
    const article = anArticle({ state: 'published', live: true })
    const actor = anActor('chief')
    expect(codes('correct', { article, actor })).toEqual(['missingCorrection'])
    for (const part of ['kind', 'wrong', 'right', 'basis'])
      expect(
        codes('correct', {
          article,
          actor,
          given: { correction: { ...correction, [part]: undefined } },
        }),
      ).toEqual(['missingCorrection'])
    const blank = { ...correction, right: ' ' }
    expect(codes('correct', { article, actor, given: { correction: blank } })).toEqual([
      'missingCorrection',
    ])
    expect(codes('correct', { article, actor, given: { correction } })).toEqual([])
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
