import { createHash } from 'node:crypto'
import { addressKey } from './address.ts'
import type { ParsedArticle } from './article.ts'
import type { Name } from './sources.ts'

/**
 * By what a source is known again: its legacy address, else its name, else its own text (contract
 * §6). `longer` and `shorter` are keys by which a file may have become known when another folder was named.
 */
export function sourceKey(
  name: Name | null,
  { legacyUrl, textHash }: Pick<ParsedArticle, 'legacyUrl' | 'textHash'>,
): Name {
  if (legacyUrl !== null) return only(`url:${addressKey(legacyUrl)}`)
  if (name === null) return only(`text:${textHash}`)
  const { own, longer, shorter } = name
  return { own: keyOf(own), longer: longer.map(keyOf), shorter: shorter.map(keyOf) }
}

const only = (own: string): Name => ({ own, longer: [], shorter: [] })
const keyOf = (name: string): string => `file:${name}`

/** What tells that a source has changed: its words, however they are encoded or broken into lines. */
export const textHashOf = (lines: { text: string }[], guessed: boolean): string =>
  createHash('sha256')
    .update(guessed ? 'guessed\n' : '')
    .update(lines.map(({ text }) => text).join('\n'))
    .digest('hex')
