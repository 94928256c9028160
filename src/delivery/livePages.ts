import type { Payload } from 'payload'
import { findRows } from '../database/rows.ts'
import type { LivePage } from '../publishing/frozen.ts'

/** The whole rows of live articles, in the order of the ids; one that is not live is left out. */
export const livePages = async (payload: Payload, ids: readonly string[]): Promise<LivePage[]> => {
  if (ids.length === 0) return []
  const rows = await findRows(payload, 'pages', { where: { id: { in: [...ids] } } })
  const live = new Map(rows.filter((row) => row.state === 'live').map((row) => [row.id, row]))
  return ids.flatMap((id) => live.get(id) ?? [])
}
