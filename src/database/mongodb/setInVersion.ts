import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { PayloadRequest } from 'payload'
import { transactionIn } from '../transactionIn.ts'

/** Sets columns of one version where they stand: Payload would put them in the place of the whole version. */
export const setInVersion = async (
  { sessions, versions }: MongooseAdapter,
  { collection, id, req }: { collection: string; id: string; req: PayloadRequest | undefined },
  change: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const model = versions[collection]
  if (!model) throw new Error(`There are no versions of ${collection}.`)
  const columns = Object.entries(change).map(([name, value]) => [`version.${name}`, value])
  const transaction = req && (await transactionIn(req))
  await model.updateOne(
    { _id: id },
    { $set: Object.fromEntries(columns) as Record<string, unknown> },
    { timestamps: false, ...(transaction && { session: sessions[transaction] as never }) },
  )
}
