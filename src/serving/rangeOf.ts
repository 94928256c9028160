import parseRange from 'range-parser'

type Said = { range?: string | undefined; 'if-range'?: string | string[] | undefined }

/** The bytes that were asked for, both ends included; `none` when they lie beyond the end. */
type Asked = { start: number; end: number } | 'none' | null

/**
 * Which part of so many bytes a client asks for (RFC 9110, 14.2).
 *
 * @param tag of the bytes as they are now: who has a part of others gets all of these.
 * @returns null where all are meant: nothing was said, nothing that can be understood, or several parts at once.
 */
export const rangeOf = (
  { range, 'if-range': held }: Said,
  { size, tag }: { size: number; tag: string },
): Asked => {
  if (range === undefined || (held !== undefined && held !== tag)) return null
  const asked = plain(range, size)
  if (asked === null) return null
  const parts = parseRange(size, asked, { combine: true })
  if (parts === -1) return 'none'
  if (parts === -2 || parts.type !== 'bytes' || parts.length !== 1) return null
  return parts[0] ?? null
}

const [unit, part] = ['bytes=', /^(?:\d+-\d*|-\d+)$/]

/**
 * What was asked for, as it is to be written (RFC 9110, 14.1); null for what is not. Who asks for the last so many bytes
 * gets all where there are fewer: the package takes that for beyond the end.
 */
const plain = (range: string, size: number): string | null => {
  if (!range.startsWith(unit)) return null
  const parts = range
    .slice(unit.length)
    .split(',')
    .map((one) => one.trim())
  if (!parts.every((one) => part.test(one))) return null
  const within = (one: string) =>
    one.startsWith('-') ? `-${Math.min(Number(one.slice(1)), size)}` : one
  return unit + parts.map(within).join()
}
