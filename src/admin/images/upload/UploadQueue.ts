/** What there is already of the same file, or looks much like it. */
export type Double = {
  id: string
  kind: 'same' | 'similar'
  caption: string | null
  thumbnailURL: string | null
}

/** What came of sending a photo: kept, refused for good, or lost on the way. */
export type Sent =
  | { kind: 'kept'; id: string; doubles: Double[] }
  | { kind: 'refused'; reason: string }
  | { kind: 'lost'; reason: string }

export type UploadState = 'waiting' | 'sending' | 'lost' | 'kept' | 'refused'

/** One photo on its way. */
export type Upload<File> = {
  /** By which the newsroom knows it when it comes a second time. */
  key: string
  file: File
  state: UploadState
  /** How much of it has arrived, from 0 to 1. */
  progress: number
  tries: number
  reason: string
  photo: string | null
  doubles: Double[]
}

type Ways<File, Words> = {
  send: (upload: Upload<File>, words: Words, onProgress: (part: number) => void) => Promise<Sent>
  newKey: () => string
  /** Resolves when there is a connection, at once or later. */
  online: () => Promise<void>
  pause: (milliseconds: number) => Promise<void>
}

/** So many are sent at a time: more only slow each other on a bad line. */
const atOnce = 2
const triesAtMost = 8
const longestPause = 30_000

/** How long is waited before the next try. */
export const pauseAfter = (tries: number): number => Math.min(1000 * 2 ** tries, longestPause)

/**
 * Photos on their way to the newsroom, a few at a time, each until it has arrived or is refused. What breaks is sent again
 * under the same key, so that none arrives twice. It knows no browser and outlives the screen that shows it.
 */
export class UploadQueue<File, Words> {
  #uploads: readonly Upload<File>[] = []
  #words: Words | null = null
  #running = 0
  readonly #listeners = new Set<() => void>()
  readonly #ways: Ways<File, Words>

  constructor(ways: Ways<File, Words>) {
    this.#ways = ways
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): readonly Upload<File>[] => this.#uploads

  /** Whether photos would be lost if the page were left. */
  get isBusy(): boolean {
    return this.#uploads.some(({ state }) => isOnItsWay(state))
  }

  /** Whether photos are being sent, or only laid ready. */
  get isStarted(): boolean {
    return this.#words !== null
  }

  /** Lays photos ready; they leave at once where others are on their way. */
  add(files: readonly File[]): void {
    const added = files.map((file) => ({ ...fresh, key: this.#ways.newKey(), file }))
    this.#set([...this.#uploads, ...added])
    this.#next()
  }

  /** Sends all that is ready, each with these words. */
  start(words: Words): void {
    this.#words = words
    this.#next()
  }

  /** Once more, for those that did not arrive. */
  again(key?: string): void {
    const isMeant = (one: Upload<File>) =>
      one.state === 'refused' && (key === undefined || one.key === key)
    this.#set(
      this.#uploads.map((one) =>
        isMeant(one) ? { ...one, state: 'waiting', tries: 0, progress: 0, reason: '' } : one,
      ),
    )
    this.#next()
  }

  /** Leaves one out that is not under way. */
  remove(key: string): void {
    this.#set(this.#uploads.filter((one) => one.key !== key || one.state === 'sending'))
  }

  /** The photo that was there before takes the place of the one that was sent. */
  settleDouble(key: string, photo: string): void {
    this.#change(key, { photo, doubles: [] })
  }

  /** Forgets all; nothing may be under way. */
  clear(): void {
    this.#words = null
    this.#set([])
  }

  #next(): void {
    const words = this.#words
    if (words === null) return
    while (this.#running < atOnce) {
      const upload = this.#uploads.find(({ state }) => state === 'waiting')
      if (!upload) return
      this.#running += 1
      this.#change(upload.key, { state: 'sending' })
      void this.#send(upload.key, words).finally(() => {
        this.#running -= 1
        this.#next()
      })
    }
  }

  async #send(key: string, words: Words): Promise<void> {
    for (let tries = 1; ; tries++) {
      await this.#ways.online()
      this.#change(key, { state: 'sending', tries, progress: 0 })
      const upload = this.#uploads.find((one) => one.key === key)
      if (!upload) return
      const sent = await this.#ways.send(upload, words, (progress) =>
        this.#change(key, { progress }),
      )
      if (sent.kind === 'kept') {
        const { doubles, id } = sent
        return this.#change(key, { state: 'kept', progress: 1, photo: id, doubles, reason: '' })
      }
      if (sent.kind === 'refused' || tries >= triesAtMost)
        return this.#change(key, { state: 'refused', reason: sent.reason })
      this.#change(key, { state: 'lost', reason: sent.reason })
      await this.#ways.pause(pauseAfter(tries))
    }
  }

  #change(key: string, change: Partial<Upload<File>>): void {
    this.#set(this.#uploads.map((one) => (one.key === key ? { ...one, ...change } : one)))
  }

  #set(uploads: readonly Upload<File>[]): void {
    this.#uploads = uploads
    for (const listener of this.#listeners) listener()
  }
}

const fresh = {
  state: 'waiting',
  progress: 0,
  tries: 0,
  reason: '',
  photo: null,
  doubles: [],
} as const satisfies Partial<Upload<never>>

const isOnItsWay = (state: UploadState): boolean =>
  state === 'waiting' || state === 'sending' || state === 'lost'
