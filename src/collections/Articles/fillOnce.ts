import { setTimeout as pause } from 'node:timers/promises'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { batches } from '../../database/batches.ts'
import { createRow, hasRow } from '../../database/rows.ts'
import { inTransaction } from '../../database/transaction.ts'

const atOnce = 50

/**
 * Goes through all articles once in the life of a database, beside the work of the newsroom, each in a transaction of its
 * own. A large archive takes minutes; half of the time is left to others. Stopped on the way, it begins again at the next
 * start.
 *
 * @param name what is filled: remembered once it is.
 * @param signal ends it after the article that is being looked at.
 */
export const fillOnce = async (
  payload: Payload,
  name: string,
  {
    fill,
    signal,
  }: { fill: (req: PayloadRequest, id: string) => Promise<void>; signal: AbortSignal },
): Promise<void> => {
  const key = `filled|${name}`
  if (await hasRow(payload, 'registers', { key: { equals: key } })) return
  const reading = await createLocalReq({}, payload)
  for await (const rows of batches(reading, 'articles', { atOnce, select: [] })) {
    const begun = performance.now()
    for (const { id } of rows) {
      if (signal.aborted) return
      await inTransaction(await createLocalReq({}, payload), (req) => fill(req, id))
    }
    await pause(performance.now() - begun)
  }
  await createRow(payload, 'registers', { key, subject: 'filled', value: null })
}
