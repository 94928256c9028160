import { commonRows, commonWords } from './commonPasswords.ts'
import { fold } from './text/fold.ts'

/** Code points after NFC: “ệ” is one of them, however a keyboard makes it. */
export const shortestPassword = 10
/** Longer ones are no passwords, and cost time to look at. */
export const longestPassword = 1_000

/** Whose password it is. */
export type Owner = { email?: string | null; name?: string | null }

/** `common`: whoever guesses tries it early. `own`: it is made of its owner's name or address. */
export type PasswordFault = 'short' | 'long' | 'common' | 'own'

/** The same for every keyboard: some send “ệ” as one character, others as three. */
export const asTyped = (password: string): string =>
  isFarTooLong(password) ? password : password.normalize('NFC')

export const isFarTooLong = (password: string): boolean => password.length > 2 * longestPassword

/** Why this can't be a password; null when it can. Payload lets nobody log in with spaces alone. */
export function faultOfPassword(password: string, owner: Owner = {}): PasswordFault | null {
  if (isFarTooLong(password)) return 'long'
  const { length } = [...asTyped(password)]
  if (length > longestPassword) return 'long'
  if (length < shortestPassword || password.trim() === '') return 'short'
  const typed = withoutSeparators(fold(password))
  const own = wordsOf(owner)
  if (isMonotonous(typed) || guesses(typed) <= fewest) return 'common'
  if (own.some((word) => word.includes(typed))) return 'own'
  return guesses(typed, own) <= fewest ? 'own' : null
}

/** Somebody's name and address, whole and in words, as they would be typed into a password. */
function wordsOf({ email, name }: Owner): string[] {
  const address = fold(email ?? '')
  const [mailbox = '', host = ''] = address.split('@')
  const names = fold(name ?? '').split(/\s+/)
  const whole = [address, mailbox, host, ...host.split('.').slice(0, -1), names.join('')]
  const parts = [...mailbox.split(/[._+-]/), ...names, names.toReversed().join('')]
  return [...new Set([...whole, ...parts].map(withoutSeparators))].filter((word) => word.length > 1)
}

const withoutSeparators = (text: string): string => text.replace(/[\s._-]+/gu, '')

/** Few characters, or the same few again and again; and numbers alone, which are telephones and birthdays. */
function isMonotonous(typed: string): boolean {
  const characters = [...typed]
  if (new Set(characters).size <= 4 || /^\p{Nd}+$/u.test(typed)) return true
  const most = Math.min(shortestPassword, Math.floor(characters.length / 2) + 1)
  for (let unit = 1; unit < most; unit += 1)
    if (characters.every((one, at) => one === characters[at % unit])) return true
  return false
}

/** A password that costs no more than this is found by trying: a word with a year, two with a number. */
const fewest = 6
const costOfWord = 2
/** Of the owner's words there are few. */
const costOfOwn = 1
/** What is longer than three words, and no repetition, costs more whatever it is. */
const longestGuessed = 80

/** How much has to be guessed, at the least, when words and rows of keys are tried first. */
function guesses(typed: string, own: readonly string[] = []): number {
  if (typed.length > longestGuessed) return Infinity
  const least = Array<number>(typed.length + 1).fill(0)
  for (let at = typed.length - 1; at >= 0; at -= 1) {
    const rest = (length: number): number => least[at + length] ?? 0
    const lengths = [rowAt(typed, at), yearAt(typed, at), ...lengthsAt(typed, at, commonWords)]
    least[at] = Math.min(
      costOf(typed.charAt(at)) + rest(1),
      ...lengths.filter((length) => length > 0).map((length) => costOfWord + rest(length)),
      ...lengthsAt(typed, at, own).map((length) => costOfOwn + rest(length)),
    )
  }
  return least[0] ?? 0
}

const costOf = (character: string): number => (/[\p{Nd}!-/:-@[-`{-~]/u.test(character) ? 1 : 2)

const lengthsAt = (typed: string, at: number, words: readonly string[]): number[] =>
  words.filter((word) => isAt(typed, at, word)).map(({ length }) => length)

const isAt = (typed: string, at: number, word: string): boolean => {
  if (at + word.length > typed.length) return false
  for (let index = 0; index < word.length; index += 1) {
    const [one, other] = [typed.charAt(at + index), word.charAt(index)]
    if (one !== other && !lookAlikes[one]?.includes(other)) return false
  }
  return true
}

/** What people put in the place of letters. */
const lookAlikes: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '8': 'b',
  '3': 'e',
  '6': 'g',
  '9': 'g',
  '1': 'il',
  '!': 'i',
  '|': 'il',
  '0': 'o',
  '5': 's',
  $: 's',
  '7': 't',
  '+': 't',
  '2': 'z',
}

const yearAt = (typed: string, at: number): number =>
  /^(?:19|20)\d\d/.test(typed.slice(at, at + 4)) ? 4 : 0

/** How many keys of a row, or times the same, follow here; less than three are none. */
function rowAt(typed: string, at: number): number {
  let longest = 0
  for (const row of rows) {
    let length = 1
    while (row.includes(typed.slice(at, at + length)) && at + length <= typed.length) length += 1
    longest = Math.max(longest, length - 1)
  }
  let same = 1
  while (typed.charAt(at + same) === typed.charAt(at) && at + same < typed.length) same += 1
  const length = Math.max(longest, same)
  return length < 3 ? 0 : length
}

const rows: readonly string[] = commonRows.flatMap((row) => [row, [...row].reverse().join('')])
