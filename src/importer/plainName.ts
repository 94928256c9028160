/** A file's name may hold anything, even orders to the terminal, or marks by which it reads backwards. */
export const plainName = (name: string): string =>
  name.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '?')
