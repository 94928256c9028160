/**
 * The revisions that an `If-Match` accepts, as in `"7"` or `"7", "8"`; a bare `7` is taken for `"7"`. Null where it
 * asks for none: it is absent, or `*`.
 *
 * A weak tag names no revision (RFC 9110 §13.1.1: what is to be written over is compared strongly), nor does a tag
 * that is none of ours; one that names no revision at all therefore accepts none.
 *
 * @param header the field's value, as it was sent.
 */
export function acceptedRevisions(header: string | null | undefined): number[] | null {
  const given = header?.trim()
  if (!given || given === '*') return null
  return given.split(',').flatMap((tag) => {
    const [, quoted, bare] = /^\s*(?:"(\d{1,15})"|(\d{1,15}))\s*$/.exec(tag) ?? []
    const digits = quoted ?? bare
    return digits === undefined ? [] : [Number(digits)]
  })
}
