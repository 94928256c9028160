import type { Move } from './moves.ts'
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

const claimEnds = { assignee: null } as const
/** Nothing is approved any more, and so no name is settled either. */
export const sealEnds = { seal: null, printedNames: null } as const
const scheduleEnds = { publishAt: null } as const
/** An approval ends, and with it what was scheduled. */
export const sealBreaks = { ...sealEnds, ...scheduleEnds } as const
const versionEnds = { ...claimEnds, ...scheduleEnds, revisedBy: null } as const

/** What the move does to the article's own record (contract §4). */
export function effectsOf(
  move: Move,
  to: State,
  { article, actor, given, newOwner }: Situation,
): Effects {
  switch (move) {
    case 'submit':
    case 'recall':
    case 'forward':
    case 'sendBack':
    case 'correct':
    case 'reopen':
      return {}
    case 'claim':
    case 'takeOver':
      return { assignee: actor.id }
    case 'release':
      return claimEnds
    case 'return':
      return { ...claimEnds, ...sealEnds }
    case 'approve':
      return { seal: article.seal.present, printedNames: article.printedNames }
    case 'schedule':
      return { publishAt: given.publishAt ?? null }
    case 'unschedule':
      return scheduleEnds
    // A new version begins with publication: whoever changed the last one is free to approve the next.
    case 'publish':
    case 'publishOnTime':
      return { ...versionEnds, editedBy: [] }
    case 'publishUrgent':
      return { ...versionEnds, ...sealEnds, editedBy: [] }
    // What is dropped may come back from history: whoever wrote it is remembered.
    case 'discard':
      return { ...versionEnds, ...sealEnds }
    case 'breakSeal':
      return sealBreaks
    case 'revise':
      return { ...sealEnds, assignee: to === 'editing' ? actor.id : null, revisedBy: actor.id }
    case 'withdraw':
    case 'shelve':
      return { ...versionEnds, ...sealEnds }
    case 'assign':
      return {
        ...(newOwner !== null && { owner: newOwner, pastOwners: withPast(article, newOwner) }),
        ...(given.dueAt !== undefined && { dueAt: given.dueAt }),
      }
  }
}

/** Everybody who owned the article before: they may never approve it. */
const withPast = ({ owner, pastOwners }: Situation['article'], newOwner: string): string[] =>
  owner === null || owner === newOwner ? [...pastOwners] : [...new Set([...pastOwners, owner])]
