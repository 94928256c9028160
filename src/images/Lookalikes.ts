import { bitsIn, mostApart, wordsOfFingerprint } from '../domain/photo/fingerprint.ts'

const wordsEach = 4

export type Lookalike = { id: string; apart: number }

/**
 * The fingerprints of all photos, side by side: of twenty thousand the nearest are found in a millisecond or two, where
 * no index of a database finds what is nearly the same.
 */
export class Lookalikes {
  readonly #ids: string[] = []
  readonly #known = new Set<string>()
  #words = new Int32Array(1024 * wordsEach)

  get size(): number {
    return this.#ids.length
  }

  add(id: string, fingerprint: string): void {
    const words = wordsOfFingerprint(fingerprint)
    if (words === null || this.#known.has(id)) return
    const at = this.#ids.length * wordsEach
    if (at === this.#words.length) {
      const wider = new Int32Array(this.#words.length * 2)
      wider.set(this.#words)
      this.#words = wider
    }
    this.#words.set(words, at)
    this.#known.add(id)
    this.#ids.push(id)
  }

  /** The photos that look like it, the nearest first. */
  of(fingerprint: string, most: number): Lookalike[] {
    const [a = 0, b = 0, c = 0, d = 0] = wordsOfFingerprint(fingerprint) ?? []
    const words = this.#words
    const found: Lookalike[] = []
    for (const [i, id] of this.#ids.entries()) {
      const at = i * wordsEach
      const apart =
        bitsIn((words[at] ?? 0) ^ a) +
        bitsIn((words[at + 1] ?? 0) ^ b) +
        bitsIn((words[at + 2] ?? 0) ^ c) +
        bitsIn((words[at + 3] ?? 0) ^ d)
      if (apart <= mostApart) found.push({ id, apart })
    }
    return found.toSorted((one, other) => one.apart - other.apart).slice(0, most)
  }
}
