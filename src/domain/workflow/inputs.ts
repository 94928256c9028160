import { type InputName, type InputRule, inputs } from './given.ts'
import { type Move, rowOf } from './moves.ts'

/** In the order of the log's columns. */
export const inputNames = Object.keys(inputs) as InputName[]

export const isInput = (name: string): name is InputName => Object.hasOwn(inputs, name)

export const ruleOf = (name: InputName): InputRule => inputs[name]

/** What goes with an input, or with a part of it: whoever requested it goes with the basis of a correction too. */
export const companionsOf = (name: InputName): InputName[] => {
  const rule = ruleOf(name)
  const parts = rule.as === 'parts' ? Object.keys(rule.of) : []
  return inputNames.filter((other) => [name, ...parts].some((one) => one === ruleOf(other).with))
}

/** What belongs to a move: each input that its row asks for, and after it what goes with it. */
export const inputsWith = (move: Move): InputName[] => [
  ...new Set(rowOf(move).inputs.flatMap(({ name }) => [name, ...companionsOf(name)])),
]
