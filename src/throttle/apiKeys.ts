import { createHash } from 'node:crypto'
import { ofProcess } from '../config/ofProcess.ts'
import { settings } from '../config/settings.ts'
import { clientIn } from './clientAddress.ts'
import { throttles } from './throttles.ts'

type Asked = { headers: Headers }

/** As Payload reads it. */
const prefix = 'users API-Key '

const most = 1_000

/** Hashes of keys that were found to be somebody's: only those who hold one can add to them. */
const known = () => ofProcess('apiKeys', () => new Set<string>())

/**
 * In how many seconds an address that has tried too many wrong API keys may try another; null when this one may be looked
 * up, or there is none. A key that was right before may be: a program of the newsroom is not stopped by another one that
 * calls from the same address with a wrong key.
 */
export const waitForKey = (asked: Asked): number | null => {
  const hash = hashOfKey(asked)
  if (hash === null || !settings.rateLimit || known().has(hash)) return null
  return throttles().apiKey.wait(clientIn(asked))
}

/**
 * Looks an API key up, and counts it for the address when it is nobody's: only then, or a program that begins with many
 * requests at once would be refused.
 *
 * @param find whether there is somebody of this key; not called when the address has to wait.
 */
export const countKey = async (
  asked: Asked,
  find: () => Promise<boolean>,
): Promise<'absent' | 'right' | 'wrong' | 'stopped'> => {
  const hash = hashOfKey(asked)
  if (hash === null) return 'absent'
  if (waitForKey(asked) !== null) return 'stopped'
  const isRight = await find()
  const keys = known()
  keys.delete(hash)
  if (!isRight) {
    await throttles().apiKey.take(clientIn(asked))
    return 'wrong'
  }
  keys.add(hash)
  const [oldest] = keys
  if (keys.size > most && oldest !== undefined) keys.delete(oldest)
  return 'right'
}

const hashOfKey = ({ headers }: Asked): string | null => {
  const given = headers.get('authorization')
  return given?.startsWith(prefix)
    ? createHash('sha256').update(given.slice(prefix.length)).digest('base64')
    : null
}
