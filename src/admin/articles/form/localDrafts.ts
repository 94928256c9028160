import type { Values } from '../../../domain/merge.ts'

/** What was typed into a form and is not saved: kept in this browser, for one person and one article. */
export type Kept = {
  key: string
  /** Whose and of what: `<user>:<article>`, or `<user>:new`. */
  owner: string
  /** When it was last typed. */
  at: string
  /** Where it differs from what the server had then, and both readings of these fields. */
  paths: readonly string[]
  base: Values
  mine: Values
}

const store = 'kept'
const month = 30 * 24 * 60 * 60 * 1000

export const keep = (kept: Kept): Promise<unknown> => ask('readwrite', (words) => words.put(kept))

export const drop = (key: string): Promise<unknown> =>
  ask('readwrite', (words) => words.delete(key))

/** What is kept and in no open tab, the newest first; what nobody asked for in a month is forgotten. */
export async function keptOf(owner: string): Promise<Kept[]> {
  const all = ((await ask('readonly', (words) => words.getAll())) ?? []) as Kept[]
  const isOld = ({ at }: Kept) => Date.parse(at) < Date.now() - month
  await Promise.all(all.filter(isOld).map(({ key }) => drop(key)))
  const own = all.filter((kept) => kept.owner === owner && !isOld(kept))
  const open = await Promise.all(own.map(isOpen))
  return own.filter((_, index) => !open[index]).sort((a, b) => b.at.localeCompare(a.at))
}

/**
 * Says to other tabs that the form with this key is open, as long as it is: a lock ends with its tab,
 * whatever becomes of it. Without a secure connection there are no locks, and nothing is said.
 */
export function sayOpen(key: string): () => void {
  const open = new AbortController()
  const closed = new Promise((resolve) => open.signal.addEventListener('abort', resolve))
  void navigator.locks?.request(lockOf(key), () => closed)
  return () => open.abort()
}

/** Whether the form that keeps them is open. A tab that is just being closed is given a moment. */
const isOpen = ({ key }: Kept): Promise<boolean> =>
  navigator.locks
    ? navigator.locks
        .request(lockOf(key), { signal: AbortSignal.timeout(1000) }, () => false)
        .catch(() => true)
    : Promise.resolve(false)

const lockOf = (key: string): string => `newsroom-words ${key}`

/** One request to the browser's own database; undefined where it has none, as in some private windows. */
async function ask(
  mode: IDBTransactionMode,
  request: (words: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  try {
    const transaction = (await opened()).transaction(store, mode)
    const asked = request(transaction.objectStore(store))
    // Not left to the browser: a tab that is being closed would not live to see it done.
    transaction.commit()
    return await answer(asked)
  } catch (err) {
    // The form works on without it; the person is warned when leaving, as ever.
    console.warn('What is typed is not kept in this browser.', err)
    return undefined
  }
}

let opening: Promise<IDBDatabase> | null = null

const opened = (): Promise<IDBDatabase> =>
  (opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('newsroom-words', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'key' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(asError(request.error))
  }))

const answer = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(asError(request.error))
  })

const asError = (error: DOMException | null): Error =>
  error ?? new Error('The database of the browser does not answer.')
