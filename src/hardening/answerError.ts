import { languageOf, type Language } from '../domain/language.ts'
import { isRecord } from '../domain/isRecord.ts'
import type { AfterErrorHook, PayloadRequest } from 'payload'
import { isTransient } from '../database/isTransient.ts'
import { beyondPhotoLimits } from '../domain/photoLimits.ts'
import { type ProblemCode, problems } from '../domain/problems.ts'
import { isUnreadable, soundsUnreadable } from '../errors/isUnreadable.ts'
import { isTold, logAttempt } from '../log/logEvent.ts'
import { type Carried, nameFor, problem, type Reason } from '../errors/problem.ts'

type Answered = { status: number; errors: (Reason & Record<string, unknown>)[] }

/**
 * Every error leaves in one shape, over REST and GraphQL: `{ code, message, path? }`, whole sentences,
 * the same for what does not exist and what may not be seen. Payload's own `name` and `data` stay where
 * its admin reads them. The log is told the code, and of a fault of ours where it happened.
 */
export const answerError: AfterErrorHook = ({ collection, error, req, result, graphqlResult }) => {
  const thrown = thrownBehind(error)
  const isUnread = isUnreadable(thrown, req) && unansweredPath(error, undefined) === null
  const { status, errors } = isUnread
    ? answerTo(problem('malformed', req), undefined, req)
    : answerTo(
        error,
        // What GraphQL says of a query is for its programmer.
        result?.errors?.[0] ??
          (isGraphQLFault(error) ? undefined : { message: graphqlResult?.message }),
        req,
      )
  const first = errors[0]
  tell(error, { code: first?.code ?? codeOf(status), collection: collection?.slug, req, status })
  return {
    status,
    response: { errors },
    ...(graphqlResult && {
      graphqlResult: {
        ...graphqlResult,
        message: first?.message ?? '',
        extensions: {
          ...graphqlResult.extensions,
          name: nameFor(status),
          code: first?.code,
          statusCode: status,
          errors,
        },
      },
    }),
  }
}

const fileTooLarge = 'File size limit has been reached'

type Told = { code: string; collection: string | undefined; req: PayloadRequest; status: number }

/** Payload logs the faults of REST by itself, but for those of which only the request says whose they are. */
function tell(error: unknown, { code, collection, req, status }: Told): void {
  const thrown = thrownBehind(error)
  // Of a request that is made again its last answer is told.
  if (isTransient(thrown) || isTold(thrown)) return
  const isSilent = req.payloadAPI === 'GraphQL' || soundsUnreadable(thrown)
  if (status === 500 && isSilent)
    req.payload.logger.error({ msg: 'A request failed.', err: thrown })
  logAttempt(req, {
    event: 'refused',
    outcome: code,
    status,
    user: req.user?.id ?? null,
    collection,
  })
}

type Shown = { name?: string; data?: unknown; message?: string }
type Asked = Pick<PayloadRequest, 'i18n'>

/** The answer to whatever was thrown; `shown` is what Payload would say of it. */
export function answerTo(error: unknown, shown: Shown | undefined, req: Asked): Answered {
  const { status: given, data } = thrownBehind(error) as { status?: unknown; data?: unknown }
  const status = typeof given === 'number' ? given : isGraphQLFault(error) ? 400 : 500
  if (isCarried(data)) {
    const extra = data.data === undefined ? {} : { data: data.data }
    return { status, errors: data.reasons.map((reason) => ({ ...reason, ...extra })) }
  }
  const language = languageOf(req.i18n)
  const unanswered = unansweredPath(error, data)
  if (unanswered !== null)
    return answerTo(problem('invalid', req, { path: unanswered }), undefined, req)
  const faults = faultsOf(data)
  const kept = shown?.name && shown.data ? { name: shown.name, data: shown.data } : {}
  if (faults.length > 0)
    return {
      status: 400,
      errors: faults.map(({ message, path }) => ({
        code: 'invalid',
        message: isSaid(message, language) ? message : problems.invalid[language],
        path,
        ...kept,
      })),
    }
  // Payload's parser of forms counts the bytes of a file, of which there are photos alone.
  if (status === 413 && error instanceof Error && error.message === fileTooLarge)
    return answerTo(
      problem('tooLarge', req, { path: 'file', says: beyondPhotoLimits }),
      undefined,
      req,
    )
  const code = codeOf(status)
  const theirs = isOwnSentence(code, status) ? undefined : shown?.message
  const message =
    theirs !== undefined && /[.!?]$/.test(theirs) && isSaid(theirs, language)
      ? theirs
      : problems[code][language]
  return { status, errors: [{ code, message, ...kept }] }
}

/**
 * Whether a sentence of Payload's is one to the caller: some of its errors speak English to everybody, some name objects
 * as a program prints them, and some say nothing.
 */
const isSaid = (message: string, language: Language): boolean =>
  !/^$|\[object |following invalid (?:relationship|upload|selection)|unknown error/i.test(
    message,
  ) && mayBeIn[language](message)

/** No sentence in Vietnamese does without its letters. */
const mayBeIn: Record<Language, (message: string) => boolean> = {
  vi: (message) => /[^\p{ASCII}]/u.test(message),
  en: () => true,
}

/** The path that a database or Payload was asked by and could not answer; in the history it stands behind `version`. */
const unansweredPath = (error: unknown, data: unknown): string | null => {
  const [first] = Array.isArray(data) ? (data as unknown[]) : []
  const thrown = thrownBehind(error) as { name?: unknown; path?: unknown }
  const { path } = isRecord(first) ? first : thrown.name === 'CastError' ? thrown : {}
  return typeof path === 'string' ? path.replace(/^version\./, '').replace(/^_id$/, 'id') : null
}

/** GraphQL wraps what a resolver throws. */
const thrownBehind = (error: unknown): object =>
  (error instanceof Error && 'originalError' in error && error.originalError instanceof Error
    ? error.originalError
    : error instanceof Error
      ? error
      : null) ?? {}

/** A query that GraphQL itself refuses (syntax, unknown field) has no error of ours behind it. */
const isGraphQLFault = (error: unknown): boolean =>
  error instanceof Error && error.name === 'GraphQLError' && thrownBehind(error) === error

const isCarried = (data: unknown): data is Carried =>
  typeof data === 'object' && data !== null && 'reasons' in data && Array.isArray(data.reasons)

/** The fields that Payload's validation refuses. */
const faultsOf = (data: unknown): { message: string; path: string }[] =>
  typeof data === 'object' && data !== null && 'errors' in data && Array.isArray(data.errors)
    ? data.errors.filter(
        (fault: unknown): fault is { message: string; path: string } =>
          typeof fault === 'object' && fault !== null && 'path' in fault && 'message' in fault,
      )
    : []

const codeOf = (status: number): ProblemCode => {
  switch (status) {
    case 401:
      return 'unauthorized'
    case 403:
    case 423:
      return 'forbidden'
    case 404:
      return 'notFound'
    case 410:
      return 'gone'
    case 413:
      return 'tooLarge'
    case 429:
      return 'rateLimited'
    case 503:
      return 'busy'
    default:
      return status >= 500 ? 'internal' : 'invalid'
  }
}

/** Login and locks have sentences of their own that say more; the rest is ours, alike for all causes. */
const isOwnSentence = (code: ProblemCode, status: number): boolean =>
  code !== 'invalid' && code !== 'unauthorized' && status !== 423
