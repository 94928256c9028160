import { isRecord } from '../../domain/isRecord.ts'
import { isInput, ruleOf } from '../../domain/workflow/inputs.ts'
import { momentIn } from './momentIn.ts'

/**
 * What was filled into a move's dialog, as the moves endpoint takes it: `correction.kind` becomes
 * `correction: { kind }`, a date and time is one of the newsroom's own time zone, and what was left empty is
 * left out.
 */
export function givenIn(data: FormData, timeZone: string): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const [path, value] of data) {
    if (typeof value !== 'string' || value.trim() === '') continue
    const [name = '', part] = path.split('.')
    if (part === undefined) given[name] = isMoment(name) ? momentIn(value, timeZone) : value
    else given[name] = { ...partsIn(given[name]), [part]: value }
  }
  return given
}

const isMoment = (name: string): boolean => isInput(name) && ruleOf(name).as === 'moment'

const partsIn = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})
