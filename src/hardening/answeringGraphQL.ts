import { languageAsked } from '../domain/language.ts'
import { isRecord } from '../domain/isRecord.ts'
import { type DocumentNode, GraphQLError, OperationTypeNode, parse } from 'graphql'
import { tooMuchHeader } from './limitLookUps.ts'
import { type ProblemCode, problems } from '../domain/problems.ts'
import { asGraphQLError, type Reason } from '../errors/problem.ts'
import { logAttempt } from '../log/logEvent.ts'
import { faultOfQuery } from './faultOfQuery.ts'

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>

/** No query that a person or a program means comes near it: a text is one token, however long it is. */
const mostTokens = 20_000

/**
 * Wraps Payload's GraphQL: what cannot be a query is refused before it, and every error leaves as
 * HTTP 200 with `extensions { code, statusCode, errors[] }`, those of GraphQL itself too.
 */
export const answeringGraphQL =
  <Rest extends unknown[]>(handle: Handler<Rest>): Handler<Rest> =>
  async (request, ...rest) => {
    const text = await request.text()
    const fault = faultIn(request, text)
    if (fault) return fault
    const answered = await handle(plainly(request, text), ...rest)
    const whole = answered.headers.has(tooMuchHeader)
      ? await refuseWhole(request, answered, text)
      : answered
    const response = await inOneShape(request, whole)
    if (!asksForMove(text) || !(await failedBefore(response))) return response
    const move = await handle(plainly(request, emptyMove), ...rest)
    return (await isToStranger(move)) ? move : response
  }

/**
 * A question for more than may be looked up is refused whole: what there is of an answer would look like all. After
 * a mutation that is said beside what was stored.
 */
async function refuseWhole(request: Request, answered: Response, text: string): Promise<Response> {
  const headers = new Headers(answered.headers)
  headers.delete(tooMuchHeader)
  const { data, errors = [] } = (await answered.json()) as { data?: object; errors?: object[] }
  const refusal = asGraphQLError([reasonOf(request, 'tooComplex')])
  return text.includes('mutation')
    ? Response.json({ errors: [refusal, ...errors], data }, { headers })
    : Response.json({ errors: [refusal] }, { headers })
}

/** Arguments are judged before anybody is asked who they are; a move comes from somebody (contract §4). */
const emptyMove = JSON.stringify({
  query: 'mutation { moveArticle(id: "", move: "") { revision } }',
})
const asksForMove = (text: string): boolean => text.includes('moveArticle')

/** Whether nothing of a request was done. */
const failedBefore = async (response: Response): Promise<boolean> =>
  (await response.clone().text()).startsWith('{"errors"')

const isToStranger = async (response: Response): Promise<boolean> => {
  const { errors } = (await response.clone().json()) as { errors?: GraphQLFault[] }
  return errors?.[0]?.extensions?.statusCode === problems.unauthorized.status
}

/** Answers every method but POST: queries come in a body, and so past the check of what a request may cost. */
export const onlyPosts = (request: Request): Response => {
  const refused = refuseGraphQL(request, 'malformed', 405)
  refused.headers.set('Allow', 'POST, OPTIONS')
  return refused
}

/** Why the text of a request is no query at all. */
function faultIn(request: Request, text: string): Response | null {
  const { query, variables, operationName } = text === '' ? {} : (JSON.parse(text) as Asked)
  const isAsked =
    typeof query === 'string' &&
    (variables ?? null) === (isRecord(variables) ? variables : null) &&
    (operationName ?? null) === (typeof operationName === 'string' ? operationName : null)
  if (!isAsked) return refused(request, 'malformed')
  try {
    const document = parse(query, { maxTokens: mostTokens, noLocation: true })
    const found = faultOfQuery(document)
    if (subscribes(document)) return refused(request, 'invalid', 'There are no subscriptions.')
    return found && refused(request, found === 'circular' ? 'malformed' : found)
  } catch (error) {
    if (error instanceof GraphQLError && !/ tokens\. /.test(error.message))
      return refused(request, 'malformed', error.message)
    // Too many tokens, or so deeply nested that the parser runs out of stack.
    if (error instanceof GraphQLError || error instanceof RangeError)
      return refused(request, 'tooComplex')
    throw error
  }
}

/** The package behind it answers these with 500, for the schema has none. */
const subscribes = ({ definitions }: DocumentNode): boolean =>
  definitions.some((one) => 'operation' in one && one.operation === OperationTypeNode.SUBSCRIPTION)

type Asked = { query?: unknown; variables?: unknown; operationName?: unknown }

/** As the package behind it wants it to the letter: another `Accept` or charset gets no answer at all. */
const plainly = ({ url, headers, method, signal }: Request, body: string): Request => {
  const plain = new Headers(headers)
  plain.set('Accept', 'application/json')
  plain.set('Content-Type', 'application/json')
  plain.delete('Content-Length')
  return new Request(url, { method, headers: plain, signal, body })
}

/** Errors that passed no hook of ours are those of GraphQL's own validation. */
async function inOneShape(request: Request, response: Response): Promise<Response> {
  const text = await response.clone().text()
  if (!text.startsWith('{"errors"')) return response
  const answer = JSON.parse(text) as { errors: GraphQLFault[] }
  const errors = answer.errors.map((error) => {
    if (error.extensions?.code !== undefined) return error
    logAttempt(request, { event: 'refused', outcome: 'invalid', user: null })
    return { ...error, ...asGraphQLError([reasonOf(request, 'invalid', error.message)]) }
  })
  return Response.json({ ...answer, errors }, { headers: response.headers })
}

type GraphQLFault = { message: string; extensions?: { code?: unknown; statusCode?: unknown } }

const refused = (request: Request, code: ProblemCode, detail?: string): Response => {
  logAttempt(request, { event: 'refused', outcome: code, user: null })
  return withReasons([reasonOf(request, code, detail)])
}

/** What `answering` refuses of GraphQL: that a body is too large is for HTTP to say. */
export const refuseGraphQL = (
  request: Request,
  code: ProblemCode,
  status: number = problems[code].status,
): Response => withReasons([reasonOf(request, code)], status === 400 ? 200 : status)

/** GraphQL speaks English, to programmers; ours says in the caller's language whose fault it is. */
const reasonOf = (request: Request, code: ProblemCode, detail?: string): Reason => {
  const sentence = problems[code][languageAsked(request)]
  return { code, message: detail === undefined ? sentence : `${sentence} (${detail})` }
}

const withReasons = (reasons: readonly Reason[], status = 200): Response =>
  Response.json({ errors: [asGraphQLError(reasons)] }, { status })
