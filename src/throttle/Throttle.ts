import { createHmac, randomBytes } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** How often something may be tried within so many seconds. */
export type Limit = { times: number; seconds: number }

/**
 * All names share so many counters, so that made-up names fill no memory. Which names share one nobody
 * outside can find out: the key is this process's own.
 */
const counters = 16_384
const key = randomBytes(32)

/** Counts attempts by whoever makes them, in the memory of this process. */
export class Throttle {
  readonly #limiter: RateLimiterMemory

  constructor({ times, seconds }: Limit) {
    this.#limiter = new RateLimiterMemory({ points: times, duration: seconds })
  }

  /** Counts an attempt. Null when it may be made; else in how many seconds the next one may. */
  async take(...name: string[]): Promise<number | null> {
    try {
      await this.#limiter.consume(counterOf(name))
      return null
    } catch (refused) {
      if (refused instanceof RateLimiterRes)
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000))
      throw refused
    }
  }

  /** Takes one attempt out of the count again. */
  async giveBack(...name: string[]): Promise<void> {
    await this.#limiter.reward(counterOf(name))
  }

  /** Begins to count anew. */
  async forget(...name: string[]): Promise<void> {
    await this.#limiter.delete(counterOf(name))
  }
}

const counterOf = (name: readonly string[]): string => {
  const hash = createHmac('sha256', key).update(JSON.stringify(name)).digest()
  return String(hash.readUInt32BE() % counters)
}
