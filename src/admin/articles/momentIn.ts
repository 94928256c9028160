import { clockOf } from '../../domain/clock.ts'

/**
 * The moment at which a clock of the time zone shows `2026-11-27T08:00`, as ISO 8601 with its offset. In the
 * hour in which a zone changes its offset, the one before the change counts.
 */
export const momentIn = (local: string, timeZone: string): string => {
  const offset = clockOf(timeZone)(`${local}Z`).iso.slice(-'+07:00'.length)
  return `${local}${offset}`
}
