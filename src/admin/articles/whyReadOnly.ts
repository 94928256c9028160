import type { Language } from '../../domain/language.ts'
import { type Refusal, sentence } from '../../domain/workflow/refusals.ts'
import { type State, states } from '../../domain/workflow/states.ts'

type Standing = { state: State; claimer: string | null; language: Language }

/** Why the form can't be typed into now, as a sentence; null when it can. */
export const whyReadOnly = (
  [refusal]: readonly Refusal[],
  { state, claimer, language }: Standing,
): string | null => {
  if (!refusal) return null
  if (refusal.code === 'useAMove')
    return language === 'vi'
      ? `Bài ở trạng thái “${states[state].vi}” nên không sửa trực tiếp được.`
      : `In the state “${states[state].en}” the article can't be edited.`
  if (refusal.code === 'notTheClaimer' && claimer !== null)
    return language === 'vi'
      ? `${claimer} đang biên tập bài này.`
      : `${claimer} is editing this article.`
  if (refusal.code === 'wrongRole')
    return language === 'vi'
      ? `Bài ở trạng thái “${states[state].vi}”: vai trò của bạn xem được, không sửa được.`
      : `In the state “${states[state].en}” your role may read the article, not edit it.`
  return sentence(refusal, language)
}
