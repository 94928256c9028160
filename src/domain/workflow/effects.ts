import type { Situation } from './situation.ts'
import type { State } from './states.ts'

/** The fields a move sets besides the state. */
export type Effects = {
  owner?: string
  pastOwners?: string[]
  assignee?: string | null
  revisedBy?: string | null
  seal?: string | null
  printedNames?: Record<string, string> | null
  editedBy?: string[]
  publishAt?: string | null
  dueAt?: string
}

/** What a move does to the article's own record (contract §4); `to` is the state that it leads to. */
export type Effect = (situation: Situation, to: State) => Effects

const claimEnds = { assignee: null } as const
/** Nothing is approved any more, and so no name is settled either. */
export const sealEnds = { seal: null, printedNames: null } as const
const scheduleEnds = { publishAt: null } as const
/** An approval ends, and with it what was scheduled. */
export const sealBreaks = { ...sealEnds, ...scheduleEnds } as const
const versionEnds = { ...claimEnds, ...scheduleEnds, revisedBy: null } as const

export const nothing: Effect = () => ({})
export const claims: Effect = ({ actor }) => ({ assignee: actor.id })
export const endsClaim: Effect = () => claimEnds
export const endsClaimAndSeal: Effect = () => ({ ...claimEnds, ...sealEnds })
export const seals: Effect = ({ article }) => ({
  seal: article.seal.present,
  printedNames: article.printedNames,
})
export const breaksSeal: Effect = () => sealBreaks
export const schedules: Effect = ({ given }) => ({ publishAt: given.publishAt ?? null })
export const endsSchedule: Effect = () => scheduleEnds
/** A new version begins with publication: whoever changed the last one is free to approve the next. */
export const endsVersion: Effect = () => ({ ...versionEnds, editedBy: [] })
export const endsUnsealedVersion: Effect = () => ({ ...versionEnds, ...sealEnds, editedBy: [] })
/** What is dropped may come back from history: whoever wrote it is remembered. */
export const dropsVersion: Effect = () => ({ ...versionEnds, ...sealEnds })
export const beginsVersion: Effect = ({ actor }, to) => ({
  ...sealEnds,
  assignee: to === 'editing' ? actor.id : null,
  revisedBy: actor.id,
})
export const assigns: Effect = ({ article, given, newOwner }) => ({
  ...(newOwner !== null && { owner: newOwner, pastOwners: withPast(article, newOwner) }),
  ...(given.dueAt !== undefined && { dueAt: given.dueAt }),
})

/** Everybody who owned the article before: they may never approve it. */
const withPast = ({ owner, pastOwners }: Situation['article'], newOwner: string): string[] =>
  owner === null || owner === newOwner ? [...pastOwners] : [...new Set([...pastOwners, owner])]
