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
  const parts = parseRange(size, range, { combine: true })
  if (parts === -1) return 'none'
  if (parts === -2 || parts.type !== 'bytes' || parts.length !== 1) return null
  return parts[0] ?? null
}
