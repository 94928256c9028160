import { findGlobalRow } from '../database/rows.ts'
import type { Asker } from '../database/rows.ts'
import { type Abbreviation, firstAbbreviations } from '../domain/search/abbreviations.ts'

/** The newsroom's abbreviations; those that it begins with, until somebody has changed them. */
export const abbreviationsOf = async (asker: Asker): Promise<readonly Abbreviation[]> => {
  const { pairs } = await findGlobalRow(asker, 'abbreviations', { select: ['pairs'] })
  return pairs?.map(({ short, long }) => ({ short, long })) ?? firstAbbreviations
}
