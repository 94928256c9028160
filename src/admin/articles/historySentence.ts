import type { Language } from '../../domain/language.ts'
import { isRole, roles } from '../../domain/roles.ts'
import { isMove, rowOf } from '../../domain/workflow/moves.ts'
import type { MoveRow } from '../../workflow/recordMove.ts'

const unknown = { vi: 'Hệ thống', en: 'The system' }

type Deed = Pick<MoveRow, 'move' | 'roles'>
type Told = {
  /** Whose deed it was; null for the newsroom's own. */
  name: string | null
  /** What was said with it (see `historyDetail`). */
  detail?: string | undefined
  language: Language
}

/**
 * A row of the log as a sentence: “12/03/2026 14:05 – Nguyễn Văn A (Trưởng ban) duyệt”.
 *
 * @param at when it was done, as printed.
 */
export const historySentence = (row: Deed, { at, ...told }: Told & { at: string }): string =>
  `${at} – ${deedOf(row, told)}`

/** The same without the time. */
export const deedOf = ({ move, roles: held }: Deed, { name, detail, language }: Told): string => {
  const who = name ?? unknown[language]
  const as = held.filter(isRole).map((role) => roles[role][language])
  const deed = isMove(move) ? rowOf(move).deed[language] : move
  const told = detail ? `: ${detail}` : ''
  return `${who}${inBrackets(as.join(', '))} ${deed}${told}`
}

/** “(Phó) tổng biên tập” has brackets of its own, and stands between commas. */
const inBrackets = (roles: string): string =>
  roles === '' ? '' : roles.includes('(') ? `, ${roles},` : ` (${roles})`
