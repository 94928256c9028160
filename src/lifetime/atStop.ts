type Work = () => Promise<void>

/**
 * The build holds its own copy of this module beside the server's: what both have to see lies on
 * `globalThis`, under a symbol that every copy finds.
 */
const key = Symbol.for('toasoan.atStop')

const works = (): Set<Work> => {
  const found: unknown = Reflect.get(globalThis, key)
  if (found instanceof Set) return found as Set<Work>
  const made = new Set<Work>()
  Reflect.set(globalThis, key, made)
  return made
}

/** Remembers what has to be put away before the process ends, after the last request. */
export const atStop = (work: Work): void => {
  works().add(work)
}

/** Does what has been remembered, one after another: what was opened last may need what was opened first. */
export const putAway = async (): Promise<void> => {
  for (const work of [...works()].reverse()) await work()
}
