import { remembering } from './remembering.ts'

/** A moment as frontends get it: ISO 8601 with the newspaper's offset, and as printed. */
export type Moment = { iso: string; text: string }

/** Reads moments in a time zone of the tz database. */
export const clockOf = (timeZone: string): ((at: string) => Moment) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  })
  return remembering((at) => {
    const date = new Date(at)
    const part = Object.fromEntries(
      format.formatToParts(date).map(({ type, value }) => [type, value]),
    )
    const { day, month, hour, minute, second } = part
    const year = part.year?.padStart(4, '0')
    const rest = date.getUTCMilliseconds()
    const fraction = rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`
    const offset = part.timeZoneName?.slice('GMT'.length) || '+00:00'
    return {
      iso: `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}${offset}`,
      text: `${day}/${month}/${year} ${hour}:${minute}`,
    }
  })
}
