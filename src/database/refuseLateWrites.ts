import type { PayloadRequest } from 'payload'
import { writeMethods } from './adapterMethods.ts'
import { transactionIn } from './transactionIn.ts'

type WriteArguments = { req?: Partial<PayloadRequest> }
type Write = (args: WriteArguments) => Promise<unknown>
type Guarded = Record<(typeof writeMethods)[number], unknown> & {
  sessions?: Record<string, unknown>
}

/** Does one write that belongs to no transaction. */
export type LoneWrite = (write: Write, args: WriteArguments) => Promise<unknown>

/**
 * Puts a guard before every write method of an adapter. Payload itself lets a write whose transaction is over (a
 * nested operation failed and rolled it back) land on its own; here it is refused, so that a rollback leaves nothing.
 *
 * @param alone how a write outside of any transaction is done.
 */
export const refuseLateWrites = (adapter: Guarded, alone: LoneWrite): void => {
  for (const name of writeMethods) {
    const method = adapter[name]
    if (typeof method !== 'function') throw new Error(`This version of Payload has no db.${name}.`)
    const write: Write = (args) => Promise.resolve(Reflect.apply(method, adapter, [args]))
    adapter[name] = async (args: WriteArguments) => {
      const transaction = await transactionIn(args.req)
      if (transaction === null) return alone(write, args)
      if (adapter.sessions?.[transaction] !== undefined) return write(args)
      throw new Error(`db.${name} came after the end of its transaction; it wrote nothing.`)
    }
  }
}
