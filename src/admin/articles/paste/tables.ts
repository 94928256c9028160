import { type InlineNode, paragraph, text } from '../../../domain/body.ts'
import { blocksOf, gathered, type Loose, type Piece } from './pieces.ts'
import { type Setting, settingIn } from './setting.ts'
import { isGone } from './style.ts'
import type { PastedElement } from './tree.ts'

type Row = { cells: Piece[][] } | { between: PastedElement }

/** A table, for which a body has no place: each row a line. One that only lays out a page gives way to its cells. */
export function tableBlocks(table: PastedElement, setting: Setting): Loose[] {
  const rows = rowsIn(table, setting)
  const isData = !isLayout(table, rows)
  if (isData) setting.tell('tables')
  return rows.flatMap((row) => {
    if ('between' in row) return blocksOf(setting.read([row.between], setting), setting.wrap)
    return isData ? lineOf(row.cells) : row.cells.flatMap((cell) => blocksOf(cell, setting.wrap))
  })
}

const rowsIn = (within: PastedElement, setting: Setting): Row[] =>
  within.children.flatMap((child): Row[] => {
    if (typeof child === 'string' || isGone(child)) return []
    const own = settingIn(child, setting)
    if (['thead', 'tbody', 'tfoot'].includes(child.tag)) return rowsIn(child, own)
    if (child.tag !== 'tr') return [{ between: child }]
    return [{ cells: child.children.flatMap((cell) => cellOf(cell, own)) }]
  })

const cellOf = (cell: PastedElement | string, setting: Setting): Piece[][] =>
  typeof cell === 'string' || isGone(cell) ? [] : [setting.read([cell], setting)]

const isLayout = (table: PastedElement, rows: readonly Row[]): boolean => {
  const cells = rows.flatMap((row) => ('cells' in row ? [row.cells] : []))
  return (
    ['presentation', 'none'].includes(table.attribute('role') ?? '') ||
    cells.every((row) => row.length < 2) ||
    cells.flat().some((pieces) => pieces.some(isOfAPage))
  )
}

/** What stands in the cells of a page, and not in those of a table. */
const isOfAPage = (piece: Piece): boolean =>
  piece.kind === 'block' && piece.node.type !== 'paragraph'

const lineOf = (cells: readonly Piece[][]): Loose[] => {
  const parts = cells.map((cell) => gathered(cell))
  const words = parts.map((part) => part.filter(Array.isArray).flat() as InlineNode[])
  const pictures = parts.flatMap((part) => part.filter((one): one is Loose => !Array.isArray(one)))
  if (words.every((cell) => cell.length === 0)) return pictures
  const line = words.flatMap((cell, at) => [
    ...(at === 0 ? [] : [text(' | ')]),
    ...cell.map(inLine),
  ])
  return [paragraph(line), ...pictures]
}

const inLine = (node: InlineNode): InlineNode => (node.type === 'linebreak' ? text(' ') : node)
