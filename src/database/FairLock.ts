import { BusyError } from './BusyError.ts'
import { type Ancestor, descends, within } from './lineage.ts'

/** Ends a turn; a second call does nothing. */
export type Release = () => void

/** Ends a turn from outside, when it has lasted too long while others waited: by ending what the holder does, and then the turn. */
export type Evict = (release: Release) => void

type Holder = { since: number; isOver: boolean; transaction: Ancestor | null; evict: () => void }

/** A hook has written past the transaction that it is called from, which holds what the write waits for. */
export class WaitsForItself extends Error {
  constructor() {
    super(
      'A hook has written without passing on its `req`: the write waits for the transaction that the hook belongs to, and that one for the hook. Pass `req` to every operation of a hook.',
    )
  }
}

/** How long a holder may do nothing while what was begun within its work waits, until it is taken to wait for it. */
const idle = 500
const look = 100

/** How long somebody waits for a turn before giving up, and how long a turn may last while others wait. */
export type Patience = { wait: number; turn: number }

/** A minute a turn is what MongoDB gives a transaction, too (`transactionLifetimeLimitSeconds`). */
export const patience: Patience = { wait: 10_000, turn: 60_000 }

/** One at a time, in the order of asking, and nobody waits for ever. */
export class FairLock {
  readonly #patience: Patience
  readonly #waiting = new Set<() => void>()
  #holder: Holder | null = null

  constructor(patience: Patience) {
    this.#patience = patience
  }

  get isFree(): boolean {
    return this.#waiting.size === 0 && (this.#holder?.isOver ?? true)
  }

  /**
   * Waits for a turn.
   *
   * @throws {BusyError} when the turn does not come in time; {WaitsForItself} at once when the holder waits for the asker.
   */
  take(evict: Evict): Promise<Release> {
    const asker = within()
    if (this.#holder === null) return Promise.resolve(this.#hold(evict, asker))
    return new Promise((resolve, reject) => {
      const begin = () => {
        stop()
        resolve(this.#hold(evict, asker))
      }
      const stop = () => {
        clearTimeout(timer)
        clearInterval(watch)
      }
      const giveUp = () => {
        stop()
        this.#waiting.delete(begin)
        reject(
          new BusyError(
            'The database has been busy for too long, so nothing was changed; try again in a moment.',
          ),
        )
        this.#evictWhenOverdue()
      }
      const timer = setTimeout(giveUp, this.#patience.wait)
      const watch = setInterval(() => {
        if (!this.#waitsFor(asker)) return
        stop()
        this.#waiting.delete(begin)
        reject(new WaitsForItself())
      }, look)
      this.#waiting.add(begin)
    })
  }

  /** @param transaction of whoever asked: a turn is passed on from within the work of another one. */
  #hold(evict: Evict, transaction: Ancestor | null): Release {
    const holder: Holder = {
      since: performance.now(),
      isOver: false,
      transaction,
      evict: () => evict(release),
    }
    const release = () => {
      if (holder.isOver) return
      holder.isOver = true
      // SQLite answers without leaving the current task: a queue of writes would hold up the whole event loop.
      setImmediate(() => this.#passOn())
    }
    this.#holder = holder
    return release
  }

  /** Whether the holder has begun what asks, and has done nothing since but wait for it. */
  #waitsFor(asker: Ancestor | null): boolean {
    const holder = this.#holder?.isOver === false ? this.#holder.transaction : null
    return holder !== null && descends(asker, holder) && performance.now() - holder.lastSeen > idle
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
