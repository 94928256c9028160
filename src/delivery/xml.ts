/** What is XML already; a plain text is none, and is escaped where it is put. */
export type Xml = { readonly xml: string }

type Attributes = Readonly<Record<string, string | number | undefined>>
type Inside = string | Xml | null

/** One element; what is null within it, and an attribute that is undefined, is left out. */
export const element = (
  name: string,
  attributes: Attributes,
  ...inside: readonly Inside[]
): Xml => {
  const said = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(String(value))}"`))
    .join('')
  const content = inside.map((one) => (typeof one === 'string' ? escaped(one) : (one?.xml ?? '')))
  return { xml: `<${name}${said}>${content.join('')}</${name}>` }
}

/** An element that holds a text alone; none where there is no text. */
export const textElement = (name: string, text: string | null): Xml | null =>
  text === null || text === '' ? null : element(name, {}, text)

/** The whole document. */
export const documentOf = ({ xml }: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As themselves a reader would make spaces of them in an attribute, and one break of every kind in a text.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** A text as XML holds it, in an attribute as well; without the few characters that XML 1.0 cannot hold at all. */
const escaped = (text: string): string =>
  text.replace(impossible, '').replace(/[&<>"\t\n\r]/g, (sign) => entities[sign] ?? sign)

/** https://www.w3.org/TR/xml/#charsets; half of a pair is none of them either. */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
