import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { otherMethods, writeMethods } from '../adapterMethods.ts'
import { isBusy } from '../BusyError.ts'
import { WaitsForItself } from '../FairLock.ts'

/**
 * Drizzle hides every error behind one of its own; that the database was busy must reach whoever answers, and that a
 * write would wait for itself whoever wrote it.
 */
export const unwrapBusyError = (adapter: SQLiteAdapter): void => {
  for (const name of [...writeMethods, ...otherMethods.read]) {
    const method = adapter[name]
    Object.assign(adapter, {
      [name]: async (args: unknown): Promise<unknown> => {
        try {
          return await Reflect.apply(method, adapter, [args])
        } catch (error) {
          if (error instanceof Error && isToldOn(error.cause)) throw error.cause
          throw error
        }
      },
    })
  }
}

const isToldOn = (cause: unknown): boolean => isBusy(cause) || cause instanceof WaitsForItself
