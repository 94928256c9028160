import { isRole, roles } from '../../domain/roles.ts'
import { isMove } from '../../domain/workflow/moves.ts'
import type { Language } from '../../domain/workflow/refusals.ts'
import { deeds } from '../../domain/workflow/words.ts'
import type { MoveRow } from '../../workflow/recordMove.ts'

const unknown = { vi: 'Hệ thống', en: 'The system' }

/**
 * A row of the log as a sentence: “12/03/2026 14:05 – Nguyễn Văn A (Trưởng ban) duyệt”.
 *
 * @param at when it was done, as printed.
 * @param name whose deed it was; null for the newsroom's own.
 */
export const historySentence = (
  { move, roles: held }: Pick<MoveRow, 'move' | 'roles'>,
  { at, name, language }: { at: string; name: string | null; language: Language },
): string => {
  const who = name ?? unknown[language]
  const as = held.filter(isRole).map((role) => roles[role][language])
  const deed = isMove(move) ? deeds[move][language] : move
  return `${at} – ${who}${as.length > 0 ? ` (${as.join(', ')})` : ''} ${deed}`
}
