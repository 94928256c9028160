import { coversSection } from '../coversSection.ts'
import { desk, hasRole, type Role, roles, staff, theClock } from '../roles.ts'
import type { Input } from './given.ts'
import { type Arm, type Move, rowOf, type Who } from './moves.ts'
import type { Refusal } from './refusals.ts'
import type { Article, Situation } from './situation.ts'
import type { State } from './states.ts'

export type Decision = { allowed: true; to: State } | { allowed: false; refusals: Refusal[] }

/**
 * Says whether the move may be made. If not, it gives every reason of the first kind that applies and
 * no others, in the order of contract §4: who asks, the state, what is missing.
 * A stale revision is judged by the caller, between the first and the second (`isForbidden`).
 */
export function decide(move: Move, situation: Situation): Decision {
  const forbidden = refusalsOfPerson(move, situation)
  if (forbidden.length > 0) return refuse(forbidden)

  const astray = refusalsOfState(move, situation)
  if (astray.length > 0) return refuse(astray)

  const { needs, inputs } = rowOf(move)
  const missing = [...needs, ...inputs.map(({ guard }) => guard)].flatMap((guard) =>
    guard(situation),
  )
  const arm = armOf(move, situation)
  return missing.length > 0 || !arm
    ? refuse(missing)
    : { allowed: true, to: leadsTo(arm, situation) }
}

/** The same, were everything given that has to be: what a button asks before it is pressed. */
export function decideWithoutInputs(move: Move, situation: Situation): Decision {
  const whole = decide(move, situation)
  if (whole.allowed) return whole
  const { inputs } = rowOf(move)
  const ofInputs = new Set(inputs.flatMap(({ guard }) => guard(situation)).map(({ code }) => code))
  const refusals = whole.refusals.filter(({ code }) => !ofInputs.has(code))
  const arm = armOf(move, situation)
  return refusals.length > 0 || !arm
    ? refuse(refusals)
    : { allowed: true, to: leadsTo(arm, situation) }
}

/** What has to be given with the move, for this article. */
export const inputsOf = (move: Move, article: Article): Input[] => {
  const { inputs } = rowOf(move)
  const asked = inputs.filter(({ when }) => when?.(article) ?? true).map(({ name }) => name)
  return [...new Set(asked)]
}

/** Whether person and state fit, so that only something that is missing can stand in the way. */
export const fits = (move: Move, situation: Situation): boolean =>
  refusalsOfPerson(move, situation).length === 0 && refusalsOfState(move, situation).length === 0

/** Why this person may not make this move on this article, whatever its state. */
export function refusalsOfPerson(move: Move, situation: Situation): Refusal[] {
  const { article } = situation
  const { arms } = rowOf(move)
  const here = arms.filter(({ from }) => from.includes(article.state))
  const asked = (here.length > 0 ? here : arms).flatMap(({ by }) => by)
  if (asked.some((who) => isOneOf(who, situation))) return []
  if (article.state === 'editing' && asked.includes('claimer')) return [{ code: 'notTheClaimer' }]
  return [
    { code: asked.some((who) => isElsewhere(who, situation)) ? 'notYourSection' : 'wrongRole' },
  ]
}

function refusalsOfState(move: Move, { article }: Situation): Refusal[] {
  const { arms, live } = rowOf(move)
  if (move === 'claim' && article.state === 'editing') return [{ code: 'alreadyClaimed' }]
  if (live === 'required' && !article.live) return [{ code: 'notLive' }]
  if (live === 'forbidden' && article.live) return [{ code: 'liveExists' }]
  return arms.some(({ from }) => from.includes(article.state))
    ? []
    : [{ code: 'wrongState', state: article.state }]
}

/** The first arm that fits both the state and who asks. */
const armOf = (move: Move, situation: Situation): Arm | undefined => {
  const { arms } = rowOf(move)
  return arms.find(
    ({ from, by }) =>
      from.includes(situation.article.state) && by.some((who) => isOneOf(who, situation)),
  )
}

const leadsTo = ({ to }: Arm, { article }: Situation): State => (to === 'same' ? article.state : to)

const isRole = (who: Who): who is Role => Object.hasOwn(roles, who)
const isDesk = (who: Who): boolean => desk.some((role) => role === who)

function isOneOf(who: Who, { article, actor }: Situation): boolean {
  if (isRole(who)) return hasRole(actor, who) && (!isDesk(who) || coversSection(actor, article))
  if (who === 'owner') return hasRole(actor, ...staff) && article.owner === actor.id
  // Before anybody has claimed the article, whoever could claim it is only in the wrong state.
  if (who === 'claimer')
    return article.state === 'editing'
      ? hasRole(actor, ...desk) && article.assignee === actor.id && coversSection(actor, article)
      : hasRole(actor, ...desk) && coversSection(actor, article)
  // Whoever began the next version still works in its section.
  if (who === 'reviser')
    return (
      hasRole(actor, ...staff) &&
      article.revisedBy === actor.id &&
      (article.owner === actor.id || coversSection(actor, article))
    )
  return who === 'clock' && actor === theClock
}

const isElsewhere = (who: Who, { article, actor }: Situation): boolean =>
  isRole(who) && isDesk(who) && hasRole(actor, who) && !coversSection(actor, article)

const refuse = (refusals: Refusal[]): Decision => ({ allowed: false, refusals })
