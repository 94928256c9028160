export type Language = 'vi' | 'en'

const cookie = /(?:^|;\s*)payload-lng=(\w+)/

/** The language of sentences for the caller: Payload's cookie, else `Accept-Language`, else Vietnamese. */
export const languageOf = ({ headers }: Pick<Request, 'headers'>): Language => {
  const chosen = cookie.exec(headers.get('cookie') ?? '')?.[1]
  if (chosen === 'vi' || chosen === 'en') return chosen
  const weights = weightsOf(headers.get('accept-language') ?? '')
  return (weights.get('en') ?? 0) > (weights.get('vi') ?? 0) ? 'en' : 'vi'
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
