import config from '@payload-config'
import { getPayload } from 'payload'
import { atStop } from './serving/atStop.ts'

/**
 * Starts Payload, which connects to the database and runs the migrations that are due.
 *
 * @throws what Payload throws when the database cannot be worked with.
 */
export const openNewsroom = async (): Promise<void> => {
  const payload = await getPayload({ config })
  atStop(() => payload.destroy())
}
