import { type Effects, sealBreaks } from './effects.ts'
import { moves } from './moves.ts'
import type { State } from './states.ts'

/** What of the article as it stands decides. */
type Edited = { state?: State | null; editedBy?: readonly string[] | null }

/** Whose edit it is, null for the server's own, and whether it changes what an approval covers. */
type Edit = { by: string | null; changesSealed: boolean }

/**
 * What an edit does to the article's own record, beside its words (contract §4, “Seal”). Whoever changes what an
 * approval covers is remembered among those who may not approve it; where one stands, the edit is the move
 * `breakSeal`, and leads where its row in the table says.
 *
 * @returns the fields to set; `state` among them where an approval ends.
 */
export function effectsOfEdit(
  { state, editedBy }: Edited,
  { by, changesSealed }: Edit,
): Pick<Effects, 'seal' | 'printedNames' | 'publishAt'> & { editedBy: string[]; state?: State } {
  const editors = editedBy ?? []
  if (!changesSealed) return { editedBy: [...editors] }
  const { arms } = moves.breakSeal
  const arm = arms.find(({ from }) => from.some((one) => one === state))
  return {
    editedBy: by === null ? [...editors] : [...new Set([...editors, by])],
    ...(arm && { ...sealBreaks, state: arm.to }),
  }
}
