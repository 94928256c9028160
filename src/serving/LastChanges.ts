import { LRUCache } from 'lru-cache'

/** Addresses whose last change is remembered: some megabytes. */
const most = 20_000

type Seen = { etag: string; changedBy: number }

/**
 * When the bytes of each address last changed, as far as this process has seen. All that is public has one revision, and
 * the time of that is all that an answer knows of itself; most answers stay as they were.
 */
export class LastChanges {
  readonly #seen = new LRUCache<string, Seen>({ max: most })

  /**
   * @param etag names the bytes that were made now.
   * @param revisedAt milliseconds of the second in which anything changed last.
   * @returns the same of these bytes: that time, or the earlier one by which they were there already.
   */
  of(address: string, etag: string, revisedAt: number): number {
    const before = this.#seen.get(address)
    if (before?.etag === etag) return Math.min(before.changedBy, revisedAt)
    // The second before stands for one that is not over: by the next one they were there in any case, and nothing else
    // was ever sent under that.
    this.#seen.set(address, { etag, changedBy: revisedAt + 1_000 })
    return revisedAt
  }
}
