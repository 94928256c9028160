import { LRUCache } from 'lru-cache'
import type { Freshness } from '../lifetime/freshness.ts'
import type { PreparedAnswer } from './PreparedAnswer.ts'

/** Null where there is nothing to be answered here. */
type Make = () => Promise<PreparedAnswer | null>

const megabyte = 1024 * 1024
/**
 * Bytes in all of what was not found, and of each answer: a crawler that asks for what is not there drives out nothing that is.
 */
const most = { others: 2 * megabyte, each: 4 * megabyte }
/** A longer address is nobody's who means to read; its answer is made anew. */
const longest = 2_000
/** Milliseconds: what depends on the clock, such as “the last two days”, is made anew then. */
const lasting = 60_000

/** Finished answers by their address, while they hold. */
export class KeptAnswers {
  readonly #freshness: Freshness
  readonly #found: LRUCache<string, PreparedAnswer>
  readonly #others = keeping(most.others)
  readonly #making = new Map<string, ReturnType<Make>>()
  #generation: number

  /** @param megabytes how much is kept of what was found. */
  constructor(freshness: Freshness, megabytes: number) {
    this.#freshness = freshness
    this.#found = keeping(megabytes * megabyte)
    this.#generation = freshness.generation
  }

  /** What is kept of the address and still holds; null when it has to be made. */
  find(address: string): PreparedAnswer | null {
    this.#forgetWhatIsOld()
    return this.#found.get(address) ?? this.#others.get(address) ?? null
  }

  /** Whether it is being made, for whoever asks meanwhile. */
  isUnderWay(address: string): boolean {
    this.#forgetWhatIsOld()
    return this.#making.has(address)
  }

  /**
   * Makes the answer, once for all who ask meanwhile. It is kept unless something was published since the making began:
   * it may hold what was before.
   *
   * @param make makes it from what is published at the moment of asking, or later.
   * @throws what making it throws.
   */
  make(address: string, make: Make): ReturnType<Make> {
    this.#forgetWhatIsOld()
    const underWay = this.#making.get(address)
    if (underWay !== undefined) return underWay
    const generation = this.#generation
    const making = make()
      .then((answer) => {
        if (answer !== null && this.#freshness.generation === generation)
          this.#keep(address, answer)
        return answer
      })
      .finally(() => {
        if (this.#making.get(address) === making) this.#making.delete(address)
      })
    this.#making.set(address, making)
    return making
  }

  #keep(address: string, answer: PreparedAnswer): void {
    if (!answer.isForAll || address.length > longest) return
    const kept = answer.status === 200 ? this.#found : this.#others
    kept.set(address, answer)
  }

  /** Nor is anybody given what others have begun to wait for before. */
  #forgetWhatIsOld(): void {
    if (this.#generation === this.#freshness.generation) return
    this.#generation = this.#freshness.generation
    this.#found.clear()
    this.#others.clear()
    this.#making.clear()
  }
}

const keeping = (maxSize: number) =>
  new LRUCache<string, PreparedAnswer>({
    maxSize,
    maxEntrySize: most.each,
    sizeCalculation: (answer, address) => answer.size + address.length,
    ttl: lasting,
    // Asked of the clock at most once a second.
    ttlResolution: 1_000,
  })
