import { createHash } from 'node:crypto'

/** How often something may be tried within so many seconds; of at most so many names at once it is known. */
export type Limit = { times: number; seconds: number; names?: number }

type Window = { made: number; ends: number }

/**
 * Counts attempts by whoever makes them, in the memory of this process: each name for itself. When there are too many
 * names the oldest is forgotten, so that nobody is ever refused for what others did; names that have attempts left are
 * kept apart from those that have none, so that made-up ones push out nobody who is waiting.
 */
export class Throttle {
  readonly limit: Required<Limit>
  readonly #counting = new Map<string, Window>()
  readonly #spent = new Map<string, Window>()

  constructor(limit: Limit) {
    this.limit = { names: 20_000, ...limit }
  }

  /** How many names are held, which is at most twice `names`. */
  get size(): number {
    return this.#counting.size + this.#spent.size
  }

  /** Counts an attempt. Null when it may be made; else in how many seconds the next one may, and nothing is counted. */
  async take(...name: string[]): Promise<number | null> {
    const wait = this.wait(...name)
    if (wait === null) this.#count(name, 1)
    return wait
  }

  /** The same without counting it. */
  wait(...name: string[]): number | null {
    const now = performance.now()
    const { made, ends } = this.#windowOf(keyOf(name), now)
    return made < this.limit.times ? null : Math.max(1, Math.ceil((ends - now) / 1_000))
  }

  /** How many attempts are left, and in how many seconds there will be all of them again. */
  standing(...name: string[]): { left: number; seconds: number } {
    const now = performance.now()
    const { made, ends } = this.#windowOf(keyOf(name), now)
    return { left: this.limit.times - made, seconds: Math.max(1, Math.ceil((ends - now) / 1_000)) }
  }

  /** Takes one attempt out of the count again. */
  async giveBack(...name: string[]): Promise<void> {
    this.#count(name, -1)
  }

  /** Begins to count anew. */
  async forget(...name: string[]): Promise<void> {
    const key = keyOf(name)
    this.#counting.delete(key)
    this.#spent.delete(key)
  }

  #count(name: readonly string[], step: 1 | -1): void {
    const key = keyOf(name)
    const now = performance.now()
    for (const windows of [this.#counting, this.#spent]) forgetEnded(windows, now)
    const { made, ends } = this.#windowOf(key, now)
    this.#keep(key, { made: Math.max(0, made + step), ends })
  }

  #windowOf(key: string, now: number): Window {
    const known = this.#spent.get(key) ?? this.#counting.get(key)
    return known && known.ends > now ? known : { made: 0, ends: now + this.limit.seconds * 1_000 }
  }

  #keep(key: string, window: Window): void {
    const isSpent = window.made >= this.limit.times
    const [place, other] = isSpent ? [this.#spent, this.#counting] : [this.#counting, this.#spent]
    other.delete(key)
    place.set(key, window)
    const [oldest] = place.keys()
    if (place.size > this.limit.names && oldest !== undefined) place.delete(oldest)
  }
}

/** A name may be as long as a request, and is kept as this. */
const keyOf = (name: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(name)).digest('base64')

/** Windows are all as long, and stand in the order of their beginning, or nearly. */
const forgetEnded = (windows: Map<string, Window>, now: number): void => {
  for (const [key, { ends }] of windows) {
    if (ends > now) return
    windows.delete(key)
  }
}
