/** NUL stays, to be refused: SQLite would keep of such a text what stands before it. */
const kept = '\t\n\0'
/** What turns the direction of reading, and a byte order mark within a text. */
const unseen = /[\uFEFF\u202A-\u202E\u2066-\u2069]/g
/** Word's break within a paragraph is U+000B, its break of a page U+000C. */
const breaks = /\r\n|[\v\f\r\u0085\u2028\u2029]/g
/** Zero-width space, word joiner, soft hyphen; a joiner binds emoji, and nothing in letters. */
const marks =
  /[\u200B\u2060\u00AD]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})/gu
/** Letters by their class, and nothing by their look: fillers of Hangul, the empty cell of Braille. */
const fillers = /[\u115F\u1160\u3164\uFFA0\u2800]/g

/**
 * A long text as it is stored (contract §3, “Text”): composed (NFC), without control characters but tab and line
 * break, without marks of direction that nobody sees. The same again for what is clean.
 */
export const cleanText = (text: string): string =>
  wellFormed(text)
    .replace(breaks, '\n')
    .replace(/\p{Cc}/gu, (sign) => (kept.includes(sign) ? sign : ''))
    .replace(unseen, '')
    .normalize('NFC')

/** The same for a text of one line: a break or a tab becomes a space, and what only parts or joins letters goes. */
export const cleanLine = (text: string): string =>
  cleanText(text)
    .replace(/[\n\t]/g, ' ')
    .replace(marks, '')
    .normalize('NFC')

/** Whether a text shows a reader no letter, digit or symbol. */
export const showsNothing = (text: string): boolean =>
  !/[\p{L}\p{N}\p{S}]/u.test(text.replace(fillers, ''))

/** Whether a text says something in words or figures. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text.replace(fillers, ''))

/** The text without the white space around it; nothing where it shows nothing. */
export const shownOf = (text: string | null | undefined): string =>
  text === null || text === undefined || showsNothing(text) ? '' : text.trim()

/** Half a character, which no encoding can keep, becomes the sign for one that is lost. */
const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
