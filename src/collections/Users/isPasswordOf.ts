import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const hashed = promisify(pbkdf2)

/** How Payload hashes a password, and how it did before it wrote down which way. */
const prefix = 'pbkdf2-sha256-v1:'
const present = { rounds: 600_000, bytes: 32 }
const former = { rounds: 25_000, bytes: 512 }

/** Whether that is the password of an account, as it is stored. */
export async function isPasswordOf(
  { hash, salt }: { hash?: string | null; salt?: string | null },
  password: string,
): Promise<boolean> {
  if (!hash || !salt) return false
  const { rounds, bytes } = hash.startsWith(prefix) ? present : former
  const stored = Buffer.from(hash.replace(prefix, ''), 'hex')
  const given = await hashed(password, salt, rounds, bytes, 'sha256')
  return stored.length === given.length && timingSafeEqual(stored, given)
}

/** What that would have cost, of an account that there is not. */
export const hashInVain = (password: string): Promise<unknown> =>
  hashed(password, 'nobody', present.rounds, present.bytes, 'sha256')
