import { isDate } from '../moment.ts'

/** When a photo was taken, as its file says it: a day, or a time with or without its zone. */
type Clock = { local: string; zone: string }

const form =
  /^(?<year>\d{4})[-:](?<month>\d\d)[-:](?<day>\d\d)(?:[T ](?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:\.\d+)?)?\s*(?<zone>Z|[+-]\d\d:?\d\d)?)?$/

/**
 * The time that a file means, in ISO 8601: the first that is one, with what later ones know besides, be it the hour of
 * the day or the zone of the hour. Null where no time is one.
 */
export function takenAt(said: readonly string[]): string | null {
  const clocks = said.map(clockOf).filter((clock) => clock !== null)
  const first = clocks[0]
  if (!first) return null
  const finer = (one: Clock, other: Clock): Clock =>
    other.local.startsWith(one.local) && other.local.length > one.local.length
      ? other
      : other.local === one.local && one.zone === ''
        ? other
        : one
  const { local, zone } = clocks.reduce(finer, first)
  return `${local}${zone}`
}

function clockOf(said: string): Clock | null {
  const found = form.exec(said.trim())?.groups
  if (!found) return null
  const { year, month, day, hour, minute, second = '00', zone = '' } = found
  const date = `${year}-${month}-${day}`
  const local = hour === undefined ? date : `${date}T${hour}:${minute}:${second}`
  if (!isDate(local)) return null
  return { local, zone: isDate(`${local}${zone}`) ? zone : '' }
}
