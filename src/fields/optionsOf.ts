import type { Choices } from '../domain/workflow/choices.ts'

/** What a field offers to choose from, in the order of our words for it. */
export const optionsOf = (choices: Choices) =>
  Object.entries(choices).map(([value, label]) => ({ value, label }))
