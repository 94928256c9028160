import { languageOf, type Sentence } from '../domain/language.ts'
import type {
  CollectionBeforeDeleteHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedGlobalConfig,
  Where,
} from 'payload'
import { findGlobalRow, findRows, findVersionRows } from '../database/rows.ts'
import { idsOf } from '../domain/idOf.ts'
import { problem } from '../errors/problem.ts'

/** How many rows of a table are looked at: to refuse, one is enough. */
const mostLookedAt = 100
const mostNamed = 5

/**
 * Refuses to delete what something else names (drafts and versions count), and says what does; of what the
 * caller may not see, only how many there are (contract §2, `inUse`).
 */
export const refuseWhileInUse: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const uses: string[] = []
  let unseen = 0
  for (const table of req.payload.config.collections) {
    const users = await usersIn(table, collection.slug, String(id), req)
    const seen = await titlesOf(table.slug, users, req)
    uses.push(...seen.values())
    unseen += users.length - seen.size
  }
  for (const global of req.payload.config.globals)
    if (await isNamedBy(req, global, { named: collection.slug, id: String(id) }))
      uses.push(labelOf(global, req))
  if (uses.length + unseen === 0) return
  throw problem('inUse', req, { data: { uses, unseen }, says: sentenceOf(uses, unseen) })
}

/** The rows of a table that name the document, by any of their fields or in any of their versions. */
async function usersIn(
  table: SanitizedCollectionConfig,
  named: string,
  id: string,
  req: PayloadRequest,
): Promise<string[]> {
  const paths = pathsTo(named, table.flattenedFields)
  // Photos of the body stand within a text; `photos` lists all that an article shows.
  if (table.slug === 'articles' && named === 'images') paths.push('photos')
  if (paths.length === 0) return []
  const limit = mostLookedAt
  const rows = await findRows(req, table.slug, { limit, select: [], where: anyIs(paths, id) })
  const ids = rows.map((row) => row.id)
  if (table.versions) {
    const inVersions = paths.map((path) => `version.${path}`)
    const where = anyIs(inVersions, id)
    const versions = await findVersionRows(req, table.slug, { limit, select: ['parent'], where })
    ids.push(...versions.map(({ parent }) => parent))
  }
  return [...new Set(ids)]
}

/** Whether the one document of a global names it: everybody may read those. */
async function isNamedBy(
  req: PayloadRequest,
  { flattenedFields, slug }: SanitizedGlobalConfig,
  { named, id }: { named: string; id: string },
): Promise<boolean> {
  const paths = pathsTo(named, flattenedFields)
  if (paths.length === 0) return false
  const stored = new Map<string, unknown>(
    Object.entries(await findGlobalRow(req, slug, { select: paths as never[] })),
  )
  return paths.some((path) => idsOf([stored.get(path)].flat()).includes(id))
}

const labelOf = ({ label, slug }: SanitizedGlobalConfig, { i18n }: PayloadRequest): string => {
  const said = (label ?? {}) as Partial<Record<string, string>>
  return said[languageOf(i18n)] ?? slug
}

const anyIs = (paths: readonly string[], id: string): Where => ({
  or: paths.map((path) => ({ [path]: { in: [id] } })),
})

/** The paths of all fields that lead to the collection. */
const pathsTo = (named: string, fields: readonly FlattenedField[], at = ''): string[] =>
  fields.flatMap((field) => {
    const path = at + field.name
    if (field.type === 'relationship' || field.type === 'upload')
      return field.relationTo === named ? [path] : []
    return field.type === 'group' || field.type === 'array'
      ? pathsTo(named, field.flattenedFields, `${path}.`)
      : []
  })

type Titled = { id: string | number; name?: string | null; title?: string | null }

/** What the caller sees of them, by id: of an article the version being worked on, or else the live one. */
async function titlesOf(
  collection: CollectionSlug,
  ids: readonly string[],
  req: PayloadRequest,
): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const draft of [true, false]) {
    const left = ids.filter((id) => !titles.has(id))
    if (left.length === 0) break
    const { docs } = await req.payload.find({
      collection,
      depth: 0,
      disableErrors: true,
      draft,
      limit: left.length,
      overrideAccess: false,
      req,
      where: { id: { in: left } },
    })
    for (const doc of docs) titles.set(String(doc.id), titleOf(doc))
  }
  return titles
}

const titleOf = ({ id, name, title }: Titled): string => name || title || String(id)

function sentenceOf(uses: readonly string[], unseen: number): Sentence {
  const shown = uses
    .slice(0, mostNamed)
    .map((use) => `“${use}”`)
    .join(', ')
  const more = uses.length - mostNamed
  const vi = [
    shown,
    more > 0 && `${more} mục khác`,
    unseen > 0 && `${unseen} mục ${shown && 'khác '}mà bạn không xem được`,
  ]
  const en = [
    shown,
    more > 0 && `${more} more`,
    unseen > 0 && `${unseen} ${shown && 'others '}that you may not see`,
  ]
  return {
    vi: `Mục này đang được dùng ở ${vi.filter(Boolean).join(' và ')} nên không xóa được.`,
    en: `This is used in ${en.filter(Boolean).join(' and ')} and cannot be deleted.`,
  }
}
