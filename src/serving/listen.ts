import type { Server } from 'node:http'
import { SettingsError } from '../config/readSettings.ts'

/**
 * Takes the port, on every address of the machine.
 *
 * @throws {SettingsError} when the port cannot be had.
 */
export const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      const why = code === 'EADDRINUSE' ? 'is in use by another program' : `is refused (${code})`
      reject(new SettingsError(`PORT ${port} ${why}.`))
    })
    server.listen(port, resolve)
  })
