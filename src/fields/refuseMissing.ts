import type {
  APIError,
  CollectionBeforeValidateHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
} from 'payload'
import { isId } from '../database/isId.ts'
import { figuresOf, isBody } from '../domain/body.ts'
import { idOf } from '../domain/idOf.ts'
import { problem } from '../errors/problem.ts'

/** A document that a value names, and where it does. */
type Named = { collection: CollectionSlug; id: string; path: string }

/**
 * Refuses to name what does not exist, or what the writer may not see: both alike. SQLite would answer
 * 500, MongoDB would keep a name of nothing. What the document named before is left alone.
 *
 * @throws 400 `invalid` with the path of the first such name.
 */
export const refuseMissing: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  // Without a user it is the server that writes, of what it has just read or made.
  if (!data || !req.user) return
  const before = new Set(namedIn(originalDoc, collection.flattenedFields).map(keyOf))
  const added = namedIn(data, collection.flattenedFields).filter((one) => !before.has(keyOf(one)))
  const known = new Set(
    (
      await Promise.all(
        [...new Set(added.map((one) => one.collection))].map((slug) =>
          seen(
            req,
            slug,
            added.filter((one) => one.collection === slug),
          ),
        ),
      )
    ).flat(),
  )
  const missing = added.find((one) => !known.has(keyOf(one)))
  if (missing) throw namesNothing(req, missing.path)
}

/** The refusal of a name of nothing, or of what is not for the writer to see: both alike. */
export const namesNothing = (req: PayloadRequest, path: string): APIError =>
  problem('invalid', req, {
    path,
    says: {
      vi: 'Mục được chọn không có, hoặc bạn không được xem.',
      en: 'What is named here does not exist, or is not for you to see.',
    },
  })

const keyOf = ({ collection, id }: Pick<Named, 'collection' | 'id'>): string =>
  `${collection}/${id}`

async function seen(
  req: PayloadRequest,
  collection: CollectionSlug,
  named: readonly Named[],
): Promise<string[]> {
  const ids = [...new Set(named.map(({ id }) => id))].filter((id) => isId(req.payload, id))
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    draft: true,
    limit: ids.length,
    overrideAccess: false,
    req,
    select: {},
    where: { id: { in: ids } },
  })
  return docs.map(({ id }) => keyOf({ collection, id: String(id) }))
}

/** All that a document names, by the fields of its collection. */
function namedIn(data: unknown, fields: readonly FlattenedField[], at = ''): Named[] {
  if (typeof data !== 'object' || data === null) return []
  const values = new Map<string, unknown>(Object.entries(data))
  return fields.flatMap((field): Named[] => {
    const value = values.get(field.name)
    const path = at + field.name
    switch (field.type) {
      case 'relationship':
      case 'upload': {
        const collection = field.relationTo
        if (typeof collection !== 'string') return []
        const named = Array.isArray(value) ? value : [value]
        return named.flatMap((one) => {
          const id = idOf(one)
          return id === null ? [] : [{ collection, id, path }]
        })
      }
      case 'group':
        return namedIn(value, field.flattenedFields, `${path}.`)
      case 'array':
        return Array.isArray(value)
          ? value.flatMap((row, index) => namedIn(row, field.flattenedFields, `${path}.${index}.`))
          : []
      case 'richText':
        return isBody(value)
          ? figuresOf(value).flatMap(({ image: id, path: place }) =>
              id === null ? [] : [{ collection: 'images', id, path: `${place}.image` }],
            )
          : []
      default:
        return []
    }
  })
}
