import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf } from '../access/actorOf.ts'
import { withRewordings } from '../workflow/rewordings.ts'

/** Remembers who changes these words of a photo or an author: a later version of an article may show them. */
export const noteRewordings =
  (words: readonly string[]): CollectionBeforeChangeHook =>
  ({ data, operation, originalDoc, req }) => {
    const [actor, written] = [actorOf(req), data as Record<string, unknown>]
    if (operation !== 'update' || !actor || !originalDoc) return written
    const by = { by: actor.id, at: new Date() }
    return {
      ...written,
      reworded: withRewordings(words, originalDoc as Record<string, unknown>, written, by),
    }
  }
