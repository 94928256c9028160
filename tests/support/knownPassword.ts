import crypto from 'node:crypto'

/*
 * A password takes a third of a second of the processor to hash, on purpose, and a spec has a dozen people. So all of
 * them have the same, which was hashed once; who types it is known without hashing it again, in the process of the
 * tests. Any other password, and any other process, takes its time.
 */

export const password = 'mat-khau-thu-nghiem'

const salt = '0'.repeat(64)
const digest = '56bd214dc6f328025ecf88662ae5efceb22271a9dc7fc5b235f4a10f8dd2fa99'

/** What Payload stores of it. */
export const stored = { hash: `pbkdf2-sha256-v1:${digest}`, salt } as const

const { pbkdf2 } = crypto

crypto.pbkdf2 = (...given) => {
  const [typed, salted, , , , done] = given
  if (typed !== password || salted !== salt) return pbkdf2(...given)
  setImmediate(() => done(null, Buffer.from(digest, 'hex')))
}
