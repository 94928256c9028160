import { isRecord } from '../../domain/isRecord.ts'
import type { Language } from '../../domain/language.ts'
import { chosenIn } from '../../domain/workflow/choices.ts'
import { type InputName, inputs, type ValueRule } from '../../domain/workflow/given.ts'
import { companionsOf, inputNames, inputsWith, ruleOf } from '../../domain/workflow/inputs.ts'
import { isMove, type Move } from '../../domain/workflow/moves.ts'
import type { Move as StoredMove } from '../../payload-types.ts'

type Row = Pick<StoredMove, 'move'> & Partial<Pick<StoredMove, InputName>>
type Telling = {
  language: Language
  /** A moment as printed. */
  clock: (at: string) => string
  /** Names by user id. */
  people: Record<string, string>
}

/** What was said with a move besides its note: for when, for whom, on what grounds; null when nothing was. */
export const historyDetail = (row: Row, telling: Telling): string | null =>
  toldWith(row.move)
    .map((name) => detailOf(name, row, telling))
    .filter(Boolean)
    .join(', ') || null

/** The ids of whom it may be about, to be told by their names. */
export const peopleIn = (row: Row): string[] =>
  inputNames
    .filter((name) => ruleOf(name).as === 'person')
    .map((name) => row[name])
    .filter((id) => typeof id === 'string')

/** What belongs to the move, where there is one of that name: a correction stands on a basis, of its own or not. */
const toldWith = (move: string): InputName[] => {
  if (!isMove(move)) return []
  const names = inputsWith(move).flatMap((name): InputName[] =>
    name === 'correction' ? [name, 'basis'] : [name],
  )
  const left = leftOutOf(move)
  return names.filter((name) => !left.has(name))
}

/** A note stands by itself; on what grounds something is published is told of when it is, not of its schedule. */
const leftOutOf = (move: Move): ReadonlySet<InputName> =>
  new Set(move === 'schedule' ? ['note', 'basis', ...companionsOf('basis')] : ['note'])

function detailOf(name: InputName, row: Row, telling: Telling): string | null {
  const correction = isRecord(row.correction) ? row.correction : {}
  if (name === 'correction') return told(inputs.correction.of.kind, correction.kind, telling)
  const rule = ruleOf(name)
  if (rule.as === 'parts') return null
  return told(rule, name === 'basis' ? (row.basis ?? correction.basis) : row[name], telling)
}

const told = (rule: ValueRule, value: unknown, telling: Telling): string | null => {
  const shown = typeof value === 'string' && value !== '' ? shownAs(rule, value, telling) : null
  return shown === null ? null : (rule.told?.(shown)[telling.language] ?? shown)
}

/** A value as people know it; null for a word or a person that nobody knows. */
const shownAs = (
  rule: ValueRule,
  value: string,
  { language, clock, people }: Telling,
): string | null => {
  switch (rule.as) {
    case 'line':
    case 'text':
      return value
    case 'moment':
      return clock(value)
    case 'person':
      return people[value] ?? null
    case 'choice':
      return chosenIn(rule.of, value)?.[language] ?? null
  }
}
