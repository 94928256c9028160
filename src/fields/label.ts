import type { Sentence } from '../domain/language.ts'

/** A label in the languages of the admin. */
export const label = (vi: string, en: string): Sentence => ({ vi, en })
