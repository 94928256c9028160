/** Lexical's bits of a text's `format`. */
export const textFormat = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const

export const everyTextFormat = Object.values(textFormat).reduce((all, bit) => all | bit, 0)
