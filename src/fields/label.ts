import { languages, type Sentence } from '../domain/language.ts'

type TextFor<Each extends readonly unknown[]> = { [At in keyof Each]: string }

/** A text for each of `languages`, in their order. */
export type InEach = TextFor<typeof languages>

/** A label in the languages of the admin. */
export const label = (...texts: InEach): Sentence =>
  Object.fromEntries(languages.map((language, at) => [language, texts[at]])) as Sentence
