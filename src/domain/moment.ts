const day = String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?`
const zone = String.raw`(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)`
const momentForm = new RegExp(`^${day}T${time}${zone}$`)
const dateForm = new RegExp(`^${day}(?:[T ]${time}${zone}?)?$`)

/** ISO 8601 with a time zone, of a day that exists. */
export const isMoment = (value: unknown): boolean => isReal(momentForm, value)

/** What a field of a date takes: such a moment, or a day alone, or a time of the server's own zone. */
export const isDate = (value: unknown): boolean => isReal(dateForm, value)

function isReal(form: RegExp, value: unknown): boolean {
  if (typeof value !== 'string') return false
  const found = form.exec(value)?.groups
  if (!found) return false
  const month = Number(found.month) - 1
  const date = new Date(Date.UTC(Number(found.year), month, Number(found.day)))
  // JavaScript makes 2 March of 30 February, and writes years beyond four digits with a sign.
  const exists = date.getUTCMonth() === month && date.getUTCDate() === Number(found.day)
  return exists && /^\d/.test(new Date(value).toISOString())
}
