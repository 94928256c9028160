import { withoutPipes } from './cells.ts'
import { isImageAddress, marksIn } from './imageMarks.ts'

const altLine = /^(?<alt>[\x20-\x7E]{1,400}) - (?:Anh|Hinh) (?<index>\d{1,3})$/
const longestCaption = 2_000
const longestShown = 200

export type ImageMark = { alt: string; src: string; words: string }
export type AltMark = { alt: string; index: number }

/** What stands in a line beside its pictures, and these. */
export type PicturedLine = {
  /** The words between and around the pictures. */
  text: string
  images: ImageMark[]
  /** Whether the words are each picture’s own: the line begins with one, be it in a cell (rule N5). */
  areCaptions: boolean
}

/** Whether the line begins with an image: `![alt](src)`. */
export const isImageLine = (text: string): boolean => picturesIn(text)?.areCaptions === true

/** Whether an image stands in the line, be it within a sentence. */
export const holdsImage = (text: string): boolean => marksIn(text).length > 0

/** The pictures of a line with the words after each; null where it holds none. */
export function picturesIn(line: string): PicturedLine | null {
  const marks = marksIn(line)
  const [first] = marks
  if (first === undefined) return null
  const images = marks.map(({ alt, src, end }, at) => ({
    alt: alt.trim(),
    src: src.trim(),
    words: wordsIn(line.slice(end, marks[at + 1]?.start)),
  }))
  const before = line.slice(0, first.start)
  const text = [withoutPipes(before), ...images.map(({ words }) => words)].filter(Boolean).join(' ')
  const areCaptions =
    !/[\p{L}\p{N}]/u.test(before) && images.every(({ words }) => words.length <= longestCaption)
  return { text, images, areCaptions }
}

const wordsIn = (text: string): string => withoutPipes(text.replace(/<br\s?\/?>/gi, ' '))

/** The address as people are told of it: of a picture written down in letters, its kind and length. */
export const shownAddress = (src: string): string =>
  src.length <= longestShown
    ? src
    : isImageAddress(src)
      ? `${src.slice(0, 30)}… (${src.length})`
      : `${src.slice(0, longestShown)}…`

/** An alt line, as the other old template wrote it: `Cong doan tang qua - Anh 1` (rule N6). */
export function altMarkIn(text: string): AltMark | null {
  const { alt, index } = altLine.exec(text)?.groups ?? {}
  return alt === undefined || index === undefined ? null : { alt, index: Number(index) }
}

export const isAltLine = (text: string): boolean => altMarkIn(text) !== null
