import type { CollectionSlug, FieldHook, PayloadRequest, TextField } from 'payload'
import { findRow } from '../database/rows.ts'
import { idOf } from '../domain/idOf.ts'
import { reservedSlugs, slugOf } from '../domain/text/slug.ts'
import { problem } from '../errors/problem.ts'
import { label } from './label.ts'

/**
 * The slug of a small thing (category, author, topic): made of its name at the first save and kept; one
 * that is set is folded. Articles have their own, see `workflow/slugs.ts`.
 */
export const slug = ({
  from,
  reserved = false,
}: {
  from: string
  reserved?: boolean
}): TextField => ({
  name: 'slug',
  type: 'text',
  unique: true,
  index: true,
  label: label('Đường dẫn', 'Slug'),
  admin: {
    position: 'sidebar',
    description: label('Để trống thì tạo từ tên.', 'Left empty, it is made of the name.'),
  },
  hooks: { beforeValidate: [fillSlug({ from, reserved })], beforeDuplicate: [() => null] },
})

const fillSlug =
  ({ from, reserved }: { from: string; reserved: boolean }): FieldHook =>
  async ({ collection, data, originalDoc, req, value }) => {
    const present = slugIn(originalDoc)
    if (typeof value === 'string' && value.trim() !== '') {
      const wanted = slugOf(value)
      if (wanted === present) return wanted
      if (wanted === '') throw problem('invalid', req, { path: 'slug' })
      if (reserved && reservedSlugs.has(wanted))
        throw problem('slugReserved', req, { path: 'slug' })
      if (collection && (await isTaken(req, collection.slug, wanted, idOf(originalDoc))))
        throw problem('slugTaken', req, { path: 'slug' })
      return wanted
    }
    if (typeof present === 'string') return present
    const name: unknown = data?.[from]
    const stem = slugOf(typeof name === 'string' ? name : '') || 'muc'
    if (!collection) return stem
    for (let count = 1; ; count++) {
      const free = count === 1 ? stem : `${stem}-${count}`
      if (
        !(reserved && reservedSlugs.has(free)) &&
        !(await isTaken(req, collection.slug, free, null))
      )
        return free
    }
  }

const slugIn = (doc: unknown): unknown =>
  typeof doc === 'object' && doc !== null && 'slug' in doc ? doc.slug : null

async function isTaken(
  req: PayloadRequest,
  collection: CollectionSlug,
  wanted: string,
  self: string | null,
): Promise<boolean> {
  const found = await findRow(req, collection, { slug: { equals: wanted } }, { select: [] })
  return found !== null && found.id !== self
}
