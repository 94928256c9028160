import { ofProcess } from '../config/ofProcess.ts'

const megabyte = 1024 * 1024

/** What may be held of bodies at once: of all, of all that strangers send, of one stranger's address. */
const most = { all: 256 * megabyte, strangers: 16 * megabyte, stranger: 2 * megabyte }

/** Whose bytes they are: `null` of somebody with an account, else the address they come from. */
type Sender = string | null

/**
 * Counts the bytes of all bodies that this process holds. Strangers have a small part of them, and each address a
 * small part of that: whatever they send, there is room for those who work here.
 */
export class BytesInFlight {
  readonly #held = new Map<Sender, number>()
  #all = 0

  /** Holds so many bytes more; false when there is no room for them. */
  hold(bytes: number, sender: Sender): boolean {
    const strangers = this.#all - this.#of(null)
    const fits =
      this.#all + bytes <= most.all &&
      (sender === null ||
        (strangers + bytes <= most.strangers && this.#of(sender) + bytes <= most.stranger))
    if (fits) this.#add(bytes, sender)
    return fits
  }

  release(bytes: number, sender: Sender): void {
    this.#add(-bytes, sender)
  }

  #of(sender: Sender): number {
    return this.#held.get(sender) ?? 0
  }

  #add(bytes: number, sender: Sender): void {
    this.#all += bytes
    const held = this.#of(sender) + bytes
    if (held > 0) this.#held.set(sender, held)
    else this.#held.delete(sender)
  }
}

/** The one count of this process. */
export const bytesInFlight = () => ofProcess('bytesInFlight', () => new BytesInFlight())
