import type { Move } from './moves.ts'
import type { Situation } from './situation.ts'
import type { State } from './states.ts'

/** The fields a move sets besides the state. */
export type Effects = {
  assignee?: string | null
  seal?: string | null
  editedBy?: string[]
  publishAt?: null
}

const claimEnds = { assignee: null } as const
const sealEnds = { seal: null } as const

/** What the move does to the article's own record (contract §4). */
export function effectsOf(move: Move, to: State, { article, actor }: Situation): Effects {
  switch (move) {
    case 'submit':
    case 'forward':
      return {}
    case 'claim':
      return { assignee: actor.id }
    case 'return':
      return { ...claimEnds, ...sealEnds }
    case 'approve':
      return { seal: article.seal.present }
    // A new version begins with publication: whoever changed the last one is free to approve the next.
    case 'publish':
      return { ...claimEnds, editedBy: [], publishAt: null }
    case 'breakSeal':
      return { ...sealEnds, publishAt: null }
    case 'revise':
      return { ...sealEnds, assignee: to === 'editing' ? actor.id : null }
    case 'withdraw':
      return { ...claimEnds, ...sealEnds, publishAt: null }
  }
}
