import type { PayloadRequest } from 'payload'

/** The id of the transaction that a request carries, or null. Payload may still be beginning it. */
export const transactionIn = async (
  req: Partial<PayloadRequest> | undefined,
): Promise<string | null> => {
  const id = await req?.transactionID
  return id === undefined || id === null || id === '' ? null : String(id)
}
