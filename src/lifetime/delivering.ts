/** Answers a reader's question from what is published; null when it is for others to answer. */
export type Deliver = (request: Request) => Promise<Response | null>

/** The build holds its own copy of this module: see `atStop`. */
const key = Symbol.for('toasoan.deliver')

/** Says who answers readers: a function that the front door calls without Next. */
export const deliverBy = (deliver: Deliver): void => {
  Reflect.set(globalThis, key, deliver)
}

/** Who answers them; nobody before the newsroom is open. */
export const delivering = (): Deliver | null => {
  const known: unknown = Reflect.get(globalThis, key)
  return typeof known === 'function' ? (known as Deliver) : null
}
