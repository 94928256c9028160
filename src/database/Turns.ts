import { BusyError } from './BusyError.ts'

/** Ends a turn; a second call does nothing. */
export type GiveBack = () => void

/** Ends a turn from outside, when it has lasted too long while others waited; it must give back. */
export type Evict = (giveBack: GiveBack) => void

type Holder = { since: number; isOver: boolean; evict: () => void }

/** How long somebody waits for a turn before giving up, and how long a turn may last while others wait. */
export type Patience = { wait: number; turn: number }

/** A minute a turn is what MongoDB gives a transaction, too (`transactionLifetimeLimitSeconds`). */
export const patience: Patience = { wait: 20_000, turn: 60_000 }

/** One at a time, in the order of asking, and nobody waits for ever. */
export class Turns {
  readonly #patience: Patience
  readonly #waiting = new Set<() => void>()
  #holder: Holder | null = null

  constructor(patience: Patience) {
    this.#patience = patience
  }

  get areFree(): boolean {
    return this.#waiting.size === 0 && (this.#holder?.isOver ?? true)
  }

  /**
   * Waits for a turn.
   *
   * @throws {BusyError} when the turn does not come in time.
   */
  take(evict: Evict): Promise<GiveBack> {
    if (this.#holder === null) return Promise.resolve(this.#hold(evict))
    return new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer)
        resolve(this.#hold(evict))
      }
      const giveUp = () => {
        this.#waiting.delete(begin)
        reject(
          new BusyError(
            'The database has been busy for too long, so nothing was changed; try again in a moment.',
          ),
        )
        this.#evictWhenOverdue()
      }
      const timer = setTimeout(giveUp, this.#patience.wait)
      this.#waiting.add(begin)
    })
  }

  #hold(evict: Evict): GiveBack {
    const holder: Holder = {
      since: performance.now(),
      isOver: false,
      evict: () => evict(giveBack),
    }
    const giveBack = () => {
      if (holder.isOver) return
      holder.isOver = true
      // SQLite answers without leaving the current task: a queue of writes would hold up the whole event loop.
      setImmediate(() => this.#passOn())
    }
    this.#holder = holder
    return giveBack
  }

  #passOn() {
    this.#holder = null
    const [next] = this.#waiting
    if (next === undefined) return
    this.#waiting.delete(next)
    next()
  }

  /** Somebody has forgotten to end a transaction, or hangs in it: without this nothing is ever written again. */
  #evictWhenOverdue() {
    if (this.#holder === null || this.#holder.isOver) return
    if (performance.now() - this.#holder.since > this.#patience.turn) this.#holder.evict()
  }
}
