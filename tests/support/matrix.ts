import { createHash } from 'node:crypto'
import { testDatabase } from './place.ts'

const part = 6

/**
 * What is tried of a generated table: all of it on SQLite. On MongoDB the rules are the same and only the adapter is
 * another: there one row of six, by the seed that `tests/run.mjs` chooses and prints. `MATRIX=all`, or a spec that is
 * run by hand, tries them all.
 *
 * @returns rows of the table in their order, at least one.
 */
export const sampled = <Row>(table: readonly Row[]): Row[] => {
  const seed = process.env.MATRIX_SEED
  if (testDatabase !== 'mongodb' || seed === undefined || process.env.MATRIX === 'all')
    return [...table]
  const chosen = table.filter((_, index) => numberOf(`${seed} ${index}`) % part === 0)
  return chosen.length > 0 ? chosen : table.slice(0, 1)
}

const numberOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE()
