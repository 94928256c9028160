import type { PayloadRequest } from 'payload'
import { type Asker, createRow, deleteRows, findRow, findRows } from '../database/rows.ts'
import { canonicalJson } from '../ledger/hashOf.ts'

/** The registers there are, by the beginning of their keys. */
export type Register =
  | 'authors'
  | 'topics'
  | `former-${'categories' | 'authors' | 'topics'}`
  | 'corrections'
  | 'changes'
  | 'formerAddresses'

/** A row of a register: where it stands there, and what it says. */
export type Entry = { register: Register; place: string; value?: unknown }

declare module '../database/rowTypes.ts' {
  // A module is augmented by interfaces alone.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface KnownRows {
    registers: { id: string; key: string; subject: string; value: unknown }
  }
}

const keyOf = (register: Register, place: string): string => `${register}|${place}`

/** Makes these all that the registers hold of the subject; only what differs is written. */
export const enter = async (
  req: PayloadRequest,
  subject: string,
  entries: readonly Entry[],
): Promise<void> => {
  const rows = await findRows(req, 'registers', { where: { subject: { equals: subject } } })
  const wanted = new Map(
    entries.map(({ register, place, value = null }) => [keyOf(register, place), value]),
  )
  const isRight = ({ key, value }: (typeof rows)[number]): boolean =>
    wanted.has(key) && canonicalJson(wanted.get(key)) === canonicalJson(value ?? null)
  const wrong = rows.filter((row) => !isRight(row)).map(({ id }) => id)
  const right = new Set(rows.filter(isRight).map(({ key }) => key))
  if (wrong.length > 0) await deleteRows(req, 'registers', { id: { in: wrong } })
  for (const [key, value] of wanted)
    if (!right.has(key)) await createRow(req, 'registers', { key, subject, value })
}

export type Entered = { place: string; subject: string; value: unknown }

/** The next rows of a register, in the order of their places: one stretch of the index. */
export const readRegister = async (
  asker: Asker,
  register: Register,
  { below = '', limit }: { below?: string | undefined; limit: number },
): Promise<Entered[]> => {
  const where = { key: { greater_than: keyOf(register, below) } }
  const rows = await findRows(asker, 'registers', { limit, sort: 'key', where })
  const start = keyOf(register, '')
  return rows
    .filter(({ key }) => key.startsWith(start))
    .map(({ key, subject, value }) => ({ place: key.slice(start.length), subject, value }))
}

/** Whose the place is in a register; null when it is nobody's. */
export const holderOf = async (
  asker: Asker,
  register: Register,
  place: string,
): Promise<string | null> => {
  const where = { key: { equals: keyOf(register, place) } }
  return (await findRow(asker, 'registers', where, { select: ['subject'] }))?.subject ?? null
}

/** Whose each place is in a register, of those that are somebody's. */
export const holdersOf = async (
  asker: Asker,
  register: Register,
  places: readonly string[],
): Promise<Map<string, string>> => {
  if (places.length === 0) return new Map()
  const where = { key: { in: places.map((place) => keyOf(register, place)) } }
  const rows = await findRows(asker, 'registers', { select: ['key', 'subject'], where })
  const start = keyOf(register, '').length
  return new Map(rows.map(({ key, subject }) => [key.slice(start), subject]))
}

/** Makes the place in a register one's own, whoever's it was; or nobody's, when the subject is null. */
export const hold = async (
  req: PayloadRequest,
  { register, place }: Entry,
  subject: string | null,
): Promise<void> => {
  const key = keyOf(register, place)
  await deleteRows(req, 'registers', { key: { equals: key } })
  if (subject !== null) await createRow(req, 'registers', { key, subject, value: null })
}
