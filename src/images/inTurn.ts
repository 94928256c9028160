/** Two fill the processors; more would only hold their decoded pictures in memory together. */
const atOnce = 2

let running = 0
const waiting: (() => void)[] = []

/** Runs a piece of heavy work when its turn comes: at most two at once, the others in order. */
export const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    return await work()
  } finally {
    // The place is handed on rather than freed, so that nobody slips in between.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
