const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** As much of a text as has room in so many UTF-16 units, cut between two letters and never within one. */
export function cutAt(text: string, most: number): string {
  if (text.length <= most) return text
  // One unit more, so that a letter that just fits is told from one that goes on.
  const whole = [...letters.segment(text.slice(0, most + 1))].slice(0, -1)
  return whole
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()
}
