import type { Language } from '../../domain/language.ts'
import { type State, states } from '../../domain/workflow/states.ts'

/** The state of an article as a coloured label; the colour repeats what the text says. */
export const StateLabel = ({ state, language }: { state: State; language: Language }) => (
  <span className="state-label" data-state={state}>
    {states[state][language]}
  </span>
)
