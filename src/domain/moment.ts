const day = String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?`
const zone = String.raw`(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)`
const dateForm = new RegExp(`^${day}(?:[T ](?<time>${time})(?<zone>${zone})?)?$`)

/** ISO 8601 of a day that exists: with a time zone, or a time or a day of the newsroom's own. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string') return false
  const found = dateForm.exec(value)?.groups
  if (!found) return false
  const month = Number(found.month) - 1
  const date = new Date(Date.UTC(Number(found.year), month, Number(found.day)))
  // JavaScript makes 2 March of 30 February, and writes years beyond four digits with a sign.
  const exists = date.getUTCMonth() === month && date.getUTCDate() === Number(found.day)
  return exists && /^\d/.test(new Date(value).toISOString())
}

/**
 * A date as one moment, in UTC: what names no zone is of the newsroom's, a day alone its first minute there (contract
 * §3, “Times”). What is no date stays as it is, for others to refuse.
 *
 * @param timeZone an IANA name: `Asia/Ho_Chi_Minh`.
 */
export function momentOf(value: string, timeZone: string): string {
  if (!isDate(value)) return value
  const { time: clock = '00:00', zone: offset } = dateForm.exec(value)?.groups ?? {}
  if (offset !== undefined) return new Date(value).toISOString()
  const local = Date.parse(`${value.slice(0, 'yyyy-mm-dd'.length)}T${clock}Z`)
  // Where a clock is put forward or back, the offset is that of the moment and not of the reading.
  const near = local - offsetAt(local, timeZone)
  return new Date(local - offsetAt(near, timeZone)).toISOString()
}

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')
  const {
    sign,
    hours = 0,
    minutes = 0,
  } = /(?<sign>[+-])(?<hours>\d\d):(?<minutes>\d\d)/.exec(parts?.value ?? '')?.groups ?? {}
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000
  return sign === '-' ? -ahead : ahead
}
