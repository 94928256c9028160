import { once } from 'node:events'
import type { Server } from 'node:http'
import { SettingsError } from '../config/readSettings.ts'

/**
 * Takes the port, on every address of the machine.
 *
 * @throws {SettingsError} when the port cannot be had.
 */
export const listen = async (server: Server, port: number): Promise<void> => {
  server.listen(port)
  try {
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const why = code === 'EADDRINUSE' ? 'is in use by another program' : `is refused (${code})`
    throw new SettingsError(`PORT ${port} ${why}.`)
  }
}
