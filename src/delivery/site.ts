import { settings } from '../config/settings.ts'
import { findGlobalRow } from '../database/rows.ts'
import type { Edition } from './Edition.ts'
import type { Found } from './found.ts'
import { livePhotos } from './livePhotos.ts'
import type { SiteInfo } from './shapes.ts'

const lines = [
  'name',
  'description',
  'publisher',
  'licence',
  'editorInChief',
  'address',
  'phone',
  'email',
] as const

/** What the newspaper says of itself. */
export const siteInfo = (edition: Edition): Promise<SiteInfo> => edition.once(readSite)

const readSite = async ({ payload }: Edition): Promise<SiteInfo> => {
  const row = await findGlobalRow(payload, 'site', { select: [...lines, 'logo', 'image'] })
  const photo = await livePhotos(payload, [row.logo, row.image])
  return {
    name: row.name ?? null,
    description: row.description ?? null,
    url: settings.siteUrl,
    logo: photo(row.logo),
    image: photo(row.image),
    publisher: row.publisher ?? null,
    licence: row.licence ?? null,
    editorInChief: row.editorInChief ?? null,
    address: row.address ?? null,
    phone: row.phone ?? null,
    email: row.email ?? null,
  }
}

export const findSite = async (edition: Edition): Promise<Found<SiteInfo>> => ({
  outcome: 'found',
  value: await siteInfo(edition),
  keys: ['site'],
})
