import type {
  APIError,
  CollectionBeforeValidateHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
} from 'payload'
import { visibleIds } from '../access/visibleIds.ts'
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
  if (data)
    await refuseNamesOfNothing(req, collection.flattenedFields, {
      before: originalDoc,
      written: data,
    })
}

/** The same for whatever has fields: a collection, or a document that stands by itself. */
export async function refuseNamesOfNothing(
  req: PayloadRequest,
  fields: readonly FlattenedField[],
  { before, written }: { before: unknown; written: unknown },
): Promise<void> {
  // Without a user it is the server that writes, of what it has just read or made.
  if (!req.user) return
  const known = new Set(namedIn(before, fields).map(keyOf))
  const added = namedIn(written, fields).filter((one) => !known.has(keyOf(one)))
  for (const collection of new Set(added.map((one) => one.collection))) {
    const named = added.filter((one) => one.collection === collection)
    const visible = await visibleIds(
      req,
      collection,
      named.map(({ id }) => id),
    )
    const missing = named.find(({ id }) => !visible.has(id))
    if (missing) throw namesNothing(req, missing.path)
  }
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
