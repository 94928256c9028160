import {
  $caretFromPoint,
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $insertNodeToNearestRootAtCaret,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $parseSerializedNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import {
  $createListItemNode,
  $isListItemNode,
  $isListNode,
  type ListNode,
} from '@payloadcms/richtext-lexical/lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import type { BlockNode } from '../../../domain/body.ts'

/**
 * Puts blocks where the cursor stands, over what is selected. Lexical's `insertNodes` would make the first
 * words of a heading or a quote run on in the paragraph above, and put pictures into items of lists.
 */
export function $insertBlocks(blocks: readonly BlockNode[]): void {
  if (blocks.length === 0) return
  const selection = $clearedSelection()
  const nodes = blocks.map((block) => $parseSerializedNode(block as SerializedLexicalNode))
  const holder = $holderOf(selection.anchor.getNode())
  const [first] = nodes
  if (first && nodes.length === 1 && holder && runsOn(first, holder)) {
    selection.insertNodes(first.getChildren())
  } else if ($isListItemNode(holder) && nodes.every(isItemLike)) {
    selection.insertNodes(nodes.flatMap($itemsOf))
  } else {
    $insertBetween(nodes, selection)
  }
}

/** A cursor, once what was selected is gone. */
function $clearedSelection(): RangeSelection {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) selection.deleteNodes()
  else if ($isRangeSelection(selection) && !selection.isCollapsed()) selection.removeText()
  const now = $getSelection()
  return $isRangeSelection(now) ? now : $getRoot().selectEnd()
}

const isTextHolder = (node: LexicalNode | null): node is ElementNode =>
  $isParagraphNode(node) || $isHeadingNode(node) || $isQuoteNode(node) || $isListItemNode(node)

/** The paragraph, heading, quote or item in which a node stands, or which it is. */
const $holderOf = (start: LexicalNode): ElementNode | null => {
  let node: LexicalNode | null = start
  while (node && !isTextHolder(node)) node = node.getParent()
  return node
}

/** One paragraph is words, wherever they go; so is one heading in a heading, an item or a quote. */
const runsOn = (node: LexicalNode, holder: ElementNode): node is ElementNode =>
  isTextHolder(node) && ($isParagraphNode(node) || !$isParagraphNode(holder))

const isItemLike = (node: LexicalNode): node is ElementNode =>
  $isParagraphNode(node) || $isListNode(node)

const $itemsOf = (node: LexicalNode): LexicalNode[] => {
  if ($isListNode(node)) return node.getChildren()
  return isItemLike(node) ? [$createListItemNode().append(...node.getChildren())] : []
}

/** Parts the block at the cursor; the paragraphs at both ends run on in what they stand beside. */
function $insertBetween(nodes: readonly LexicalNode[], { anchor }: RangeSelection): void {
  const { left, mark, right } = $part(anchor)
  for (const node of nodes) mark.insertBefore(node)
  mark.remove()
  const first = nodes.at(0)
  const last = nodes.at(-1)
  if (!last) return
  const isJoined = nodes.length > 1 && $joins(last, right && $edgeOf(right, 'first'), 'before')
  if (!isJoined) $selectBehind(last)
  if (first) $joins(first, left && $edgeOf(left, 'last'), 'after')
}

type Parting = { left: LexicalNode | null; mark: LexicalNode; right: LexicalNode | null }

/** The halves of the block in which the cursor stood, where there are words on that side of it. */
function $part(anchor: PointType): Parting {
  const top = $topOf(anchor.getNode())
  const outer = { left: top?.getPreviousSibling(), right: top?.getNextSibling() }
  const mark = $createParagraphNode()
  $insertNodeToNearestRootAtCaret(mark, $caretFromPoint(anchor, 'next'), {
    removeEmptyDestination: true,
    $shouldSplit: () => false,
  })
  const inner = (node: LexicalNode | null, beside: LexicalNode | null | undefined) =>
    !top || node === null || node.is(beside) ? null : node
  const left = inner(mark.getPreviousSibling(), outer.left)
  const right = inner(mark.getNextSibling(), outer.right)
  if ($isListNode(left) && $isListNode(right)) right.setStart(left.getStart() + countedIn(left))
  return { left, mark, right }
}

const $topOf = (node: LexicalNode): LexicalNode | null =>
  $isRootNode(node) ? null : node.getTopLevelElement()

/** An item that only makes room for a list has no number. */
const countedIn = (list: ListNode): number =>
  list.getChildren().filter((item) => !($isElementNode(item) && $isListNode(item.getFirstChild())))
    .length

const $edgeOf = (node: LexicalNode, edge: 'first' | 'last'): LexicalNode => {
  if (!$isElementNode(node)) return node
  return (edge === 'first' ? node.getFirstDescendant() : node.getLastDescendant()) ?? node
}

/** Has the words of a paragraph stand in the block beside it; not in a heading, which they are none of. */
function $joins(node: LexicalNode, beside: LexicalNode | null, side: 'before' | 'after'): boolean {
  const holder = beside ? $holderOf(beside) : null
  if (!$isParagraphNode(node) || !holder || $isHeadingNode(holder)) return false
  const words = node.getChildren()
  node.remove()
  if (side === 'after') holder.append(...words)
  else {
    holder.splice(0, 0, words)
    holder.select(words.length, words.length)
  }
  return true
}

/** The cursor behind what was inserted: below a picture there is a line to write on. */
function $selectBehind(node: LexicalNode): void {
  if ($isElementNode(node)) {
    node.selectEnd()
    return
  }
  const next = node.getNextSibling()
  if ($isElementNode(next)) next.selectStart()
  else node.insertAfter($createParagraphNode()).selectEnd()
}
