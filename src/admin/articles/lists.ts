import { type State, stateRules } from '../../domain/workflow/states.ts'

/** A list that somebody works from: what is in it, as the admin's address asks for it. */
export type WorkList = (typeof stateRules)[State]['list'] & { state: State }

/** The newsroom's lists. */
export const workLists: readonly WorkList[] = (Object.keys(stateRules) as State[]).map((state) => ({
  state,
  ...stateRules[state].list,
}))

/** What is in the list for somebody. */
export const whereOf = ({ state, mine }: WorkList, userId: string) => ({
  and: [{ state: { equals: state } }, ...(mine ? [{ [mine]: { equals: userId } }] : [])],
})

/** The query of the list's address, in the form that Payload's filters read and write. */
export const queryOf = ({ state, mine }: WorkList, userId: string): Record<string, string> => ({
  'where[or][0][and][0][state][equals]': state,
  ...(mine && { [`where[or][0][and][1][${mine}][equals]`]: userId }),
})
