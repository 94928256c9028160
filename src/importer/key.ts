import { createHash } from 'node:crypto'
import { addressKey } from './address.ts'
import type { ParsedArticle } from './article.ts'

/**
 * By what a source is known again: its legacy address, else its name, else its own text (contract
 * §6).
 */
export function sourceKey(
  name: string | null,
  { legacyUrl, textHash }: Pick<ParsedArticle, 'legacyUrl' | 'textHash'>,
): string {
  if (legacyUrl !== null) return `url:${addressKey(legacyUrl)}`
  return name === null ? `text:${textHash}` : `file:${name}`
}

/** What tells that a source has changed: its words, however they are encoded or broken into lines. */
export const textHashOf = (lines: { text: string }[], guessed: boolean): string =>
  createHash('sha256')
    .update(guessed ? 'guessed\n' : '')
    .update(lines.map(({ text }) => text).join('\n'))
    .digest('hex')
