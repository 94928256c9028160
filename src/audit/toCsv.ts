/** Says UTF-8 to Excel, which reads Vietnamese as something else without it. */
const mark = '\ufeff'

/** A table by RFC 4180, for a spreadsheet: no cell of it is taken for a formula. */
export const toCsv = (rows: readonly (readonly unknown[])[]): string =>
  mark + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')

const cellOf = (value: unknown): string => {
  const text = harmless(textOf(value))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? value.join(' ')
    : JSON.stringify(value)
}

/** Whoever wrote a note has no say in what the spreadsheet of whoever reads it does. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
