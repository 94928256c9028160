/** The languages of the newsroom; another one is added here, and the compiler tells where a sentence lacks it. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** The same words in each of them. */
export type Sentence = Readonly<Record<Language, string>>

/** The language of the admin or of Payload's request; Vietnamese unless it is another of ours. */
export const languageOf = (i18n: { language?: string } | undefined): Language =>
  isLanguage(i18n?.language) ? i18n.language : 'vi'

const isLanguage = (value: unknown): value is Language => languages.some((one) => one === value)

const cookie = /(?:^|;\s*)payload-lng=(\w+)/

/** The language of sentences for the caller: Payload's cookie, else `Accept-Language`, else Vietnamese. */
export const languageAsked = ({ headers }: Pick<Request, 'headers'>): Language => {
  const chosen = cookie.exec(headers.get('cookie') ?? '')?.[1]
  if (isLanguage(chosen)) return chosen
  const weights = weightsOf(headers.get('accept-language') ?? '')
  const liking = (language: Language): number => weights.get(language) ?? 0
  return languages.toSorted((a, b) => liking(b) - liking(a))[0] ?? 'vi'
}

/** `en-GB,vi;q=0.8` as the greatest weight of each language. */
const weightsOf = (accepted: string): Map<string, number> => {
  const weights = new Map<string, number>()
  for (const range of accepted.slice(0, 1000).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const language = tag.split('-')[0] ?? ''
    const quality = parameters.find((one) => one.startsWith('q='))?.slice(2)
    const weight = quality === undefined ? 1 : Number(quality)
    weights.set(language, Math.max(weights.get(language) ?? 0, weight))
  }
  return weights
}
