import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { createRow, findRows, hasRow } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { enterName } from './named.ts'

/** What fills a register with what was stored before there was one. */
const fills: Readonly<Record<string, (req: PayloadRequest) => Promise<void>>> = {
  names: async (req) => {
    for (const register of ['authors', 'topics'] as const)
      for (const { id } of await findRows(req, register, { select: [] }))
        await enterName(req, register, id)
  },
}

/** At a start: what was stored before there were registers joins them, once. */
export const fillRegisters = async (payload: Payload): Promise<void> => {
  for (const [name, fill] of Object.entries(fills)) {
    const key = `filled|${name}`
    const isFilled = { key: { equals: key } }
    if (await hasRow(payload, 'registers', isFilled)) continue
    await inTransaction(await createLocalReq({}, payload), async (req) => {
      // Another server may have started at the same moment.
      if (await hasRow(req, 'registers', isFilled)) return
      await fill(req)
      await createRow(req, 'registers', { key, subject: 'filled', value: null })
    })
  }
}
