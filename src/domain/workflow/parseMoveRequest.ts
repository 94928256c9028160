import { isRecord } from '../isRecord.ts'
import { isDate, momentOf } from '../moment.ts'
import { cleanLine, cleanText } from '../text/clean.ts'
import { chosenIn } from './choices.ts'
import type { Given, InputRule } from './given.ts'
import { isInput, ruleOf } from './inputs.ts'
import { isMove, type Move } from './moves.ts'

/** A move as somebody asks for it, every value of its right type; `revision` is judged by its reader. */
export type AskedMove = { move: Move; given: Given; revision: unknown }

const longestNote = 10_000

/**
 * Reads what came with a request for a move. Unknown keys are ignored, and null is the same as nothing.
 *
 * @param timeZone of times that name none.
 * @returns the move, or the name of the first value that is of the wrong type.
 */
export function parseMoveRequest(body: unknown, timeZone: string): AskedMove | { fault: string } {
  if (!isRecord(body)) return { fault: 'move' }
  const asked = saidIn(body)
  const move = asked.get('move')
  if (typeof move !== 'string' || !isMove(move)) return { fault: 'move' }

  const fault = [...asked].find(([key, value]) => !isOfItsType(key, value))
  if (fault) return { fault: fault[0] }
  const given = Object.fromEntries(
    [...asked].flatMap(([key, value]) =>
      isInput(key) ? [[key, inOneForm(ruleOf(key), value, timeZone)]] : [],
    ),
  ) as Given
  return { move, given, revision: asked.get('revision') }
}

const saidIn = (record: Record<string, unknown>): Map<string, unknown> =>
  new Map(Object.entries(record).filter(([, value]) => value !== null && value !== undefined))

const isOfItsType = (key: string, value: unknown): boolean =>
  key === 'revision' ? Number.isSafeInteger(value) : !isInput(key) || fits(ruleOf(key), value)

/** What is missing of several parts is judged with the rest that is missing. */
const fits = (rule: InputRule, value: unknown): boolean => {
  switch (rule.as) {
    case 'line':
    case 'text':
    case 'person':
      return isText(value)
    case 'moment':
      return isDate(value)
    case 'choice':
      return chosenIn(rule.of, value) !== null
    case 'parts':
      return isRecord(value) && partsIn(rule.of, value).every(({ part, said }) => fits(part, said))
  }
}

/** Moments in UTC, clean texts and nothing unasked in a correction: what is logged is what is hashed, byte for byte. */
const inOneForm = (rule: InputRule, value: unknown, timeZone: string): unknown => {
  switch (rule.as) {
    case 'line':
      return cleanLine(String(value))
    case 'text':
    case 'person':
      return cleanText(String(value))
    case 'moment':
      return momentOf(String(value), timeZone)
    case 'choice':
      return value
    case 'parts':
      return Object.fromEntries(
        partsIn(rule.of, value).map(({ name, part, said }) => [
          name,
          inOneForm(part, said, timeZone),
        ]),
      )
  }
}

/** The parts that were said, each with its rule. */
const partsIn = <Rule>(rules: Readonly<Record<string, Rule>>, value: unknown) => {
  const said = saidIn(isRecord(value) ? value : {})
  return Object.entries(rules).flatMap(([name, part]) =>
    said.has(name) ? [{ name, part, said: said.get(name) }] : [],
  )
}

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= longestNote && !value.includes('\u0000')
