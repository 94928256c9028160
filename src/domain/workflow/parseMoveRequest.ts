import { isDate, momentOf } from '../moment.ts'
import { cleanLine, cleanText } from '../text/clean.ts'
import { isMove, type Move } from './moves.ts'
import { bases, correctionKinds, type Given, kinds } from './situation.ts'

/** A move as somebody asks for it, every value of its right type; `revision` is judged by its reader. */
export type AskedMove = { move: Move; given: Given; revision: unknown }

const longestNote = 10_000

/**
 * Reads what came with a request for a move. Unknown keys are ignored, and null is the same as nothing.
 *
 * @param timeZone of times that name none.
 * @returns the move, or the name of the first value that is of the wrong type.
 */
export function parseMoveRequest(body: unknown, timeZone: string): AskedMove | { fault: string } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { fault: 'move' }
  const asked = new Map<string, unknown>(
    Object.entries(body).filter(([, value]) => !isNothing(value)),
  )
  const move = asked.get('move')
  if (typeof move !== 'string' || !isMove(move)) return { fault: 'move' }

  const fault = [...asked].find(([key, value]) => checks[key]?.(value) === false)
  if (fault) return { fault: fault[0] }
  const given = Object.fromEntries(
    [...asked].flatMap(([key, value]) =>
      givenKeys.has(key) ? [[key, inOneForm(key, value, timeZone)]] : [],
    ),
  ) as Given
  return { move, given, revision: asked.get('revision') }
}

/** Moments in UTC, clean texts and nothing unasked in a correction: what is logged is what is hashed, byte for byte. */
const inOneForm = (key: string, value: unknown, timeZone: string): unknown => {
  if (key === 'publishAt' || key === 'dueAt') return momentOf(String(value), timeZone)
  if (typeof value === 'string') return lines.has(key) ? cleanLine(value) : cleanText(value)
  if (key !== 'correction' || typeof value !== 'object' || value === null) return value
  const said = new Map(Object.entries(value))
  return Object.fromEntries(
    Object.keys(parts).flatMap((part) =>
      isNothing(said.get(part)) ? [] : [[part, inOneForm(part, said.get(part), timeZone)]],
    ),
  )
}

const lines: ReadonlySet<string> = new Set(['requestedBy', 'documentNo'])

const isNothing = (value: unknown): boolean => value === null || value === undefined

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= longestNote && !value.includes('\u0000')

const isOneOf =
  (options: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && options.includes(value)

/** What a correction is made of; what is missing of it is judged with the rest that is missing. */
const parts: Readonly<Record<string, (value: unknown) => boolean>> = {
  kind: isOneOf(correctionKinds),
  wrong: isText,
  right: isText,
  basis: isOneOf(bases),
}

const isCorrection = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([part, said]) => isNothing(said) || (parts[part]?.(said) ?? true))

const checks: Readonly<Record<string, ((value: unknown) => boolean) | undefined>> = {
  note: isText,
  requestedBy: isText,
  documentNo: isText,
  basis: isOneOf(bases),
  kind: isOneOf(kinds),
  correction: isCorrection,
  user: isText,
  publishAt: isDate,
  dueAt: isDate,
  revision: Number.isSafeInteger,
}

const givenKeys = new Set([
  'note',
  'publishAt',
  'requestedBy',
  'documentNo',
  'basis',
  'kind',
  'correction',
  'user',
  'dueAt',
])
