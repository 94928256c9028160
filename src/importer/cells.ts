const isEdge = (sign: string): boolean => sign === '|' || sign.trim() === ''

/** The words of a line without the pipes around them. */
export function withoutPipes(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && isEdge(text.charAt(start))) start += 1
  while (end > start && isEdge(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** The cells of a row: what stands between its pipes. */
export const cellsOf = (text: string): string[] =>
  withoutPipes(text)
    .split('|')
    .map((cell) => cell.trim())

/** A row of a table that holds no words: `--- | ---`, or empty cells. */
export const isLayout = (text: string): boolean =>
  /^[\s|:-]+$/.test(text) && (text.includes('|') || text.includes('--'))

/** The `---` row of a table. */
export const isRule = (text: string): boolean => isLayout(text) && text.includes('--')
