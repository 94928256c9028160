/** A file that is made for programs: its text, as what it is to be read, and what a cache in front may drop it by. */
export type Written = {
  text: string
  type: string
  keys: readonly string[]
  headers?: Record<string, string>
  /** When it changed by the clock alone, whatever was written. */
  turnedAt?: Date
}

/** Asked for by a former slug: the path of the present address. */
export type Moved = { movedTo: string; keys: readonly string[] }
