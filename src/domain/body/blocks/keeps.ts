import { cleanLine, cleanText } from '../../text/clean.ts'
import { isRecord } from '../../isRecord.ts'
import { isFlag, isShort, isWhole, oneOf } from './checks.ts'
import { everyTextFormat } from './format.ts'
import type { Check, Keep } from './kind.ts'
import { mostIndent } from './markup.ts'

/** What has to be right is left as it is, for `bodyFault` to judge. */
export const asIs: Keep = (value) => value

/** How something looks is no reason to refuse it: a value that cannot be is the usual one. */
const usually =
  (check: Check, usual: unknown): Keep =>
  (value) =>
    check(value) ? value : usual

const within =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && isWhole(value) && value >= least && value <= most

/** People's words as they are stored (contract §3, “Text”). */
export const longText: Keep = (value) => (typeof value === 'string' ? cleanText(value) : value)
export const lineOfText: Keep = (value) => (typeof value === 'string' ? cleanLine(value) : value)

/** Payload shows a document in the place of its name, and forms send back what they were shown. */
export const reference: Keep = (value) => (isRecord(value) ? value.id : value)

/** A name that a machine has given. */
export const shortName = usually(isShort, undefined)
export const flag = usually(isFlag, undefined)
export const number = usually(isWhole, undefined)
export const numberFrom1 = usually(isWhole, 1)

const version = usually(within(1, 100), 1)
const alignment = usually(oneOf('', 'left', 'start', 'center', 'right', 'end', 'justify'), '')
const indent: Keep = (value) =>
  typeof value === 'number' && isWhole(value) ? Math.min(Math.max(value, 0), mostIndent) : 0

/** The bits of the marks that we show; Lexical knows some more, such as its highlight. */
const marks: Keep = (value) =>
  typeof value === 'number' && within(0, 2 ** 11 - 1)(value) ? value & everyTextFormat : 0

/** No feature of our editor gives words a style of their own. */
const style: Keep = () => ''

/** What Lexical writes on a node that says nothing of itself. */
export const leaf = { version }

/** On what stands by itself or holds others; the last two are how the editor goes on where there are no words yet. */
export const element = {
  ...leaf,
  format: alignment,
  indent,
  direction: usually(oneOf('ltr', 'rtl', null), null),
  textFormat: marks,
  textStyle: style,
}

/** On a block of Payload's. */
export const block = { ...leaf, format: alignment }

/** On words. */
export const word = {
  ...leaf,
  text: longText,
  format: marks,
  detail: usually(within(0, 3), 0),
  mode: usually(oneOf('normal', 'token', 'segmented'), 'normal'),
  style,
}
