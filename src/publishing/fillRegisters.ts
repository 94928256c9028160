import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { createRow, findRows, hasRow } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { enterName } from './named.ts'
import { enterOldPages } from './oldPages.ts'

/** Enters some of what was stored before there was a register, and says where to go on; null at the end. */
type Fill = (req: PayloadRequest, after: string) => Promise<string | null>

const atOnce = 200

const fills: Readonly<Record<string, Fill>> = {
  authors: (req, after) => namesAfter(req, 'authors', after),
  topics: (req, after) => namesAfter(req, 'topics', after),
  pages: (req, after) => enterOldPages(req, { after, limit: atOnce }),
}

/** At a start: what was stored before there were registers joins them, once. */
export const fillRegisters = async (payload: Payload): Promise<void> => {
  for (const [name, fill] of Object.entries(fills)) {
    const key = `filled|${name}`
    const isFilled = { key: { equals: key } }
    for (let after: string | null = ''; after !== null;) {
      const from: string = after
      after = await inTransaction(await createLocalReq({}, payload), async (req) => {
        if (await hasRow(req, 'registers', isFilled)) return null
        const next = await fill(req, from)
        if (next === null)
          await createRow(req, 'registers', { key, subject: 'filled', value: null })
        return next
      })
    }
  }
}

const namesAfter = async (
  req: PayloadRequest,
  register: 'authors' | 'topics',
  after: string,
): Promise<string | null> => {
  const where: Where = after === '' ? {} : { id: { greater_than: after } }
  const rows = await findRows(req, register, { limit: atOnce, select: [], sort: 'id', where })
  for (const { id } of rows) await enterName(req, register, id)
  return rows.length < atOnce ? null : (rows.at(-1)?.id ?? null)
}
