import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { extentOfWork } from '../../../access/conditions.ts'
import { findRows } from '../../../database/rows.ts'
import { type ValueFilter, valueFilters } from './photoFilters.ts'

/** So many of the newest photos are looked at. */
const lookedAt = 300
const mostOffered = 40

/**
 * What one may narrow the grid to: what stands in the newest photos that somebody works on, most frequent first. Read
 * past Payload's operation, whose hooks would look at each of them.
 */
export async function offersOf(
  payload: Payload,
  user: TypedUser,
): Promise<Record<ValueFilter, string[]>> {
  const extent = await extentOfWork('images', await createLocalReq({ user }, payload))
  const rows =
    extent === false
      ? []
      : await findRows(payload, 'images', {
          limit: lookedAt,
          select: valueFilters,
          sort: '-createdAt',
          ...(extent !== true && { where: extent }),
        })
  const offered = (field: ValueFilter) => byFrequency(rows.flatMap((row) => row[field] ?? []))
  return Object.fromEntries(valueFilters.map((field) => [field, offered(field)])) as Record<
    ValueFilter,
    string[]
  >
}

const byFrequency = (values: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const byCount = [...counts].toSorted(([, one], [, other]) => other - one)
  return byCount
    .map(([value]) => value)
    .filter((value) => value !== '')
    .slice(0, mostOffered)
}
