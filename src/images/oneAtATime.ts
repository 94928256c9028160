/** What is under way, by its key. */
const underWay = new Map<string, Promise<unknown>>()

/**
 * Does work when nothing else with the same key is under way in this process. It saves work alone: what may be done but
 * once the database has to see to.
 */
export async function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = underWay.get(key) ?? Promise.resolve()
  const turn = before.then(work, work)
  underWay.set(key, turn)
  try {
    return await turn
  } finally {
    if (underWay.get(key) === turn) underWay.delete(key)
  }
}
