/** Code points after NFC: “ệ” is one of them, however a keyboard makes it. */
export const shortestPassword = 10
/** Longer ones are no passwords, and cost time to look at. */
export const longestPassword = 1_000

/** The same for every keyboard: some send “ệ” as one character, others as three. */
export const asTyped = (password: string): string =>
  isFarTooLong(password) ? password : password.normalize('NFC')

export const isFarTooLong = (password: string): boolean => password.length > 2 * longestPassword

/** Why this can't be a password; null when it can. Payload lets nobody log in with spaces alone. */
export const faultOfPassword = (password: string): 'short' | 'long' | null => {
  if (isFarTooLong(password)) return 'long'
  const { length } = [...asTyped(password)]
  if (length > longestPassword) return 'long'
  return length < shortestPassword || password.trim() === '' ? 'short' : null
}
