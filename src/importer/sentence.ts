export type Language = 'vi' | 'en'

/** One whole sentence, in both languages of the newsroom. */
export type Sentence = Record<Language, string>
