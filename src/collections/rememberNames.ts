import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { findRowById } from '../database/rows.ts'
import { enterName, type NamedCollection, rememberSlug } from '../publishing/index.ts'

type Doc = { id: string; slug?: string | null }

/** Of a category, an author or a topic whose slug changes, the former one goes on leading to it. */
export const rememberFormerSlug =
  (collection: NamedCollection): CollectionAfterChangeHook<Doc> =>
  async ({ doc, operation, previousDoc, req }) => {
    // As it is stored: a caller may have selected other fields.
    const row = await findRowById(req, collection, doc.id, { select: ['slug'] })
    const former = operation === 'update' ? (previousDoc.slug ?? null) : null
    if (row?.slug && row.slug !== former)
      await rememberSlug(req, collection, { id: doc.id, slug: row.slug, former })
  }

/** An author or a topic stands among the others by its name. */
export const enterInOrder =
  (collection: 'authors' | 'topics'): CollectionAfterChangeHook<Doc> =>
  async ({ doc, req }) => {
    await enterName(req, collection, doc.id)
  }

/** The same after one of them is deleted. */
export const leaveTheOrder =
  (collection: 'authors' | 'topics'): CollectionAfterDeleteHook<Doc> =>
  async ({ id, req }) => {
    await enterName(req, collection, String(id))
  }
