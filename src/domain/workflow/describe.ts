import type { Sentence } from '../language.ts'
import type { Input } from './given.ts'
import * as guards from './guards.ts'
import { type Arm, type Move, moves, rowOf, type Who } from './moves.ts'
import { type State, states } from './states.ts'

/** The whole table as data, for boards, buttons and documentation (contract §4). */
export type WorkflowTable = {
  states: { state: State; label: Sentence; public: boolean }[]
  moves: {
    move: Move
    label: Sentence
    from: State[]
    to: State[]
    by: Who[]
    live: 'required' | 'forbidden' | null
    /** What has to be given, then what has to be true, by the names of the rules. */
    needs: string[]
  }[]
}

export const describeWorkflow = (): WorkflowTable => ({
  states: (Object.keys(states) as State[]).map((state) => ({
    state,
    label: states[state],
    public: state === 'published',
  })),
  moves: (Object.keys(moves) as Move[]).map((move) => {
    const { arms, inputs, label, live, needs } = rowOf(move)
    return {
      move,
      label,
      from: once(arms.flatMap(({ from }) => from)),
      to: once(arms.flatMap(leadsTo)),
      by: once(arms.flatMap(({ by }) => by)),
      live,
      needs: [...once<Input>(inputs.map(({ name }) => name)), ...needs.map(nameOf)],
    }
  }),
})

const leadsTo = ({ from, to }: Arm): readonly State[] => (to === 'same' ? from : [to])

const once = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** A guard by the name it is exported under: a production build shortens the function's own. */
const nameOf = (guard: guards.Guard): string =>
  Object.entries(guards).find(([, exported]) => exported === guard)?.[0] ?? ''
