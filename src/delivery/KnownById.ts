import { LRUCache } from 'lru-cache'

/** Values by their ids, of which those that were read lately are not read again. */
export class KnownById<Value extends { id: string }> {
  readonly #known: LRUCache<string, Value>

  /** @param most how many are kept. */
  constructor(most: number) {
    this.#known = new LRUCache({ max: most })
  }

  /**
   * Those there are, by id.
   *
   * @param read reads those that are not known; asked only where there are some.
   */
  async find(
    ids: readonly string[],
    read: (missing: string[]) => Promise<readonly Value[]>,
  ): Promise<Map<string, Value>> {
    const found = new Map<string, Value>()
    const missing: string[] = []
    for (const id of new Set(ids)) {
      const value = this.#known.get(id)
      if (value === undefined) missing.push(id)
      else found.set(id, value)
    }
    if (missing.length === 0) return found
    for (const value of await read(missing)) {
      this.#known.set(value.id, value)
      found.set(value.id, value)
    }
    return found
  }
}
