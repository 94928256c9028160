import { createLocalReq, type Payload } from 'payload'
import { createRow, findRows, findVersionRows, hasRow } from '../../database/rows.ts'
import { inTransaction } from '../../database/transaction.ts'
import { idsOf } from '../../domain/idOf.ts'
import { notePlacedPhotos } from '../../images/notePlacedPhotos.ts'

const key = 'filled|placed'
const atOnce = 50

/** Once: the photos that articles used before that was noted of them. Stopped on the way, it begins again. */
export const fillPlaced = async (payload: Payload, signal: AbortSignal): Promise<void> => {
  if (await hasRow(payload, 'registers', { key: { equals: key } })) return
  for (let after: string | null = ''; after !== null;) {
    const rows: { id: string }[] = await findRows(payload, 'articles', {
      limit: atOnce,
      select: [],
      sort: 'id',
      where: after === '' ? {} : { id: { greater_than: after } },
    })
    for (const { id } of rows) {
      if (signal.aborted) return
      const versions = await findVersionRows(payload, 'articles', {
        where: { parent: { equals: id } },
      })
      const photos = idsOf(versions.flatMap(({ version }) => version.photos ?? []))
      await inTransaction(await createLocalReq({}, payload), (req) => notePlacedPhotos(req, photos))
    }
    after = rows.length < atOnce ? null : (rows.at(-1)?.id ?? null)
  }
  await createRow(payload, 'registers', { key, subject: 'filled', value: null })
}
