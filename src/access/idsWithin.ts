import type { PayloadRequest, Where } from 'payload'
import { idsWhere } from '../database/idsWhere.ts'
import type { GovernedCollection } from '../domain/rights.ts'
import type { Extent } from './conditions.ts'

/** Those of the ids that are there, and to which a right extends. */
export async function idsWithin(
  req: PayloadRequest,
  collection: GovernedCollection,
  ids: readonly string[],
  extent: Extent,
  { draft = false } = {},
): Promise<string[]> {
  if (ids.length === 0 || extent === false) return []
  const named: Where = { id: { in: [...ids] } }
  const where = extent === true ? named : { and: [named, extent] }
  return idsWhere(req, collection, where, { draft })
}
