import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Answers } from './worker.ts'

type Waiting = { resolve: (answer: unknown) => void; reject: (error: unknown) => void }
type Told = { number: number; answer?: unknown; error?: unknown }

/** More questions than that are not kept waiting. */
const mostWaiting = 200

/** From where the newsroom was started: what the build makes of the thread's source, and the source itself. */
const entry = { built: '.next/search-worker.mjs', source: 'src/search/worker.ts' } as const

/**
 * What the thread does first. As a text, for Next would take a file's name here for one of its own; and in the tests and
 * `npm run dev`, where the source is run, a thread has to be told anew how that is read.
 */
const beginning = (): string =>
  process.env.NODE_ENV === 'production'
    ? importing(entry.built)
    : `import('tsx/esm/api').then(({ register }) => { register(); return ${importing(entry.source)} })`

const importing = (file: string): string =>
  `import(${JSON.stringify(pathToFileURL(join(process.cwd(), file)).href)})`

/** The thread with the index, from outside. It is begun with the first question, and anew after it has broken down. */
export class SearchThread {
  readonly #file: string
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #asked = 0

  /** @param file where the index is, or is to be. */
  constructor(file: string) {
    this.#file = file
  }

  /** @throws what went wrong there; and when too many are waiting. */
  ask<Name extends keyof Answers>(
    name: Name,
    ...[given]: Parameters<Answers[Name]>
  ): Promise<ReturnType<Answers[Name]>> {
    if (this.#waiting.size >= mostWaiting)
      return Promise.reject(new Error('The search has too much to do.'))
    const worker = (this.#worker ??= this.#begin())
    const number = ++this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve: resolve as Waiting['resolve'], reject })
      worker.postMessage({ number, name, given })
    })
  }

  /** Ends it, after what it is doing. */
  async close(): Promise<void> {
    const worker = this.#worker
    if (!worker) return
    await this.ask('close')
    await worker.terminate()
  }

  #begin(): Worker {
    const worker = new Worker(beginning(), { eval: true, workerData: this.#file })
    // It keeps no process alive that has nothing else to do.
    worker.unref()
    worker.on('message', ({ number, answer, error }: Told) => {
      const asked = this.#waiting.get(number)
      this.#waiting.delete(number)
      if (error === undefined) asked?.resolve(answer)
      else asked?.reject(error)
    })
    const end = (error: unknown) => {
      if (this.#worker === worker) this.#worker = null
      const left = [...this.#waiting.values()]
      this.#waiting.clear()
      for (const { reject } of left) reject(error)
    }
    worker.on('error', end)
    worker.on('exit', () => end(new Error('The thread of the search has ended.')))
    return worker
  }
}
