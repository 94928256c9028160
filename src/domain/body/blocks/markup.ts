const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as HTML shows it, in an attribute as well. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

type Laid = { format?: string | number; indent?: number }

const alignments = new Set<unknown>(['center', 'right', 'justify', 'end'])
const indentStep = 40
export const mostIndent = 10

/** Where the editor shows an element: its `style` with a space before it, or nothing. */
export const styleOf = ({ format, indent = 0 }: Laid): string => {
  const styles = [
    ...(alignments.has(format) ? [`text-align: ${format}`] : []),
    ...(indent > 0 ? [`padding-inline-start: ${Math.min(indent, mostIndent) * indentStep}px`] : []),
  ]
  return styles.length === 0 ? '' : ` style="${styles.join('; ')}"`
}
