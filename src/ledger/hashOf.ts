import { isRecord } from '../domain/isRecord.ts'
import { createHash } from 'node:crypto'

/**
 * The hash of a row over everything said in it: SHA-256 in hex over its columns in order, as JSON (docs/audit.md). What
 * is null is left out: a column that a later version of the newsroom brings leaves the old hashes true.
 */
export const hashOf = (row: Readonly<Record<string, unknown>>): string => {
  const said = Object.entries(row).filter(([, value]) => value !== null && value !== undefined)
  const text = JSON.stringify(
    said.sort(([a], [b]) => (a < b ? -1 : 1)),
    asStored,
  )
  return hashOfText(text)
}

export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex')

/** One text for one value, wherever it is stored: RFC 8785, without what is not said. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value ?? null, (key, held: unknown) =>
    isRecord(held)
      ? Object.fromEntries(
          Object.entries(held)
            .filter(([, one]) => one !== null && one !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : asStored(key, held),
  )

/** Half a character is no text that a database can keep: both store a question mark in its place. */
const asStored = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? Buffer.from(value).toString() : value
