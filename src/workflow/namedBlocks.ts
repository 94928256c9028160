import { randomBytes } from 'node:crypto'
import type { Article } from '../payload-types.ts'

/**
 * The body with an id in each of its blocks. Payload makes one up for a block that has none, a new one
 * at each reading: what readers get would not be the same bytes twice.
 */
export const namedBlocks = (body: Article['body']): Article['body'] =>
  body && {
    ...body,
    root: { ...body.root, children: body.root.children.map((node) => named(node)) },
  }

const named = <Node extends { type: unknown; fields?: unknown }>(node: Node): Node => {
  const { type, fields } = node
  if (type !== 'block' || typeof fields !== 'object' || fields === null) return node
  if ('id' in fields && fields.id) return node
  return { ...node, fields: { ...fields, id: randomBytes(12).toString('hex') } }
}
