import { parentPort, workerData } from 'node:worker_threads'
import type { Asked, Put } from './asking.ts'
import { SearchIndex } from './SearchIndex.ts'

/*
 * The thread that the index lives in: neither a question nor an article that joins holds up those who are answered from
 * memory. It does one thing after another.
 */

const index = new SearchIndex(String(workerData))

/** What may be asked of it, by name. */
const answers = {
  state: () => index.state(),
  begin: () => index.begin(),
  finish: () => index.finish(),
  put: (given: Put) => index.put(given),
  find: (asked: Asked) => index.find(asked),
  close: () => index.close(),
}

export type Answers = typeof answers

parentPort?.on(
  'message',
  ({ number, name, given }: { number: number; name: keyof Answers; given: never }) => {
    try {
      parentPort?.postMessage({ number, answer: answers[name](given) })
    } catch (error) {
      if (isBroken(error)) index.drop()
      // Those of the database come through as no errors.
      parentPort?.postMessage({ number, error: new Error(String(error)) })
    }
    if (name === 'close') parentPort?.close()
  },
)

const isBroken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(?:CORRUPT|NOTADB)/.test(String(error.code))
