/** Keeps callers waiting for a while, so many at once. Nobody is sent away: one more lets the first one go on early. */
export class WaitingRoom {
  readonly #size: { milliseconds: number; places: number }
  readonly #waiting = new Set<() => void>()

  constructor(size: { milliseconds: number; places: number }) {
    this.#size = size
  }

  /** How many are waiting, which is at most `places`. */
  get taken(): number {
    return this.#waiting.size
  }

  wait(): Promise<void> {
    const [first] = this.#waiting
    if (this.#waiting.size >= this.#size.places) first?.()
    return new Promise((resolve) => {
      const goOn = () => {
        clearTimeout(timer)
        this.#waiting.delete(goOn)
        resolve()
      }
      const timer = setTimeout(goOn, this.#size.milliseconds)
      this.#waiting.add(goOn)
    })
  }
}
