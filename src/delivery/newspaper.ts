import { settings } from '../config/settings.ts'
import type { Edition } from './Edition.ts'
import { siteInfo } from './site.ts'

/** Where readers read, and where they fetch photos. */
export const { siteUrl, mediaUrl } = settings

/** What the newspaper calls itself, by the host of its site until it has said so; and what it says of itself. */
export const newspaperOf = async (
  edition: Edition,
): Promise<{ name: string; description: string | null }> => {
  const { name, description } = await siteInfo(edition)
  return { name: name || new URL(siteUrl).host, description: description || null }
}
