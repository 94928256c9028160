import type { Line } from '../article/fields.ts'
import { isRecord } from '../isRecord.ts'
import { idOf } from '../idOf.ts'

/** What readers are shown of one photo, and the hash of its file; null in an empty slot. */
export type SealedPhoto = { file: string | null; caption: string; alt: string; credit: string }

/** All that an approval covers (contract §4, “Seal”). Topics, SEO and the like are placement, and not in it. */
export type Sealed = Record<Line, string | null> & {
  slug: string
  category: string | null
  bylines: { author: string | null; role: string; name: string }[]
  body: unknown
  hero: unknown
  /** In the order of use; missing while only the text is compared. */
  photos?: SealedPhoto[]
}

/**
 * The same text for the same content: keys in order, white space at the ends dropped, and of a Lexical
 * document all but what its editor writes down by itself when it merely opens it.
 */
export const canonical = (sealed: Sealed): string => JSON.stringify(ordered(sealed))

/** The same text for two values that whoever edits would call the same. */
export const asEdited = (value: unknown): string => JSON.stringify(ordered(value))

type Fields = Record<string, unknown>

/** The editor's own counting and remembering: numbers of formats, names of blocks, what to type next in. */
const unseen = new Set(['version', 'id', 'blockName', 'textFormat', 'textStyle'])

/** What goes without saying, and is said by some writers and not by others. */
const usual: Readonly<Fields> = { direction: 'ltr', mode: 'normal', linkType: 'custom', start: 1 }

function ordered(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim()
  if (Array.isArray(value)) return value.map(ordered)
  if (!isRecord(value)) return value ?? null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, held]) => !isUnsaid(key, held, value))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]): [string, unknown] => {
        // A space within a line is content, whatever node it stands at the end of.
        if (key === 'text' && isWords(value)) return [key, value.text.normalize('NFC')]
        // Some clients send back the whole photo that they were given.
        if (key === 'image') return [key, idOf(held)]
        return [key, ordered(key === 'children' ? seenOf(held, value) : held)]
      })
      .filter(([, held]) => !isEmpty(held)),
  )
}

/** Nothing said is the same as not saying it: the editor writes `format: ''` where an import writes none. */
const isUnsaid = (key: string, held: unknown, { type }: Fields): boolean =>
  unseen.has(key) ||
  held === undefined ||
  held === null ||
  (typeof held === 'string' && key !== 'text' && held.trim() === '') ||
  held === 0 ||
  held === false ||
  usual[key] === held ||
  // Counted anew by the editor from where the item stands.
  (key === 'value' && type === 'listitem')

const isEmpty = (value: unknown): boolean => isRecord(value) && Object.keys(value).length === 0

const lines = new Set<unknown>(['paragraph', 'heading', 'quote', 'listitem'])

/** The children of a node, without what stands at the two ends and nobody sees. */
function seenOf(children: unknown, { type }: Fields): unknown {
  if (!Array.isArray(children)) return children
  if (type === 'root') return withoutEnds(children, isEmptyParagraph)
  const nodes = joinTexts(children)
  if (!lines.has(type)) return nodes
  const line = withoutEnds(nodes, (node) => isWords(node) && node.text.trim() === '')
  const first = line[0]
  if (isWords(first)) line[0] = { ...first, text: first.text.trimStart() }
  const last = line.at(-1)
  if (isWords(last)) line[line.length - 1] = { ...last, text: last.text.trimEnd() }
  return line
}

function withoutEnds(nodes: readonly unknown[], isNothing: (node: unknown) => boolean): unknown[] {
  const first = nodes.findIndex((node) => !isNothing(node))
  const last = nodes.findLastIndex((node) => !isNothing(node))
  return first < 0 ? [] : nodes.slice(first, last + 1)
}

const isEmptyParagraph = (node: unknown): boolean =>
  isRecord(node) &&
  node.type === 'paragraph' &&
  Array.isArray(node.children) &&
  node.children.every((child) => isWords(child) && child.text.trim() === '')

/** Neighbouring texts that look the same are one text, wherever the editor has split them. */
function joinTexts(nodes: readonly unknown[]): unknown[] {
  const joined: unknown[] = []
  for (const node of nodes) {
    const before = joined.at(-1)
    if (isWords(node) && isWords(before) && lookOf(node) === lookOf(before))
      joined[joined.length - 1] = { ...before, text: before.text + node.text }
    else joined.push(node)
  }
  return joined
}

const lookOf = (words: Words): string => JSON.stringify(ordered({ ...words, text: '' }))

type Words = Fields & { type: 'text'; text: string }

const isWords = (node: unknown): node is Words =>
  isRecord(node) && node.type === 'text' && typeof node.text === 'string'
