import type { Language } from '../../domain/language.ts'
import { isRole, roles } from '../../domain/roles.ts'
import { chosenIn } from '../../domain/workflow/choices.ts'
import { inputNames, ruleOf } from '../../domain/workflow/inputs.ts'
import { isMove, rowOf } from '../../domain/workflow/moves.ts'
import { isState, states } from '../../domain/workflow/states.ts'
import type { Via } from '../../workflow/recordMove.ts'

type Words = Record<Language, string>

/** By which way somebody made a move. */
const ways: Record<Via, Words> = {
  rest: { vi: 'REST API', en: 'REST API' },
  graphql: { vi: 'GraphQL', en: 'GraphQL' },
  admin: { vi: 'Trang quản trị', en: 'Admin' },
  clock: { vi: 'Đồng hồ hẹn giờ', en: 'The clock' },
  edit: { vi: 'Lưu khi sửa', en: 'A save' },
}

/** The newsroom's word for what a field of the log holds; null for what it has no word for. */
const wordOf: Readonly<Record<string, (value: string) => Words | null>> = {
  move: (value) => (isMove(value) ? rowOf(value).label : null),
  from: (value) => (isState(value) ? states[value] : null),
  to: (value) => (isState(value) ? states[value] : null),
  roles: (value) => (isRole(value) ? roles[value] : null),
  via: (value) => (Object.hasOwn(ways, value) ? ways[value as Via] : null),
  ...Object.fromEntries(
    inputNames.flatMap((name) => {
      const rule = ruleOf(name)
      return rule.as === 'choice' ? [[name, (value: string) => chosenIn(rule.of, value)]] : []
    }),
  ),
}

/** What stands in a field of the log, as the newsroom says it: one word, or several with commas between them. */
export const logWords = (field: string, value: unknown, language: Language): string =>
  [value]
    .flat()
    .filter((one) => typeof one === 'string')
    .map((one) => wordOf[field]?.(one)?.[language] ?? one)
    .join(', ')
