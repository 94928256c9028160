import { type Language, languages } from '../domain/language.ts'

const ofSystem = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''

/** That of the operator's system where it is one of ours; Vietnamese otherwise. */
export const language: Language =
  languages.find((one) => ofSystem.toLowerCase().startsWith(one)) ?? 'vi'
