import { getPayload, type Payload } from 'payload'

/**
 * Starts Payload for a command of the operator's, beside a newsroom that may be running. What it logs
 * goes to standard error, for standard output is the command's own.
 *
 * @throws {SettingsError} when a setting is wrong; what Payload throws when the database is not reached.
 */
export async function openPayload(): Promise<Payload> {
  // Not before now: reading the configuration reads the settings.
  const { default: config } = await import('@payload-config')
  // Payload's own type asks of a finished configuration what it does not need.
  const quiet = { logger: { options: { level: 'error' }, destination: process.stderr } }
  return getPayload({ config: Object.assign({}, await config, quiet) })
}
