import type { Language } from '../domain/workflow/refusals.ts'

/** The admin's language as the words of the newsroom know it: Vietnamese unless somebody chose English. */
export const languageOf = ({ language }: { language: string }): Language =>
  language === 'en' ? 'en' : 'vi'
