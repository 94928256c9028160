import { type Language, languageOf, type Sentence } from '../domain/language.ts'
import { APIError, type PayloadRequest } from 'payload'
import { type ProblemCode, problems } from '../domain/problems.ts'
import { type Refusal, sentence, statusOf } from '../domain/workflow/refusals.ts'

/** One reason as the caller reads it; `path` is dotted: `body.3.caption`. */
export type Reason = { code: string; message: string; path?: string }

/** What an error of ours carries to whoever answers it (see `answerError`). */
export type Carried = { reasons: Reason[]; data?: Record<string, unknown> }

type Asked = Pick<PayloadRequest, 'i18n'>

/**
 * An error to throw: the code, its status and its sentence in the caller's language.
 * `says` puts a more exact sentence in the place of the general one.
 */
export function problem(
  code: ProblemCode,
  req: Asked,
  {
    path,
    says,
    status = problems[code].status,
    data,
  }: {
    path?: string
    says?: Sentence
    status?: number
    data?: Record<string, unknown>
  } = {},
): APIError {
  const message = (says ?? problems[code])[languageOf(req.i18n)]
  return carrying({ reasons: [{ code, message, ...(path && { path }) }], data }, status)
}

/** The same for what the rules refuse: all reasons together, with the status of their kind. */
export function refusal(
  refusals: readonly Refusal[],
  req: Asked,
  data?: Record<string, unknown>,
): APIError {
  const reasons = refusals.map((one) => reasonOf(one, languageOf(req.i18n)))
  return carrying({ reasons, data }, refusals[0] ? statusOf(refusals[0]) : 409)
}

/** A refusal as the caller reads it. */
export const reasonOf = (one: Refusal, language: Language): Reason => ({
  code: one.code,
  message: sentence(one, language),
  ...('path' in one && one.path !== undefined && { path: one.path }),
})

const carrying = (carried: Carried, status: number): APIError =>
  Object.assign(
    new APIError(carried.reasons.map(({ message }) => message).join(' '), status, carried, true),
    // Payload names an error after its class, which a production build shortens to a letter.
    { name: 'Refusal' },
  )

/**
 * What Payload calls an error of this status. The names of its classes are what a production build has left of them,
 * a letter or two.
 */
export const nameFor = (status: number): string => {
  switch (status) {
    case 400:
      return 'ValidationError'
    case 401:
      return 'AuthenticationError'
    case 403:
      return 'Forbidden'
    case 404:
      return 'NotFound'
    case 423:
      return 'Locked'
    default:
      return 'APIError'
  }
}

/**
 * For Payload's log: what is refused with a sentence is no fault of ours, and needs no stack. `answerError` tells of it;
 * and the log itself of those whose name a production build has shortened (see `log/logger.ts`).
 */
export const loggingLevels = {
  Refusal: false,
  // Wraps refusals and faults alike: `answerError` logs the faults.
  GraphQLError: false,
  AuthenticationError: false,
  Forbidden: false,
  NotFound: false,
  QueryError: false,
  ValidationError: false,
} as const

/** Reasons as GraphQL carries them in an answer; the first one says what kind of failure it is. */
export const asGraphQLError = (errors: readonly Reason[]) => {
  const code = errors[0]?.code as ProblemCode
  const statusCode = problems[code].status
  return {
    message: errors.map(({ message }) => message).join(' '),
    extensions: { name: nameFor(statusCode), code, statusCode, errors },
  }
}
