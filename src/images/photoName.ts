import { createHash, randomBytes } from 'node:crypto'
import { slugOf } from '../domain/text/slug.ts'

const longestBase = 60

/**
 * The name a photo is kept under, without extension: what its photographer called it, folded, and a
 * short hash. Nothing else of the client's name survives: no path, no bidi mark, no extension.
 *
 * The hash is salted, so no two uploads share a name, not even of the same photo at the same moment:
 * a failed one can take its files away without touching another's.
 */
export const photoName = (clientName: string, content: Uint8Array): string => {
  const base = slugOf(baseOf(clientName)).slice(0, longestBase).replace(/-$/, '') || 'anh'
  const hash = createHash('sha256').update(content).update(randomBytes(16)).digest('hex')
  return `${base}-${hash.slice(0, 12)}`
}

const baseOf = (clientName: string): string =>
  (clientName.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]*$/, '')
