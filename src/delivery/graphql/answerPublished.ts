import type { Payload } from 'payload'
import { type ProblemCode, problems } from '../../domain/problems.ts'
import { asGraphQLError } from '../../errors/problem.ts'
import { answerWith, everyAnswer } from '../answer.ts'
import { editionOf } from '../Edition.ts'
import type { Found } from '../found.ts'
import { ask } from './ask.ts'
import { askedByPublished } from './publishedQueries.ts'
import { type QuestionName, questions } from './questions.ts'

/**
 * Answers a published query that comes by GET, as GraphQL would, and so that caches may keep it. What went wrong is
 * said in Vietnamese, whoever asks. Null for what is no published query. Never throws.
 */
export const answerPublished = async (
  request: Request,
  payload: Payload,
): Promise<Response | null> => {
  const asked = askedByPublished(Object.fromEntries(new URL(request.url).searchParams))
  if (asked === null) return null
  const { name, given } = asked
  try {
    const edition = await editionOf(payload)
    const found = await ask[name](edition, given)
    if (found.outcome !== 'found') return failed(name, found)
    const { changedAt } = edition
    return answerWith(request, {
      value: { data: { [name]: found.value } },
      keys: found.keys,
      changedAt,
      isPassing: found.isPassing ?? false,
    })
  } catch (err) {
    payload.logger.error({ msg: 'A published query could not be answered.', err })
    return refused(name, { code: 'internal' })
  }
}

type Unfound = Exclude<Found<unknown>, { outcome: 'found' }>

const failed = (name: QuestionName, found: Unfound): Response => {
  switch (found.outcome) {
    case 'gone':
      return refused(name, { code: 'gone', keys: found.keys })
    case 'busy':
      return refused(name, { code: 'busy' })
    case 'invalid':
      return refused(name, { code: 'invalid', path: found.parameter })
    case 'moved':
    case 'absent':
      return refused(name, { code: 'notFound', keys: ['list'] })
  }
}

/** GraphQL says what went wrong within an answer of 200. */
const refused = (
  name: QuestionName,
  { code, path, keys }: { code: ProblemCode; path?: string; keys?: readonly string[] },
): Response => {
  const error = asGraphQLError([{ code, message: problems[code].vi, ...(path && { path }) }])
  const data = questions[name].isNullable ? { [name]: null } : null
  return Response.json(
    { errors: [error], data },
    {
      headers: {
        ...everyAnswer,
        'Cache-Control': keys ? 'public, max-age=0, s-maxage=10' : 'no-store',
        ...(keys && { 'Surrogate-Key': keys.join(' ') }),
      },
    },
  )
}
