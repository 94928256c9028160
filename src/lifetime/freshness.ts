import { ofProcess } from '../config/ofProcess.ts'

/** Reads the revision of what the public sees, as the database has it now. */
type Read = () => Promise<number>

/** How old, in milliseconds, what was read may be before it is read again beside the answer, and before it is waited for. */
const age = { renewed: 200, awaited: 500 }

/**
 * Whether what was made of the published content still holds. All that was made before the present generation is out of
 * date. A publication of this process begins a new one as it is committed; that another process has published is
 * noticed within half a second, by the revision in the database.
 */
export class Freshness {
  readonly #now: () => number
  #generation = 0
  #revision: number | null = null
  #readAt = -Infinity
  #read: Read | null = null
  #reading: Promise<void> | null = null

  /** @param now a clock in milliseconds that never goes back. */
  constructor(now = () => performance.now()) {
    this.#now = now
  }

  get generation(): number {
    return this.#generation
  }

  /** Says how to read the revision; nothing is fresh before. */
  readBy(read: Read): void {
    this.#read = read
  }

  /** Puts all that was made out of date. */
  drop(): void {
    this.#generation += 1
  }

  /** Whether the generation is known to be the present one. */
  isConfirmed(): boolean {
    const past = this.#now() - this.#readAt
    // Whoever asks next finds out; a failure is told to whoever has to wait for it.
    if (past > age.renewed && past <= age.awaited) this.confirm().catch(() => undefined)
    return past <= age.awaited
  }

  /** Reads the revision, once for all who wait. @throws what reading it throws, and before there is a way to. */
  confirm(): Promise<void> {
    this.#reading ??= this.#readOnce().finally(() => {
      this.#reading = null
    })
    return this.#reading
  }

  async #readOnce(): Promise<void> {
    if (this.#read === null) throw new Error('Nobody has said how to read the revision.')
    // Known from the moment of asking: what is committed while the answer is on its way may not be in it.
    const askedAt = this.#now()
    const revision = await this.#read()
    if (this.#revision !== null && revision !== this.#revision) this.drop()
    this.#revision = revision
    this.#readAt = askedAt
  }
}

/** The one of this process. */
export const freshness = () => ofProcess('freshness', () => new Freshness())
