import type { InputName } from '../domain/workflow/given.ts'
import { inputNames, ruleOf } from '../domain/workflow/inputs.ts'

/** What comes with a move, as arguments of GraphQL; a word is judged with the rest of the request. */
export const givenArguments = <Type>({ text, parts }: { text: Type; parts: Type }) =>
  Object.fromEntries(
    [...named].map((name) => [name, { type: ruleOf(name).as === 'parts' ? parts : text }]),
  )

/** In the order in which the schema has them, which is not the log's; a new one comes last. */
const named: ReadonlySet<InputName> = new Set([
  ...(['note', 'publishAt', 'basis', 'requestedBy', 'documentNo'] as const),
  ...inputNames,
])
