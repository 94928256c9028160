import { hashOf } from './hashOf.ts'
import type { LoggedRow } from './loggedRow.ts'

/** A row of a log, as far as its chain is concerned: of an article, unless another is said. */
export type ChainRow<Row extends { previousHash: unknown } = LoggedRow> = {
  id: string
  hash: string
  logged: Row
}

/**
 * What is wrong with a chain: a row that is not what its hash says; one that does not follow the row
 * before it; an end that is not where the article's head says, `row` null when nothing is left.
 */
export type ChainFault<Row extends { previousHash: unknown } = LoggedRow> =
  | { code: 'rowForged'; row: ChainRow<Row> }
  | { code: 'linkBroken'; row: ChainRow<Row>; before: ChainRow<Row> | null }
  | { code: 'endCut'; row: ChainRow<Row> | null }

/** The first fault of an article's chain, or null; each of its moves starts where the one before it led to. */
export const faultOfChain = (
  rows: readonly ChainRow[],
  lastMoveHash: string | null,
): ChainFault | null => firstFault(rows, lastMoveHash, leadsOn)

/**
 * The first fault of any chain, or null.
 *
 * @param rows in their order.
 * @param lastHash what the head of the chain says its last row is.
 * @param isNext what a row has to do with the one before it, besides naming its hash.
 */
export function firstFault<Row extends { previousHash: unknown }>(
  rows: readonly ChainRow<Row>[],
  lastHash: string | null,
  isNext: (row: Row, before: Row | null) => boolean,
): ChainFault<Row> | null {
  const follows = ({ logged }: ChainRow<Row>, before: ChainRow<Row> | null): boolean =>
    logged.previousHash === (before?.hash ?? null) && isNext(logged, before?.logged ?? null)
  // A row that was changed gives itself away; the one after it would only tell that something is wrong before.
  const forged = rows.find(({ hash, logged }) => hashOf(logged) !== hash)
  if (forged) return { code: 'rowForged', row: forged }
  const broken = rows.findIndex((row, index) => !follows(row, rows[index - 1] ?? null))
  const row = rows[broken]
  if (row) return { code: 'linkBroken', row, before: rows[broken - 1] ?? null }
  const last = rows.at(-1) ?? null
  return (last?.hash ?? null) === lastHash ? null : { code: 'endCut', row: last }
}

/** The first starts where every article does. */
const leadsOn = (row: LoggedRow, before: LoggedRow | null): boolean =>
  row.from === (before?.to ?? 'draft')
