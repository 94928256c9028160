import type { Body } from './nodes.ts'

/** No article of a newspaper comes near these but one imported from the longest file that may be. */
export const bodyLimits = { nodes: 20_000, depth: 12, characters: 1_048_576, attribute: 4_000 }

/** Where a value stops being a body (`body.3.0`: indexes of children), and in what way. */
export type BodyFault = {
  path: string
  fault: 'notADocument' | 'unknownNode' | 'misplaced' | 'malformed' | 'tooDeep' | 'tooLarge'
}

type Fields = Record<string, unknown>
type Check = (value: unknown) => boolean
type Shape = { children?: readonly string[]; required: Record<string, Check> }

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** SQLite would keep of a text with a NUL what stands before it. */
const isText: Check = (value) => typeof value === 'string' && !value.includes('\u0000')
const isShort: Check = (value) =>
  typeof value === 'string' && isText(value) && value.length <= bodyLimits.attribute
const isWhole: Check = (value) => Number.isSafeInteger(value)
const isFlag: Check = (value) => typeof value === 'boolean'
const isScalar: Check = (value) =>
  value === null || isFlag(value) || isShort(value) || Number.isFinite(value)
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
const orNothing =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value)

const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)

/** An id, or the document Payload puts in its place when it populates. */
const isReference: Check = (value) =>
  isObject(value) ? isShort(value.id) && value.id !== '' : isShort(value) && value !== ''

const isFigure: Check = (value) =>
  isObject(value) &&
  value.blockType === 'figure' &&
  [value.id, value.blockName, value.caption, value.alt, value.credit].every(orNothing(isShort)) &&
  orNothing(isReference)(value.image) &&
  orNothing(isFlag)(value.decorative) &&
  Object.keys(value).every((key) => figureKeys.has(key))
const figureKeys = new Set([
  'blockType',
  'id',
  'blockName',
  'image',
  'caption',
  'alt',
  'credit',
  'decorative',
])

/** What a reader may be led to; `javascript:` and the like run where a frontend trusts us. */
const leadsOut = /^(?:https?:\/\/|mailto:|tel:|\/|#)/i

const isAddress: Check = (value) =>
  isShort(value) && typeof value === 'string' && (value === '' || leadsOut.test(value.trim()))

/** Only links out: an internal link would name an article that readers may not know of. */
const isLink: Check = (value) =>
  isObject(value) &&
  isAddress(value.url) &&
  orNothing(isFlag)(value.newTab) &&
  orNothing(oneOf('custom'))(value.linkType) &&
  Object.entries(value).every(
    ([key, field]) => key === 'rel' || isScalar(field) || field === undefined,
  )

const words = ['text', 'tab', 'linebreak'] as const
const inline = [...words, 'link', 'autolink'] as const

const shapes: Readonly<Record<string, Shape>> = {
  root: {
    children: ['paragraph', 'heading', 'quote', 'list', 'horizontalrule', 'block'],
    required: {},
  },
  paragraph: { children: inline, required: {} },
  heading: { children: inline, required: { tag: oneOf('h2', 'h3', 'h4') } },
  quote: { children: [...inline, 'paragraph'], required: {} },
  list: {
    children: ['listitem'],
    required: { tag: oneOf('ul', 'ol'), listType: oneOf('bullet', 'number', 'check') },
  },
  listitem: { children: [...inline, 'paragraph', 'list'], required: {} },
  link: { children: words, required: { fields: isLink } },
  autolink: { children: words, required: { fields: isLink } },
  text: { required: { text: isText, format: orAbsent(isWhole) } },
  tab: { required: { text: isText, format: orAbsent(isWhole) } },
  linebreak: { required: {} },
  horizontalrule: { required: {} },
  block: { required: { fields: isFigure } },
}

type Tally = { nodes: number; characters: number }

const faultOf = (
  node: unknown,
  allowed: readonly string[],
  path: string,
  depth: number,
  tally: Tally,
): BodyFault | undefined => {
  tally.nodes += 1
  if (depth > bodyLimits.depth) return { path, fault: 'tooDeep' }
  if (tally.nodes > bodyLimits.nodes) return { path, fault: 'tooLarge' }
  if (!isObject(node) || typeof node.type !== 'string') return { path, fault: 'malformed' }
  const shape = Object.hasOwn(shapes, node.type) ? shapes[node.type] : undefined
  if (!shape) return { path, fault: 'unknownNode' }
  if (!allowed.includes(node.type)) return { path, fault: 'misplaced' }
  if (!hasShape(node, shape)) return { path, fault: 'malformed' }
  if (typeof node.text === 'string') tally.characters += node.text.length
  if (tally.characters > bodyLimits.characters) return { path, fault: 'tooLarge' }
  if (!shape.children) return undefined
  if (!Array.isArray(node.children)) return { path, fault: 'malformed' }
  for (const [index, child] of node.children.entries()) {
    const fault = faultOf(child, shape.children, `${path}.${index}`, depth + 1, tally)
    if (fault) return fault
  }
  return undefined
}

const attributes: Readonly<Record<string, Check>> = {
  version: isWhole,
  indent: isWhole,
  detail: isWhole,
  start: isWhole,
  value: isWhole,
  checked: isFlag,
  mode: isShort,
  style: isShort,
  format: (value) => isShort(value) || isWhole(value),
  direction: oneOf('ltr', 'rtl', null),
}

/** What Lexical adds to a node in a later version is let through as long as it is a plain value. */
const hasShape = (node: Fields, { children, required }: Shape): boolean =>
  Object.entries(required).every(([key, check]) => check(node[key])) &&
  Object.entries(node).every(([key, value]) => {
    if (value === undefined || Object.hasOwn(required, key)) return true
    if (key === 'children') return children !== undefined
    return Object.hasOwn(attributes, key) ? attributes[key]?.(value) : isScalar(value)
  })

/**
 * Why a value is no body, or undefined when it is one. Payload's own validation lets `{root:'x'}` and
 * plain strings through, so every write has to ask here.
 */
export const bodyFault = (value: unknown): BodyFault | undefined =>
  isObject(value) && isObject(value.root) && Object.keys(value).length === 1
    ? faultOf(value.root, ['root'], 'body', 0, { nodes: 0, characters: 0 })
    : { path: 'body', fault: 'notADocument' }

/** Whether a value is a Lexical document of our node types, within `bodyLimits`. */
export const isBody = (value: unknown): value is Body => bodyFault(value) === undefined
