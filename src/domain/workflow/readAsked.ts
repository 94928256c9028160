import { isMove, type Move } from './moves.ts'
import { bases, correctionKinds, type Given, kinds } from './situation.ts'

/** A move as somebody asks for it, every value of its right type; `revision` is judged by its reader. */
export type AskedMove = { move: Move; given: Given; revision: unknown }

const longestNote = 10_000

/**
 * Reads what came with a request for a move. Unknown keys are ignored, and null is the same as nothing.
 *
 * @returns the move, or the name of the first value that is of the wrong type.
 */
export function readAsked(body: unknown): AskedMove | { fault: string } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { fault: 'move' }
  const asked = new Map<string, unknown>(
    Object.entries(body).filter(([, value]) => value !== null && value !== undefined),
  )
  const move = asked.get('move')
  if (typeof move !== 'string' || !isMove(move)) return { fault: 'move' }

  const fault = [...asked].find(([key, value]) => checks[key]?.(value) === false)
  if (fault) return { fault: fault[0] }
  const given = Object.fromEntries([...asked].filter(([key]) => givenKeys.has(key))) as Given
  return { move, given, revision: asked.get('revision') }
}

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= longestNote && !value.includes('\u0000')

const isOneOf =
  (options: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && options.includes(value)

const isCorrection = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  isOneOf(correctionKinds)(value.kind) &&
  'basis' in value &&
  isOneOf(bases)(value.basis) &&
  'wrong' in value &&
  isText(value.wrong) &&
  'right' in value &&
  isText(value.right)

/** ISO 8601 with a time zone, of a day that exists: JavaScript makes 2 March of 30 February. */
export const isMoment = (value: unknown): boolean => {
  if (typeof value !== 'string') return false
  const parts =
    /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/.exec(
      value,
    )
  if (!parts) return false
  const [year, month, day] = parts.slice(1, 4).map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const isRevision = (value: unknown): boolean =>
  Number.isSafeInteger(typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value)

const checks: Readonly<Record<string, ((value: unknown) => boolean) | undefined>> = {
  note: isText,
  requestedBy: isText,
  documentNo: isText,
  basis: isOneOf(bases),
  kind: isOneOf(kinds),
  correction: isCorrection,
  user: isText,
  publishAt: isMoment,
  dueAt: isMoment,
  revision: isRevision,
}

const givenKeys = new Set(['note', 'requestedBy', 'documentNo', 'basis', 'kind', 'correction'])
