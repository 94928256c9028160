import type { PayloadRequest, Where } from 'payload'
import { idsWhere } from '../database/idsWhere.ts'
import { isId } from '../database/isId.ts'
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
  // What can be no id names nothing; the database would refuse to be asked by it.
  const possible = [...new Set(ids)].filter((id) => isId(req.payload, id))
  if (possible.length === 0 || extent === false) return []
  const named: Where = { id: { in: possible } }
  const where = extent === true ? named : { and: [named, extent] }
  return idsWhere(req, collection, where, { draft })
}
