import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { problem } from '../errors/problem.ts'

/** Where each thing may be named: collection and field. Versions of articles count as the articles do. */
const uses: Record<string, readonly (readonly [collection: CollectionSlug, field: string])[]> = {
  categories: [
    ['articles', 'category'],
    ['articles', 'secondaryCategories'],
    ['categories', 'parent'],
    ['users', 'sections'],
  ],
  topics: [['articles', 'topics']],
  authors: [
    ['articles', 'bylines.author'],
    ['authors', 'successor'],
  ],
  images: [
    ['articles', 'photos'],
    ['authors', 'avatar'],
  ],
}

/** Refuses to delete what something else names, and says what does (contract §2, `inUse`). */
export const refuseWhileInUse: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const found = await Promise.all(
    (uses[collection.slug] ?? []).map(([where, field]) => namesIn(req, where, field, String(id))),
  )
  const names = [...new Set(found.flat())]
  if (names.length === 0) return
  const shown = names.slice(0, 5).join('”, “')
  throw problem('inUse', req, {
    data: { uses: names },
    says: {
      vi: `Mục này đang được dùng ở “${shown}” nên không xóa được.`,
      en: `This is used in “${shown}” and cannot be deleted.`,
    },
  })
}

type Named = { id: string | number; name?: string | null; title?: string | null }

async function namesIn(
  req: PayloadRequest,
  collection: CollectionSlug,
  field: string,
  id: string,
): Promise<string[]> {
  const where: Where = { [field]: { in: [id] } }
  const { docs } = await req.payload.db.find<Named>({ collection, limit: 6, req, where })
  const rows = docs.map(nameOf)
  if (collection !== 'articles') return rows
  const versions = await req.payload.db.findVersions<Named>({
    collection,
    limit: 6,
    req,
    where: { [`version.${field}`]: { in: [id] } },
  })
  return [...rows, ...versions.docs.map(({ version }) => nameOf(version))]
}

const nameOf = ({ id, name, title }: Named): string => name ?? title ?? String(id ?? '')
