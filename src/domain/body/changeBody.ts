import { addressOf } from './addressOf.ts'
import { isObject } from './blocks/checks.ts'
import { kindOf } from './blocks/kinds.ts'
import type { AnyNode, Body } from './nodes.ts'

/** The body with the addresses of its links as `addressOf` writes them. */
export const withAddresses = (body: Body): Body =>
  changed(body, (node) =>
    node.type === 'link' || node.type === 'autolink'
      ? { ...node, fields: { ...node.fields, url: addressOf(node.fields.url) ?? node.fields.url } }
      : node,
  )

/** The body with every text that people have written in it changed. */
export const withTexts = (body: Body, change: (text: string) => string): Body =>
  changed(body, (node) =>
    (kindOf(node).words ?? []).reduce((one, path) => changedAt(one, path.split('.'), change), node),
  )

const changed = (body: Body, change: (node: AnyNode) => AnyNode): Body => {
  const through = (node: AnyNode): AnyNode => {
    const made = change(node)
    if (!('children' in made)) return made
    const children: readonly AnyNode[] = made.children
    return { ...made, children: children.map(through) } as AnyNode
  }
  return {
    root: { ...body.root, children: body.root.children.map(through) as Body['root']['children'] },
  }
}

const changedAt = <Value>(
  value: Value,
  [key = '', ...rest]: string[],
  change: (text: string) => string,
): Value => {
  if (!isObject(value)) return value
  const held = value[key]
  if (rest.length > 0) return { ...value, [key]: changedAt(held, rest, change) }
  return typeof held === 'string' ? { ...value, [key]: change(held) } : value
}
