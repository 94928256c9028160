import type { Endpoint } from 'payload'
import * as guards from '../domain/workflow/guards.ts'
import { type Move, moves, rowOf } from '../domain/workflow/moves.ts'
import { states } from '../domain/workflow/states.ts'
import { theActor } from '../workflow/situationOf.ts'

/** A guard by the name it is exported under: a production build shortens the function's own. */
const nameOf = (guard: guards.Guard): string =>
  Object.entries(guards).find(([, exported]) => exported === guard)?.[0] ?? ''

/** The table of states and moves, for boards, buttons and documentation (contract §4). */
export const describeWorkflow = () => ({
  states: Object.entries(states).map(([state, label]) => ({
    state,
    label,
    public: state === 'published',
  })),
  moves: (Object.keys(moves) as Move[]).map((move) => {
    const { arms, inputs, label, live, needs } = rowOf(move)
    return {
      move,
      label,
      from: [...new Set(arms.flatMap(({ from }) => from))],
      to: [...new Set(arms.map(({ to }) => to))],
      by: [...new Set(arms.flatMap(({ by }) => by))],
      live,
      needs: [...inputs.map(({ name }) => name), ...needs.map(nameOf)],
    }
  }),
})

/** `GET /api/workflow`, for anybody who is logged in. */
export const workflowEndpoint: Endpoint = {
  path: '/workflow',
  method: 'get',
  handler: (req) => {
    theActor(req)
    return Response.json(describeWorkflow())
  },
}
