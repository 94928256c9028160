import { fieldsThat, type FieldsThat } from '../domain/article/fields.ts'
import { idOf } from '../domain/idOf.ts'
import type { Refusal } from '../domain/workflow/refusals.ts'
import type { Article } from '../payload-types.ts'

/** The fields that moves and creation set, and nobody else (contract §3). */
export const setByMoves = fieldsThat('isSetByMoves')

/** What an article starts with. */
export const startOf = (
  owner: string | null,
  origin: NonNullable<Article['origin']>,
): Pick<Article, FieldsThat<'isSetByMoves'>> => ({
  state: 'draft',
  owner,
  assignee: null,
  publishAt: null,
  publishedAt: null,
  origin,
})

/**
 * Where a write names another value than the present one for what only moves set. One that names the
 * present value is fine: forms send whole documents. `_status` may be named as what the write will be
 * stored as anyway.
 */
export function refusalsOfNamed(
  written: Record<string, unknown>,
  present: Partial<Article>,
): Refusal[] {
  const refusals: Refusal[] = setByMoves
    .filter((field) => field in written && !isSame(written[field], present[field]))
    .map((path) => ({ code: 'useAMove', path }))
  const status = written._status
  const isPresentStatus = status === undefined || status === 'draft'
  if (!isPresentStatus) refusals.push({ code: 'useAMove', path: '_status' })
  return refusals
}

const isSame = (written: unknown, present: unknown): boolean => {
  if (written === undefined) return true
  const [a, b] = [plain(written), plain(present)]
  return a === b || (isDate(a) && isDate(b) && Date.parse(a) === Date.parse(b))
}

/** An id for a relationship, null for nothing. */
const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? idOf(value) : (value ?? null)

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)
