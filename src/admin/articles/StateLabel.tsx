import type { Language } from '../../domain/language.ts'
import { type State, stateRules, states } from '../../domain/workflow/states.ts'

/** The state of an article as a coloured label; the colour repeats what the text says. */
export const StateLabel = ({ state, language }: { state: State; language: Language }) => {
  const [background, color] = stateRules[state].colours
  return (
    <span className="state-label" style={{ background, color }}>
      {states[state][language]}
    </span>
  )
}
