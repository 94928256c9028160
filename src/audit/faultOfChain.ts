import { hashOf } from './hashOf.ts'
import type { LoggedRow } from './loggedRow.ts'

/** A row of the log, as far as its chain is concerned. */
export type ChainRow = { id: string; hash: string; logged: LoggedRow }

/**
 * What is wrong with a chain: a row that is not what its hash says; one that does not follow the row
 * before it; an end that is not where the article's head says, `row` null when nothing is left.
 */
export type ChainFault =
  | { code: 'rowForged'; row: ChainRow }
  | { code: 'linkBroken'; row: ChainRow; before: ChainRow | null }
  | { code: 'endCut'; row: ChainRow | null }

/**
 * The first fault of an article's chain, or null.
 *
 * @param rows in the order of their revisions.
 * @param lastMoveHash what the article's head says its last row is.
 */
export function faultOfChain(
  rows: readonly ChainRow[],
  lastMoveHash: string | null,
): ChainFault | null {
  // A row that was changed gives itself away; the one after it would only tell that something is wrong before.
  const forged = rows.find(({ hash, logged }) => hashOf(logged) !== hash)
  if (forged) return { code: 'rowForged', row: forged }
  const broken = rows.findIndex((row, index) => !follows(row, rows[index - 1] ?? null))
  const row = rows[broken]
  if (row) return { code: 'linkBroken', row, before: rows[broken - 1] ?? null }
  const last = rows.at(-1) ?? null
  return (last?.hash ?? null) === lastMoveHash ? null : { code: 'endCut', row: last }
}

/** Each move starts where the one before it led to; the first, where every article starts. */
const follows = ({ logged }: ChainRow, before: ChainRow | null): boolean =>
  logged.previousHash === (before?.hash ?? null) && logged.from === (before?.logged.to ?? 'draft')
