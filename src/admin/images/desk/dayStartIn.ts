import { clockOf } from '../../../domain/clock.ts'
import { momentOf } from '../../../domain/moment.ts'

/** Since when it is today in the newspaper's time zone. */
export const dayStartIn = (timeZone: string, now: Date): Date =>
  new Date(
    momentOf(clockOf(timeZone)(now.toISOString()).iso.slice(0, 'yyyy-mm-dd'.length), timeZone),
  )
