import type { Shown, ShownFigure } from './blocks/kind.ts'
import { type AnyNode, kindOf } from './blocks/kinds.ts'
import type { Body } from './document.ts'

/**
 * The body as HTML: own words escaped, links to the web alone, photos with caption and credit.
 * `figures` are those of the body, in order. Payload's converter is not used: it drops a node it fails
 * on and gives check lists random ids, and what is archived must be whole and the same each time.
 */
export const htmlOf = (body: Body, figures: readonly ShownFigure[], site: string): string => {
  const left = [...figures]
  const nextFigure = (): ShownFigure => {
    const figure = left.shift()
    if (!figure) throw new Error('The body shows more photos than were frozen with it.')
    return figure
  }
  return body.root.children.map((node) => nodeHtml(node, { nextFigure, site })).join('')
}

const nodeHtml = (node: AnyNode, shown: Shown): string =>
  kindOf(node).html(
    node,
    'children' in node ? node.children.map((child) => nodeHtml(child, shown)) : [],
    shown,
  )
