/** Says UTF-8 to Excel, which reads Vietnamese as something else without it. */
const mark = '\ufeff'

/** A table by RFC 4180, for a spreadsheet: no cell of it is taken for a formula. */
export const toCsv = (rows: readonly (readonly unknown[])[]): string =>
  mark + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')

const cellOf = (value: unknown): string => {
  const text = harmless(textOf(value))
  return /[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? value.join(' ')
    : JSON.stringify(value)
}

/**
 * Whoever wrote a note has no say in what the spreadsheet of whoever reads it does. Which sign parts the cells is for
 * its country to say, so what follows any of them begins a cell.
 */
const harmless = (text: string): string => {
  let safe = /^[\t\r]/.test(text) ? "'" : ''
  let isBeginning = true
  for (const sign of text) {
    if (isBeginning && formulas.has(sign)) safe += "'"
    safe += sign
    isBeginning = separators.has(sign) || (isBeginning && (sign === '"' || sign.trim() === ''))
  }
  return safe
}

/** Their wide forms are taken for the same. */
const formulas = new Set('=+-@＝＋－＠')
const separators = new Set(',;|\t\r\n')
