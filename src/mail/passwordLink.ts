import { createLocalReq, type Payload } from 'payload'
import { settings } from '../config/settings.ts'
import { inTransaction } from '../database/transaction.ts'

const hour = 60 * 60 * 1_000
export const resetHours = 1
export const invitationDays = 7

/**
 * Makes a link by which whoever opens it sets the password of an account, once; links made before are void.
 *
 * @param hours after which it is void too.
 */
export const passwordLink = async (
  payload: Payload,
  email: string,
  hours: number,
): Promise<string> => {
  const token = await inTransaction(await createLocalReq({}, payload), (req) =>
    payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
      expiration: hours * hour,
      req,
    }),
  )
  return `${settings.publicUrl}/admin/reset/${token}`
}
