import type { Payload } from 'payload'
import { setImmediate as breathe } from 'node:timers/promises'
import { findRow, findRows } from '../database/rows.ts'
import { beforeAllChanges, type Changed, subjectOf } from '../publishing/changes.ts'
import { type Entered, readRegister } from '../publishing/registers.ts'
import { revisionOf } from '../publishing/siteRevision.ts'
import type { Put, Reached, State } from './asking.ts'
import { searchedOf } from './searchedOf.ts'
import type { SearchThread } from './SearchThread.ts'

/** Articles that are read at once: others are answered in between. */
const atOnce = 20

const unknown = -1

/**
 * Makes the index what the read model is, change after change. One that is missing, of another form or of another
 * history is made anew in the same way, from the first change on, while the old one answers.
 */
export class Follower {
  readonly #payload: Payload
  readonly #thread: SearchThread
  /** The revision up to which all is followed. */
  #reached = unknown
  #round: Promise<void> | null = null
  #isStopping = false

  constructor(payload: Payload, thread: SearchThread) {
    this.#payload = payload
    this.#thread = thread
  }

  /**
   * Follows what is published as of that revision, and what came since; without one, what is published now.
   *
   * @throws where the database or the index cannot be worked with.
   */
  async catchUp(known?: number): Promise<void> {
    const revision = known ?? (await revisionOf(this.#payload)).revision
    if (revision === this.#reached || (known !== undefined && known < this.#reached)) return
    do await this.#oneRound()
    while (
      // One that was under way may have looked before.
      this.#reached < revision &&
      !this.#isStopping
    )
  }

  /** Takes nothing of the index for granted at the next round: its thread has broken down. */
  doubt(): void {
    this.#reached = unknown
  }

  /** Ends after what is under way. */
  async stop(): Promise<void> {
    this.#isStopping = true
    await this.#round?.catch(() => undefined)
  }

  #oneRound(): Promise<void> {
    this.#round ??= this.#follow()
      .catch((error: unknown) => {
        this.doubt()
        throw error
      })
      .finally(() => {
        this.#round = null
      })
    return this.#round
  }

  async #follow(): Promise<void> {
    const { revision } = await revisionOf(this.#payload)
    if (revision === this.#reached) return
    const state = await this.#thread.ask('state')
    if (await this.#canGoOn(state, revision)) await this.#bring('present', state.present, revision)
    else {
      await this.#thread.ask('begin')
      await this.#bring('next', null, revision)
      if (!this.#isStopping) await this.#thread.ask('finish')
    }
    if (!this.#isStopping) this.#reached = revision
  }

  async #bring(
    into: Put['into'],
    from: Pick<Reached, 'place' | 'at'> | null,
    revision: number,
  ): Promise<void> {
    let reached = from ?? { place: beforeAllChanges, at: '' }
    while (!this.#isStopping) {
      const changes = await readRegister(this.#payload, 'changes', {
        below: reached.place,
        limit: atOnce,
      })
      const last = changes.at(-1)
      if (last) reached = { place: last.place, at: (last.value as Changed).at }
      const articles = await this.#articlesOf(changes)
      await this.#thread.ask('put', { ...articles, into, reached: { ...reached, revision } })
      if (changes.length < atOnce) return
      await breathe()
    }
  }

  async #articlesOf(changes: readonly Entered[]): Promise<Pick<Put, 'articles' | 'gone'>> {
    const ids = changes.map(({ subject }) => subject.slice(subjectOf('').length))
    if (ids.length === 0) return { articles: [], gone: [] }
    const pages = await findRows(this.#payload, 'pages', { where: { id: { in: ids } } })
    const articles = pages.flatMap((page) => (page.state === 'live' ? [searchedOf(page)] : []))
    const live = new Set(articles.map(({ id }) => id))
    return { articles, gone: ids.filter((id) => !live.has(id)) }
  }

  /** Whether the index holds an earlier state of this very read model, in the form of today. */
  async #canGoOn({ present, isOfPresentForm }: State, revision: number): Promise<boolean> {
    if (!present || !isOfPresentForm) return false
    // A backup that was brought back knows less than the index.
    if (revision < present.revision) return false
    const isKnown = this.#reached !== unknown || present.place === beforeAllChanges
    return isKnown || this.#isPlaceOf(present)
  }

  /** Whether the last change that the index holds was made here: its article has that one still, or a later one. */
  async #isPlaceOf({ place, at }: Reached): Promise<boolean> {
    const subject = subjectOf(place.slice(place.lastIndexOf('|') + 1))
    const row = await findRow(this.#payload, 'registers', { subject: { equals: subject } })
    if (!row) return false
    const present = row.key.slice(row.key.indexOf('|') + 1)
    return present === place ? (row.value as Changed).at === at : present > place
  }
}
