import { BusyError } from './BusyError.ts'

/** Ends a turn; a second call does nothing. */
export type GiveBack = () => void

type Holder = { since: number; evict: () => void }

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
    return this.#holder === null
  }

  /**
   * Waits for a turn.
   *
   * @param evict ends the turn from outside when it has lasted too long while others waited; it must give back.
   * @throws {BusyError} when the turn does not come in time.
   */
  take(evict: (giveBack: GiveBack) => void): Promise<GiveBack> {
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

  #hold(evict: (giveBack: GiveBack) => void): GiveBack {
    const giveBack = () => {
      if (this.#holder !== holder) return
      this.#holder = null
      const [next] = this.#waiting
      if (next === undefined) return
      this.#waiting.delete(next)
      next()
    }
    const holder = { since: performance.now(), evict: () => evict(giveBack) }
    this.#holder = holder
    return giveBack
  }

  /** Somebody has forgotten to end a transaction, or hangs in it: without this nothing is ever written again. */
  #evictWhenOverdue() {
    if (this.#holder === null) return
    if (performance.now() - this.#holder.since > this.#patience.turn) this.#holder.evict()
  }
}
