import { addressOf, type BlockNode, bodyFault, bodyOf, mendBody } from '../../../domain/body.ts'
import { type Reading, readHtml } from './readHtml.ts'
import { type PastedElement, treeOf } from './tree.ts'

type Clipboard = { getData: (type: string) => string }

/** What Lexical puts on the clipboard for itself, beside the HTML. */
const lexicalType = 'application/x-lexical-editor'

/**
 * What is to be pasted; null where nobody has given it a form, and Lexical reads the plain words.
 *
 * @param namespace of the editor: what another kind of editor has copied is read as HTML.
 */
export function readClipboard(clipboard: Clipboard, namespace: string): Reading | null {
  const own = ownBlocks(clipboard.getData(lexicalType), namespace)
  if (own) return { blocks: own, unplaced: new Map() }
  const html = clipboard.getData('text/html')
  const plain = clipboard.getData('text/plain')
  // Safari on telephones sends the plain words as HTML.
  if (html === '' || html === plain) return null
  const reading = readHtml(treeOf(html))
  return reading.blocks.length > 0 || plain === '' ? reading : readHtml([linesOf(plain)])
}

/** Plain words, where the HTML beside them says nothing. */
const linesOf = (plain: string): PastedElement => ({
  tag: 'pre',
  attribute: () => null,
  children: [plain],
})

/** Whether what is pasted is an address alone, which becomes a link of the words that are selected. */
export const isAddress = (clipboard: Clipboard): boolean => {
  const words = clipboard.getData('text/plain').trim()
  return words !== '' && !/\s/.test(words) && addressOf(words) !== null
}

/** What was copied in an editor of ours, mended; null where it is none, or nothing that a body may hold. */
function ownBlocks(copied: string, namespace: string): BlockNode[] | null {
  const held = parsed(copied)
  if (held?.namespace !== namespace || !Array.isArray(held.nodes)) return null
  const { root } = mendBody({ root: { ...bodyOf([]).root, children: held.nodes.map(withoutId) } })
  const blocks = root.children as BlockNode[]
  return blocks.length > 0 && bodyFault(bodyOf(blocks)) === undefined ? blocks : null
}

const parsed = (json: string): { namespace?: unknown; nodes?: unknown } | null => {
  try {
    return JSON.parse(json) as { namespace?: unknown; nodes?: unknown } | null
  } catch {
    // Not ours, then: there is HTML beside it.
    return null
  }
}

/** A photo that is pasted twice is two rows of the form. */
const withoutId = (node: unknown): unknown => {
  const { fields, ...rest } = Object(node) as { fields?: { blockType?: unknown } }
  if (fields?.blockType === undefined) return node
  return { ...rest, fields: { ...fields, id: undefined } }
}
