import type { Payload } from 'payload'
import { revisionOf } from '../publishing/siteRevision.ts'

/**
 * What is published, as of one revision. What many answers show alike (names, the tree of categories, the front page)
 * is read once for all of them: a change of any of it makes another edition.
 */
export class Edition {
  readonly payload: Payload
  readonly revision: number
  /** When it came to be: what was shown before may have been otherwise. */
  readonly changedAt: Date
  readonly #made = new Map<unknown, unknown>()

  constructor(payload: Payload, { revision, at }: { revision: number; at: string }) {
    this.payload = payload
    this.revision = revision
    this.changedAt = new Date(at)
  }

  /** What is made so, once for all answers; again only after it could not be. */
  once<Value>(make: (edition: Edition) => Value): Value {
    if (!this.#made.has(make)) {
      const made = make(this)
      this.#made.set(make, made)
      if (made instanceof Promise) made.catch(() => this.#made.delete(make))
    }
    // Kept under the function that made it.
    return this.#made.get(make) as Value
  }
}

const latest = new WeakMap<Payload, Edition>()

/**
 * The present one. The revision is read before anything of it: a change meanwhile makes what is read newer than it is
 * called, never older, and belongs to the next edition as well.
 */
export const editionOf = async (payload: Payload): Promise<Edition> => {
  const present = await revisionOf(payload)
  const known = latest.get(payload)
  if (known?.revision === present.revision) return known
  const edition = new Edition(payload, present)
  latest.set(payload, edition)
  return edition
}
