import type { Payload, PayloadRequest, Where } from 'payload'
import { findRowById, findVersionRows, updateRow, updateVersionRow } from '../../database/rows.ts'
import { searchTextOf } from '../../fields/searchText.ts'
import { fillOnce } from './fillOnce.ts'
import { searchedBy } from './searchedBy.ts'

/**
 * Articles that were stored before their bodies were searched get their words, and so does what is worked on of each.
 * Only what is left is written.
 */
export const fillSearchText = (payload: Payload, signal: AbortSignal): Promise<void> =>
  fillOnce(payload, 'searchText', { fill: fillOne, signal })

const fillOne = async (req: PayloadRequest, id: string): Promise<void> => {
  const row = await findRowById(req, 'articles', id)
  if (!row) return
  const searchText = await searchTextOf(row, req, searchedBy)
  // No change of the article: its dates stay.
  if (searchText !== row.searchText)
    await updateRow(req, 'articles', id, { searchText, updatedAt: null })
  const where: Where = { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }
  for (const { id: version, version: worked } of await findVersionRows(req, 'articles', {
    where,
  })) {
    const words = await searchTextOf(worked, req, searchedBy)
    if (words !== worked.searchText)
      await updateVersionRow(req, 'articles', version, { searchText: words })
  }
}
