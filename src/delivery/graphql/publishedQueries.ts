import type { Schema } from '../openApi/schema.ts'
import { schemas } from '../openApi/schemas.ts'
import { type Given, type Question, type QuestionName, questions } from './questions.ts'

/** The address of GraphQL, where a published query may also be asked by GET. */
export const graphQLPath = '/api/graphql'

/** A question of a published query, with the arguments that were said. */
export type Asked = { name: QuestionName; given: Given }

/**
 * The queries that are answered from finished bytes: each question with all that there is to answer. By the name that
 * each has as an operation, in the order of the documentation.
 */
export const publishedQueries = (): ReadonlyMap<string, string> => texts

/**
 * What is asked, where it is one of the published queries: by its text, or by its name alone. White space may differ.
 *
 * @param variables as in a request of GraphQL: an object, or its JSON.
 * @returns null for any other query, and for variables that it does not have.
 */
export const askedByPublished = ({
  query,
  operationName,
  variables,
}: {
  query?: unknown
  operationName?: unknown
  variables?: unknown
}): Asked | null => {
  const name = typeof query === 'string' ? byText.get(plain(query)) : byOperation.get(operationName)
  if (name === undefined) return null
  if (typeof query === 'string' && (operationName ?? operationOf(name)) !== operationOf(name))
    return null
  const given = variablesIn(variables)
  return given && fits(questions[name], given) ? { name, given } : null
}

/** The same of the body of a request. */
export const publishedIn = (body: string): Asked | null => {
  const request = parsed(body)
  return typeof request === 'object' && request !== null ? askedByPublished(request) : null
}

/** The same question always has the same address, whose parameters stand in one order. */
export const addressOf = ({ name, given }: Asked): string => {
  const said = Object.keys(questions[name].args).flatMap((arg) =>
    given[arg] === undefined || given[arg] === null ? [] : [[arg, given[arg]]],
  )
  const parameters = new URLSearchParams({ operationName: operationOf(name) })
  if (said.length > 0) parameters.set('variables', JSON.stringify(Object.fromEntries(said)))
  return `${graphQLPath}?${parameters}`
}

const operationOf = (name: QuestionName): string => name.charAt(0).toUpperCase() + name.slice(1)

const variablesIn = (variables: unknown): Given | null => {
  if (variables === undefined || variables === null || variables === '') return {}
  const value = typeof variables === 'string' ? parsed(variables) : variables
  return typeof value === 'object' && !Array.isArray(value) ? (value as Given | null) : null
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const fits = ({ args }: Question, given: Given): boolean =>
  Object.entries(given).every(
    ([name, value]) =>
      Object.hasOwn(args, name) &&
      (value === null || (args[name] === 'Int' ? isInt(value) : typeof value === 'string')),
  )

/** As GraphQL has them: of 32 bits. */
const isInt = (value: unknown): boolean => typeof value === 'number' && (value | 0) === value

/** All that a schema holds, as a selection; empty for what has no fields of its own. */
const selectionOf = (schema: Schema): string => {
  const [orNull] = (schema.anyOf ?? []) as Schema[]
  if (orNull) return selectionOf(orNull)
  if (typeof schema.$ref === 'string')
    return selectionOf(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  if (schema.type === 'array') return selectionOf(schema.items as Schema)
  const fields = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
  if (fields.length === 0) return ''
  return ` { ${fields.map(([field, inner]) => field + selectionOf(inner)).join(' ')} }`
}

const textOf = (name: QuestionName, { args, answer }: Question): string => {
  const given = Object.entries(args)
  const variables = given.map(([arg, type]) => `$${arg}: ${type}`).join(', ')
  const handed = given.map(([arg]) => `${arg}: $${arg}`).join(', ')
  const inside = (list: string) => list && `(${list})`
  const selection = selectionOf(schemas[answer] ?? {})
  return `query ${operationOf(name)}${inside(variables)} { ${name}${inside(handed)}${selection} }`
}

const names = Object.keys(questions) as QuestionName[]
const texts = new Map(names.map((name) => [operationOf(name), textOf(name, questions[name])]))

/** Commas and white space say nothing in GraphQL. */
const plain = (query: string): string =>
  query
    .replace(/[\s,]+/g, ' ')
    .replace(/ ?([{}():]) ?/g, '$1')
    .trim()

const byOperation = new Map<unknown, QuestionName>(names.map((name) => [operationOf(name), name]))
const byText = new Map(names.map((name) => [plain(texts.get(operationOf(name)) ?? ''), name]))
