import type { Language } from '../domain/language.ts'

/** That of the operator's system where it is English; Vietnamese otherwise. */
export const language: Language = /^en/i.test(
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '',
)
  ? 'en'
  : 'vi'
