import { type Release, type Patience, FairLock } from '../FairLock.ts'

type Transaction = string

/** Which transaction of this process works on which article. Two at a time would only meet in a write conflict. */
export class ArticleLocks {
  readonly #patience: Patience
  readonly #evict: (transaction: Transaction) => void
  readonly #articles = new Map<string, FairLock>()
  readonly #held = new Map<Transaction, Map<string, Release>>()

  /** @param evict ends a transaction that has held an article for too long, and releases it. */
  constructor(patience: Patience, evict: (transaction: Transaction) => void) {
    this.#patience = patience
    this.#evict = evict
  }

  /**
   * Waits until no other transaction holds the article; at once when this one holds it already.
   *
   * @throws {BusyError} when it is not released in time.
   */
  async take(transaction: Transaction, article: string): Promise<void> {
    if (this.#held.get(transaction)?.has(article)) return
    const lock = this.#articles.get(article) ?? new FairLock(this.#patience)
    this.#articles.set(article, lock)
    const release = await lock.take(() => this.#evict(transaction))
    const held = this.#held.get(transaction) ?? new Map<string, Release>()
    this.#held.set(transaction, held.set(article, release))
  }

  /** Releases every article that a transaction holds. */
  release(transaction: Transaction): void {
    for (const [article, release] of this.#held.get(transaction) ?? []) {
      release()
      if (this.#articles.get(article)?.isFree) this.#articles.delete(article)
    }
    this.#held.delete(transaction)
  }
}
