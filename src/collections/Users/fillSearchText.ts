import type { Payload } from 'payload'
import { findRows, updateRow } from '../../database/rows.ts'
import { foldedFields } from '../../fields/searchText.ts'

/** What administrators find an account by. */
export const searchedBy = ['name', 'email'] as const

/** At a start: accounts that were made before they were searched without marks get their words. */
export const fillSearchText = async (payload: Payload): Promise<void> => {
  const rows = await findRows(payload, 'users', {
    select: searchedBy,
    where: { searchText: { exists: false } },
  })
  for (const row of rows)
    await updateRow(payload, 'users', row.id, {
      searchText: foldedFields(row, searchedBy),
      // It is no change of the account.
      updatedAt: null,
    })
}
