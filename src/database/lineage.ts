import { AsyncLocalStorage } from 'node:async_hooks'
import type { BaseDatabaseAdapter } from 'payload'

/** A transaction, and the one within whose work it was begun. */
export type Ancestor = { parent: Ancestor | null; isOver: boolean; lastSeen: number }

const current = new AsyncLocalStorage<Ancestor | null>()

/** The transaction within whose work this is called, an open one; null when there is none. */
export const within = (): Ancestor | null => openFrom(current.getStore() ?? null)

/** Those that are over are left out: a loop of a thousand transactions is no family of a thousand. */
const openFrom = (one: Ancestor | null): Ancestor | null =>
  one?.isOver ? openFrom(one.parent) : one

/** Whether one transaction was begun within the work of another. */
export const descends = (from: Ancestor | null, ancestor: Ancestor | null): boolean =>
  from !== null && ancestor !== null && (from === ancestor || descends(from.parent, ancestor))

/** Says that the transaction is at work, and waits for nobody. */
export const tellActivity = (): void => {
  const one = within()
  if (one) one.lastSeen = performance.now()
}

/** Does work that may begin a transaction without making what its caller begins beside it a part of it. */
export const apart = <T>(work: () => T): T => current.run(within(), work)

/**
 * Lets every transaction know within whose work it was begun. What a hook begins on its own, for it did not pass `req`,
 * is told that way from what comes with another request.
 */
export const keepLineage = <Adapter extends BaseDatabaseAdapter>(adapter: Adapter): Adapter => {
  const { beginTransaction, commitTransaction, rollbackTransaction } = adapter
  const open = new Map<string, Ancestor>()
  const end = (id: string) => {
    const one = open.get(id)
    if (one) one.isOver = true
    open.delete(id)
  }

  adapter.beginTransaction = (options) => {
    const one: Ancestor = { parent: within(), isOver: false, lastSeen: performance.now() }
    // Nothing is awaited before it: what the caller does next is the work of the transaction.
    current.enterWith(one)
    return beginTransaction.call(adapter, options).then((id) => {
      if (id !== null) open.set(String(id), one)
      return id
    })
  }

  adapter.commitTransaction = async (incoming) => {
    const id = String(await incoming)
    try {
      await commitTransaction.call(adapter, incoming)
    } finally {
      end(id)
    }
  }

  adapter.rollbackTransaction = async (incoming) => {
    const id = String(await incoming)
    try {
      await rollbackTransaction.call(adapter, incoming)
    } finally {
      end(id)
    }
  }
  return adapter
}
