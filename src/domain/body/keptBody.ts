import { isRecord } from '../isRecord.ts'
import { asIs, element } from './blocks/keeps.ts'
import type { Keep, Kind } from './blocks/kind.ts'
import { type AnyNode, kindNamed } from './blocks/kinds.ts'

type Loose = Record<string, unknown>
type Keeps = Readonly<Record<string, Keep>>

/**
 * Of what is written as a body, what a body has: each node the keys that its kind names and no others, and what
 * each keeps of its value. The same again for what is kept, and for whatever our editor writes. What is no body
 * stays none, for `bodyFault` to say why.
 */
export function keptBody(value: unknown): unknown {
  if (!isRecord(value) || !isRecord(value.root)) return value
  return { root: keptNode(value.root) }
}

function keptNode(node: unknown): unknown {
  if (!isRecord(node)) return node
  const kept = keptOfNode(node)
  if (kept === null) return node
  return holdsOthers(node) && 'children' in node
    ? { ...kept, children: keptChildren(node.children) }
    : kept
}

const keptChildren: Keep = (children) =>
  Array.isArray(children) ? children.map(keptNode) : children

const kindOfNode = ({ type, fields }: Loose): Kind<AnyNode> | undefined =>
  kindNamed(type, isRecord(fields) ? fields.blockType : undefined)

const holdsOthers = (node: Loose): boolean =>
  node.type === 'root' || kindOfNode(node)?.children !== undefined

/** What a node keeps, but for its children; null of one that nobody has described. */
export function keptOfNode(node: Loose): Loose | null {
  if (node.type === 'root') return keptKeys(node, { type: asIs, ...element })
  const kind = kindOfNode(node)
  if (!kind) return null
  const { fields } = kind
  return keptKeys(node, {
    type: asIs,
    ...kind.keeps,
    ...(fields && { fields: (held: unknown) => keptFields(held, fields) }),
  })
}

const keptFields = (fields: unknown, keeps: Keeps): unknown =>
  isRecord(fields) ? keptKeys(fields, keeps) : fields

/** In the order that they came in; what is unknown of itself is left unsaid. */
const keptKeys = (held: Loose, keeps: Keeps): Loose =>
  Object.fromEntries(
    Object.entries(held).flatMap(([key, value]): [string, unknown][] => {
      const kept = Object.hasOwn(keeps, key) ? keeps[key]?.(value) : undefined
      return kept === undefined ? [] : [[key, kept]]
    }),
  )
