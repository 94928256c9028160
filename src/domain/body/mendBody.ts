import { addressOf } from './addressOf.ts'
import { isRecord } from '../isRecord.ts'
import { kindNamed, topKinds } from './blocks/kinds.ts'
import { keptOfNode } from './keptBody.ts'
import { bodyLimits } from './limits.ts'

type Loose = Record<string, unknown>
type Holder = { type: string; children: readonly string[]; node: Loose; lists: number }

/** A list in an item in a list takes two levels each, and a paragraph with a link in it three more. */
const mostLists = Math.floor((bodyLimits.depth - 4) / 2)

/**
 * What somebody has written or pasted, as a body that can be saved: what nobody knows gives way to what it
 * holds, what stands in the wrong place is lifted out of it, a link to nowhere becomes its words. No word
 * is lost; what no rule mends is left for `bodyFault` to name.
 */
export function mendBody<Value>(value: Value): Value
export function mendBody(value: unknown): unknown {
  if (!isRecord(value) || !isRecord(value.root) || !Array.isArray(value.root.children)) return value
  const root = { type: 'root', children: topKinds, node: value.root, lists: 0 }
  const children = inParagraphs(held(value.root.children, root))
  return { root: { ...keptOfNode({ ...value.root, type: 'root' }), children } }
}

/** Children as they may stand in a holder, and among them what has to leave it. */
const held = (nodes: readonly unknown[], holder: Holder): unknown[] =>
  nodes.flatMap((node) => mended(node, holder))

function mended(node: unknown, holder: Holder): unknown[] {
  if (!isRecord(node)) return []
  const { type, fields } = node
  const kind = kindNamed(type, isRecord(fields) ? fields.blockType : undefined)
  if (!kind || typeof type !== 'string') return unknown(node, holder)
  if (type === 'text' && node.text === '') return []
  const shaped = shapedAs(type, node)
  if (shaped === null) return held(childrenOf(node), holder)
  if (!kind.children) return [shaped]
  const lists = holder.lists + (type === 'list' ? 1 : 0)
  if (lists > mostLists) return held(childrenOf(node), holder)
  const within = { type, children: kind.children, node: shaped, lists }
  return parted(held(childrenOf(node), within), within)
}

/** A wrapper gives way to what it holds, a leaf to what it says; what says nothing is kept to be refused. */
const unknown = (node: Loose, holder: Holder): unknown[] => {
  if (Array.isArray(node.children)) return held(node.children, holder)
  if (typeof node.text !== 'string') return [node]
  return mended({ ...node, type: 'text' }, holder)
}

/** One holder becomes several where something between its children has to stand outside of it. */
function parted(nodes: unknown[], { type, children, node }: Holder): unknown[] {
  const parts: unknown[] = []
  let run: unknown[] = []
  let counted = 0
  const close = () => {
    if (run.length > 0) parts.push({ ...numberedFrom(node, counted), children: run })
    counted += run.filter(isCounted).length
    run = []
  }
  for (const child of nodes) {
    if (children.includes(String(typeOf(child)))) run.push(child)
    else if (type === 'list' && (isInline(child) || typeOf(child) === 'list'))
      run.push({ ...item, children: [child] })
    else {
      close()
      parts.push(child)
    }
  }
  close()
  return parts.length === 0 && type !== 'link' && type !== 'autolink' && type !== 'list'
    ? [{ ...node, children: [] }]
    : parts
}

/** A list that goes on below what has parted it counts on. */
const numberedFrom = (node: Loose, counted: number): Loose =>
  node.tag === 'ol' && counted > 0
    ? { ...node, start: (typeof node.start === 'number' ? node.start : 1) + counted }
    : node

/** An item that only makes room for a list has no number. */
const isCounted = (item: unknown): boolean =>
  isRecord(item) && item.type === 'listitem' && typeOf(childrenOf(item)[0]) !== 'list'

/** Words that stand by themselves are a paragraph, items by themselves a list. */
function inParagraphs(nodes: unknown[]): unknown[] {
  const blocks: unknown[] = []
  const open: { type?: unknown; children: unknown[] } = { children: [] }
  for (const node of nodes) {
    const holder = isInline(node) ? row : typeOf(node) === 'listitem' ? bulleted : null
    if (holder !== null && open.type === holder.type) {
      open.children.push(node)
      continue
    }
    open.type = holder?.type
    open.children = [node]
    blocks.push(holder === null ? node : { ...holder, children: open.children })
  }
  return blocks
}

const laid = { version: 1, format: '', indent: 0, direction: null }
const row = { type: 'paragraph', ...laid }
const item = { type: 'listitem', ...laid, value: 1 }
const bulleted = { type: 'list', ...laid, listType: 'bullet', tag: 'ul', start: 1 }

const listTypes = new Set<unknown>(['bullet', 'number', 'check'])

/** A node with what its kind requires and may say, without its children; null where it can only be unwrapped. */
function shapedAs(type: string, node: Loose): Loose | null {
  const shaped = keptOfNode(node) ?? {}
  switch (type) {
    case 'heading':
      return { ...shaped, tag: rank(node.tag) }
    case 'list': {
      // The editor shows a list by its type, whatever its tag says.
      const byTag = node.tag === 'ol' ? 'number' : 'bullet'
      const listType = listTypes.has(node.listType) ? node.listType : byTag
      return { ...shaped, tag: listType === 'number' ? 'ol' : 'ul', listType }
    }
    case 'text':
    case 'tab':
      return typeof shaped.text === 'string'
        ? { ...shaped, text: shaped.text.replaceAll('\u0000', '') }
        : null
    case 'link':
    case 'autolink': {
      const { fields } = shaped
      const url = isRecord(fields) && typeof fields.url === 'string' ? addressOf(fields.url) : null
      if (url === null || url.length > bodyLimits.attribute || !isRecord(fields)) return null
      return { ...shaped, fields: { ...fields, url, linkType: 'custom' } }
    }
    default:
      return shaped
  }
}

const rank = (tag: unknown): string =>
  tag === 'h3' || tag === 'h4' ? tag : tag === 'h5' || tag === 'h6' ? 'h4' : 'h2'

const childrenOf = (node: Loose): unknown[] => (Array.isArray(node.children) ? node.children : [])
const typeOf = (node: unknown): unknown => (isRecord(node) ? node.type : undefined)
const isInline = (node: unknown): boolean => kindNamed(typeOf(node))?.isInline === true
