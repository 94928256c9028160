/** What readers are shown of one photo, and the hash of its file; null in an empty slot. */
export type SealedPhoto = { file: string | null; caption: string; alt: string; credit: string }

/** All that an approval covers (contract §4, “Seal”). Topics, SEO and the like are placement, and not in it. */
export type Sealed = {
  title: string
  kicker: string
  slug: string
  lead: string
  source: string
  category: string | null
  bylines: { author: string | null; role: string; name: string }[]
  body: unknown
  hero: unknown
  /** In the order of use; missing while only the text is compared. */
  photos?: SealedPhoto[]
}

/**
 * The same text for the same content: keys in order, white space at the ends of texts dropped, and of a
 * Lexical document only what shows (its `version`, `direction` and the like change when the editor
 * merely opens it).
 */
export const canonical = (sealed: Sealed): string => JSON.stringify(ordered(sealed))

const unseen = new Set([
  'version',
  'direction',
  'textFormat',
  'textStyle',
  'detail',
  'mode',
  'style',
  'id',
  'blockName',
  'linkType',
  'newTab',
  'rel',
  'doc',
])

function ordered(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim()
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value ?? null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, held]) => !unseen.has(key) && !isNothing(held))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => {
        // A space within a line is content, whatever node it stands at the end of.
        if (key === 'text' && isWords(value)) return [key, value.text.normalize('NFC')]
        return [key, ordered(key === 'children' ? lineOf(held, value) : held)]
      }),
  )
}

const lines = new Set(['paragraph', 'heading', 'quote', 'listitem'])

/** The nodes of a line, without the white space at its two ends. */
function lineOf(children: unknown, parent: object): unknown {
  if (!Array.isArray(children)) return children
  const nodes = joinTexts(children)
  if (!('type' in parent && typeof parent.type === 'string' && lines.has(parent.type))) return nodes
  const first = nodes[0]
  if (isWords(first)) nodes[0] = { ...first, text: first.text.trimStart() }
  const last = nodes.at(-1)
  if (isWords(last)) nodes[nodes.length - 1] = { ...last, text: last.text.trimEnd() }
  return nodes
}

/** Nothing said is the same as not saying it: the editor writes `format: ''` where an import writes none. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === 0 || value === false

type Words = { type: 'text'; text: string; format?: unknown }

/** Neighbouring texts of one format are one text, wherever the editor has split them. */
function joinTexts(nodes: readonly unknown[]): unknown[] {
  const joined: unknown[] = []
  for (const node of nodes) {
    const before = joined.at(-1)
    if (isWords(node) && isWords(before) && (node.format ?? 0) === (before.format ?? 0))
      joined[joined.length - 1] = { ...before, text: before.text + node.text }
    else joined.push(node)
  }
  return joined
}

const isWords = (node: unknown): node is Words =>
  typeof node === 'object' &&
  node !== null &&
  'type' in node &&
  node.type === 'text' &&
  'text' in node &&
  typeof node.text === 'string'
