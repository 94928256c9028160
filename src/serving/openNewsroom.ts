import config from '@payload-config'
import { getPayload } from 'payload'
import { isWithoutAccounts } from '../admin/users/isWithoutAccounts.ts'
import { fillPlaced } from '../collections/Articles/fillPlaced.ts'
import { fillSearchText } from '../collections/Articles/fillSearchText.ts'
import { settings } from '../config/settings.ts'
import { openDemo } from '../demo/openDemo.ts'
import { startClock } from '../jobs/startClock.ts'
import { startCheckpoints } from '../jobs/startCheckpoints.ts'
import { startRightsWatch } from '../jobs/startRightsWatch.ts'
import { startDarkroom } from '../jobs/startDarkroom.ts'
import { startThinning } from '../jobs/startThinning.ts'
import { atStop } from '../lifetime/atStop.ts'
import { deliverBy } from '../lifetime/delivering.ts'
import { freshness } from '../lifetime/freshness.ts'
import { inBackground } from '../lifetime/inBackground.ts'
import { judgeSignInsBy } from '../lifetime/isSignedIn.ts'
import { revisionOf } from '../publishing/siteRevision.ts'
import { searchOf } from '../search/searchOf.ts'
import { deliverFrom } from './deliverFrom.ts'

/**
 * Starts Payload, which connects to the database and runs the migrations that are due; then fills
 * an empty embedded database with the demo newsroom, and does from then on what is due at its time.
 *
 * @throws what Payload throws when the database cannot be worked with.
 */
export const openNewsroom = async (): Promise<void> => {
  // Payload's pages print moments by the clock of the process: two versions were compared by UTC.
  process.env.TZ = settings.timeZone
  const payload = await getPayload({ config })
  atStop(() => payload.destroy())
  judgeSignInsBy(async (headers) => (await payload.auth({ headers })).user !== null)
  deliverBy(deliverFrom(payload))
  freshness().readBy(async () => (await revisionOf(payload)).revision)
  await openDemo(payload)
  // It is ready before the first reader asks.
  searchOf(payload)
  inBackground((signal) => fillSearchText(payload, signal))
  inBackground((signal) => fillPlaced(payload, signal))
  atStop(startClock(payload))
  atStop(startCheckpoints(payload))
  atStop(startThinning(payload))
  atStop(startRightsWatch(payload))
  atStop(startDarkroom(payload))
  console.log(`The newsroom is open: ${settings.publicUrl}/admin`)
  if (await isWithoutAccounts(payload))
    console.log('Nobody has an account yet: npm run admin -- <e-mail> makes the first.')
}
