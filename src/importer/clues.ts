const clue =
  /\bngày \d{1,2}\/\d{1,2}\/\d{4}|\btháng \d{1,2}\/\d{4}|\d{1,2} tháng (?:đầu|cuối) năm(?: \d{4})?|\bnăm \d{4}/giu

const mostClues = 20

/**
 * What a text says of its own time, word for word and once each: help for the editor who confirms
 * a date, never a date itself (rule N12).
 */
export const dateCluesIn = (texts: string[]): string[] =>
  [...new Set(texts.flatMap((text) => text.match(clue) ?? []))].slice(0, mostClues)
