import { escaped } from '../../domain/body/blocks/markup.ts'

/** What is HTML already. Only this file makes one: every other value is a text, and is escaped where it is put. */
class Html {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

export type { Html }

/** What may stand in a template; nothing is shown for null, undefined and false. */
export type Piece = string | number | Html | null | undefined | false | readonly Piece[]

/**
 * A template of HTML: what is put into it is escaped unless it is HTML itself, so that nobody can forget to.
 *
 * @throws when something is put where no escaping helps: into an attribute without quotes.
 */
export const html = (template: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  new Html(
    writtenIn(template)
      .map((part, at) => (at === 0 ? part : shown(pieces[at - 1]) + part))
      .join(''),
  )

/** Takes a text for the HTML that it is: for what was made, and escaped, elsewhere. */
export const asHtml = (text: string): Html => new Html(text)

const templates = new WeakMap<TemplateStringsArray, readonly string[]>()

/** What is written in a template itself; how its lines are indented is for those who write it. */
const writtenIn = (template: TemplateStringsArray): readonly string[] => {
  const known = templates.get(template)
  if (known) return known
  if (template.raw.slice(0, -1).some((part) => part.endsWith('=')))
    throw new Error(`An attribute has no quotes: ${template.raw.join('…')}`)
  const written = template.raw.map((part) => part.replace(/\n\s*/g, '\n'))
  templates.set(template, written)
  return written
}

const shown = (piece: Piece): string => {
  if (piece === null || piece === undefined || piece === false) return ''
  if (piece instanceof Html) return piece.toString()
  if (typeof piece === 'object') return piece.map(shown).join('')
  return escaped(String(piece).replace(impossible, ''))
}

/** What no HTML holds, escaped or not (https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream). */
const impossible = /[\p{Noncharacter_Code_Point}\p{Cs}]|(?![\t\n])\p{Cc}/gu
