/** Longer lines are no image lines, and are not searched. */
const longestLine = 10_000
const longestWords = 2_000
// An address may hold brackets of its own, once: `anh_(1).jpg`.
const image =
  /!\[(?<alt>[^\]]{0,1000})\]\((?<src>[^()]{0,1000}(?:\([^()]{0,200}\)[^()]{0,200})?|[^)![]{0,1000})\)/g
const altLine = /^(?<alt>[\x20-\x7E]{1,400}) - (?:Anh|Hinh) (?<index>\d{1,3})$/
const rule = /^[\s|:]*-{2,}[\s|:-]*$/

export type ImageMark = { alt: string; src: string; words: string }
export type AltMark = { alt: string; index: number }

/** The words of a line without the pipes around them. */
export const withoutPipes = (text: string): string => text.replace(/^[|\s]+|[|\s]+$/g, '')

/** The cells of a row: what stands between its pipes. */
export const cellsOf = (text: string): string[] => withoutPipes(text).split(/\s*\|\s*/)

/** Whether the line begins with an image: `![alt](src)`. */
export const isImageLine = (text: string): boolean => imagesIn(text) !== null

/** Whether an image stands in the line, be it within a sentence. */
export const holdsImage = (text: string): boolean =>
  text.length <= longestLine && text.search(image) >= 0

/** The `---` row of a table of data. */
export const isRule = (text: string): boolean => text.length <= longestLine && rule.test(text)

/** The images of a line that begins with one, be it in a cell, each with the words after it (rule N5). */
export function imagesIn(line: string): ImageMark[] | null {
  if (line.length > longestLine) return null
  const text = line.replace(/^[|\s]+/, '')
  if (!text.startsWith('![')) return null
  const found = [...text.matchAll(image)]
  if (found[0]?.index !== 0) return null
  const marks = found.map(({ index, groups, 0: whole }, at) => ({
    alt: (groups?.alt ?? '').trim(),
    src: (groups?.src ?? '').trim(),
    words: withoutPipes(text.slice(index + whole.length, found[at + 1]?.index)),
  }))
  return marks.some(({ words }) => words.length > longestWords) ? null : marks
}

/** An alt line, as the other old template wrote it: `Cong doan tang qua - Anh 1` (rule N6). */
export function altMarkIn(text: string): AltMark | null {
  const { alt, index } = altLine.exec(text)?.groups ?? {}
  return alt === undefined || index === undefined ? null : { alt, index: Number(index) }
}

export const isAltLine = (text: string): boolean => altMarkIn(text) !== null
