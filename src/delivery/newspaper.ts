import type { Payload } from 'payload'
import { settings } from '../config/settings.ts'
import { findGlobalRow } from '../database/rows.ts'

/** Where readers read, and where they fetch photos. */
export const { siteUrl, mediaUrl } = settings

/** What the newspaper calls itself, by the host of its site until it has said so; and what it says of itself. */
export const newspaperOf = async (
  payload: Payload,
): Promise<{ name: string; description: string | null }> => {
  const row = await findGlobalRow(payload, 'site', { select: ['name', 'description'] })
  return { name: row.name || new URL(siteUrl).host, description: row.description || null }
}
