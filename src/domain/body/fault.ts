import type { Sentence } from '../language.ts'
import { addressOf } from './addressOf.ts'
import { isRecord } from '../isRecord.ts'
import { isFlag, isScalar, isShort, isWhole, oneOf } from './blocks/checks.ts'
import type { Check, Kind } from './blocks/kind.ts'
import { type AnyNode, kindNamed, topKinds } from './blocks/kinds.ts'
import { bodyLimits } from './limits.ts'
import type { Body } from './document.ts'

/** Where a value stops being a body (`body.3.children.0`), and in what way. */
export type BodyFault = { path: string } & (
  { fault: keyof typeof bodyFaults } | { fault: 'tooLong'; says: Sentence }
)

type Fields = Record<string, unknown>
type Shape = {
  children?: readonly string[]
  required: Readonly<Record<string, Check>>
  longest?: Kind<AnyNode>['longest']
}
/** What is stored already is read more kindly than what is written now. */
type Tally = { nodes: number; characters: number; isWritten: boolean }

const root: Shape = { children: topKinds, required: {} }

const shapeOf = ({ type, fields }: Fields): Shape | undefined => {
  if (type === 'root') return root
  const kind = kindNamed(type, isRecord(fields) ? fields.blockType : undefined)
  // A block that nobody knows is a block all the same, and has its place.
  return kind ?? (type === 'block' ? { required: { fields: () => false } } : undefined)
}

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
  if (!isRecord(node) || typeof node.type !== 'string') return { path, fault: 'malformed' }
  const shape = shapeOf(node)
  if (!shape) return { path, fault: 'unknownNode' }
  if (!allowed.includes(node.type)) return { path, fault: 'misplaced' }
  const long = tally.isWritten ? textTooLong(node, shape) : undefined
  if (long) return { path: `${path}.${long.name}`, fault: 'tooLong', says: long.says }
  if (!hasShape(node, shape)) return { path, fault: 'malformed' }
  if (tally.isWritten && leadsNowhere(node)) return { path, fault: 'address' }
  if (typeof node.text === 'string') tally.characters += node.text.length
  if (tally.characters > bodyLimits.characters) return { path, fault: 'tooLarge' }
  if (!shape.children) return undefined
  if (!Array.isArray(node.children)) return { path, fault: 'malformed' }
  const below = node.type === 'root' ? path : `${path}.children`
  for (const [index, child] of node.children.entries()) {
    const fault = faultOf(child, shape.children, `${below}.${index}`, depth + 1, tally)
    if (fault) return fault
  }
  return undefined
}

/** The field of a block whose words are too many. */
function textTooLong({ fields }: Fields, { longest }: Shape) {
  if (!longest || !isRecord(fields)) return undefined
  const name = Object.keys(longest.of).find((one) => {
    const words = fields[one]
    return typeof words === 'string' && words.length > (longest.of[one] ?? 0)
  })
  return name === undefined ? undefined : { name, says: longest.says }
}

const leadsNowhere = ({ type, fields }: Fields): boolean =>
  (type === 'link' || type === 'autolink') &&
  !(isRecord(fields) && typeof fields.url === 'string' && addressOf(fields.url) !== null)

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
  Object.entries(node).every(
    ([key, value]) =>
      Object.hasOwn(required, key) ||
      (key === 'children' ? children !== undefined : isAttribute(key, value)),
  )

const isAttribute = (key: string, value: unknown): boolean =>
  value === undefined ||
  (Object.hasOwn(attributes, key) ? attributes[key]?.(value) === true : isScalar(value))

const judged = (value: unknown, isWritten: boolean): BodyFault | undefined =>
  isRecord(value) && isRecord(value.root) && Object.keys(value).length === 1
    ? faultOf(value.root, ['root'], 'body', 0, { nodes: 0, characters: 0, isWritten })
    : { path: 'body', fault: 'notADocument' }

/**
 * Why a value may not be written as a body, or undefined when it may. Payload's own validation lets
 * `{root:'x'}` and plain strings through, so every write has to ask here.
 */
export const bodyFault = (value: unknown): BodyFault | undefined => judged(value, true)

/**
 * Whether a value is a Lexical document of our node types, within `bodyLimits`. What was stored while
 * other addresses were allowed stays readable: readers are not led there.
 */
export const isBody = (value: unknown): value is Body => judged(value, false) === undefined

/** What is wrong and what to do about it, for whoever wrote the body. */
export const sentenceOfFault = (fault: BodyFault): Sentence =>
  fault.fault === 'tooLong' ? fault.says : bodyFaults[fault.fault]

/** The same for every node; of words that are too many their block speaks itself. */
export const bodyFaults = {
  notADocument: {
    vi: 'Chính văn không phải một tài liệu Lexical.',
    en: 'The body is not a Lexical document.',
  },
  unknownNode: {
    vi: 'Chính văn có một phần không dùng được ở đây; hãy xóa phần đó.',
    en: 'The body holds a part that cannot stand here; remove it.',
  },
  misplaced: {
    vi: 'Một phần của chính văn đứng sai chỗ; hãy chuyển nó ra thành đoạn riêng.',
    en: 'A part of the body stands where it cannot; move it to a line of its own.',
  },
  malformed: {
    vi: 'Một phần của chính văn không đúng dạng hoặc có ký tự lạ; hãy xóa và gõ lại phần đó.',
    en: 'A part of the body is malformed or holds a forbidden character; remove it and type it again.',
  },
  tooDeep: {
    vi: 'Danh sách lồng nhau quá nhiều bậc; hãy bớt bậc.',
    en: 'Lists are nested too deep; take some levels out.',
  },
  tooLarge: {
    vi: 'Chính văn quá dài; hãy chia thành nhiều bài.',
    en: 'The body is too long; split it into several articles.',
  },
  address: {
    vi: 'Liên kết này không mở được; hãy dùng địa chỉ bắt đầu bằng https://, http://, mailto:, tel: hoặc zalo:, hoặc bỏ liên kết.',
    en: 'This link leads nowhere; use an address that begins with https://, http://, mailto:, tel: or zalo:, or remove the link.',
  },
} as const satisfies Readonly<Record<string, Sentence>>
