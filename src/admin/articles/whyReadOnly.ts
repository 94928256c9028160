import type { Language, Sentence } from '../../domain/language.ts'
import { type Refusal, sentence } from '../../domain/workflow/refusals.ts'
import { type State, states } from '../../domain/workflow/states.ts'

type Standing = { state: State; claimer: string | null; language: Language }

/** Why the form can't be typed into now, as a sentence; null when it can. */
export const whyReadOnly = (
  [refusal]: readonly Refusal[],
  { state, claimer, language }: Standing,
): string | null => {
  if (!refusal) return null
  if (refusal.code === 'useAMove') return noneEdits(state)[language]
  if (refusal.code === 'notTheClaimer' && claimer !== null) return isEditing(claimer)[language]
  if (refusal.code === 'wrongRole') return mayOnlyRead(state)[language]
  return sentence(refusal, language)
}

const noneEdits = (state: State): Sentence => ({
  vi: `Bài ở trạng thái “${states[state].vi}” nên không sửa trực tiếp được.`,
  en: `In the state “${states[state].en}” the article can't be edited.`,
})

const isEditing = (claimer: string): Sentence => ({
  vi: `${claimer} đang biên tập bài này.`,
  en: `${claimer} is editing this article.`,
})

const mayOnlyRead = (state: State): Sentence => ({
  vi: `Bài ở trạng thái “${states[state].vi}”: vai trò của bạn xem được, không sửa được.`,
  en: `In the state “${states[state].en}” your role may read the article, not edit it.`,
})
