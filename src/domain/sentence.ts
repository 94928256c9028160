import type { Language } from './workflow/refusals.ts'

/** One whole sentence, in both languages of the newsroom. */
export type Sentence = Record<Language, string>
