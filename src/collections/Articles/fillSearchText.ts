import { setTimeout as pause } from 'node:timers/promises'
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import {
  createRow,
  findRowById,
  findRows,
  findVersionRows,
  hasRow,
  updateRow,
  updateVersionRow,
} from '../../database/rows.ts'
import { inTransaction } from '../../database/transaction.ts'
import { searchTextOf } from '../../fields/searchText.ts'
import { searchedBy } from './searchedBy.ts'

const key = 'filled|searchText'
const atOnce = 50

/**
 * Once, beside the work of the newsroom: articles that were stored before their bodies were searched get their words, and
 * so does what is worked on of each. A large archive takes minutes; half of the time is left to others. Stopped on the
 * way, it begins again at the next start, and writes what is left.
 */
export const fillSearchText = async (payload: Payload, signal: AbortSignal): Promise<void> => {
  if (await hasRow(payload, 'registers', { key: { equals: key } })) return
  for (let after: string | null = ''; after !== null;) {
    const where: Where = after === '' ? {} : { id: { greater_than: after } }
    const rows = await findRows(payload, 'articles', {
      limit: atOnce,
      select: [],
      sort: 'id',
      where,
    })
    const begun = performance.now()
    for (const { id } of rows) {
      if (signal.aborted) return
      await inTransaction(await createLocalReq({}, payload), (req) => fillOne(req, id))
    }
    await pause(performance.now() - begun)
    after = rows.length < atOnce ? null : (rows.at(-1)?.id ?? null)
  }
  await createRow(payload, 'registers', { key, subject: 'filled', value: null })
}

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
