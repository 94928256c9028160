import { getPayload, type Payload } from 'payload'
import { checkPlaces } from '../config/checkPlaces.ts'
import { readSettings } from '../config/readSettings.ts'
import { loggerTo } from '../log/logger.ts'

/**
 * Starts Payload for a command of the operator's, beside a newsroom that may be running. What it logs
 * goes to standard error, for standard output is the command's own.
 *
 * @throws {SettingsError} when a setting is wrong, or names a database or folder that cannot be used.
 */
export async function openPayload(): Promise<Payload> {
  await checkPlaces(readSettings(process.env))
  // Not before now: reading the configuration reads the settings.
  const { default: config } = await import('@payload-config')
  // Payload's own type asks of a finished configuration what it does not need.
  const quiet = { logger: loggerTo(process.stderr, 'error') }
  return getPayload({ config: Object.assign({}, await config, quiet) })
}
