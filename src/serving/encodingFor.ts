import Negotiator from 'negotiator'

/** How the bytes of an answer may travel, the one we like best first. */
export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/** What the types of the package do not know yet: what we like best of what a client likes alike. */
type Preferring = {
  encodings: (of: string[], options: { preferred: readonly string[] }) => string[]
}

/** Browsers send a few; what else comes is not remembered beyond this many. */
const most = 1_000
const known = new Map<string, Encoding>()

/** The encoding for a client by its `Accept-Encoding`, as it came. What it takes none of, it gets as it is. */
export const encodingFor = (accepted: string): Encoding => {
  const before = known.get(accepted)
  if (before !== undefined) return before
  const negotiator: Preferring = new Negotiator({ headers: { 'accept-encoding': accepted } })
  const [best] = negotiator.encodings([...encodings], { preferred: encodings })
  const encoding = encodings.find((one) => one === best) ?? 'identity'
  if (known.size >= most) known.clear()
  known.set(accepted, encoding)
  return encoding
}
