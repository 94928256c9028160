import type { Payload } from 'payload'
import { settings } from '../config/settings.ts'
import { throttles } from '../throttle/throttles.ts'
import { canSendMail, deliver } from './deliver.ts'
import { warningLetter } from './letters.ts'

/** Mails the owner of an account that many wrong passwords were given for it, once in some hours. */
export const warnOwner = async (
  payload: Payload,
  address: string,
  signal: AbortSignal,
): Promise<void> => {
  if (!canSendMail()) return
  const { docs } = await payload.find({
    collection: 'users',
    depth: 0,
    limit: 1,
    where: { email: { equals: address }, active: { equals: true } },
  })
  const owner = docs[0]
  if (!owner || (await throttles().warn.take(owner.email)) !== null) return
  const letter = warningLetter({ name: owner.name, link: `${settings.publicUrl}/admin/account` })
  const onRefused = () => Promise.resolve()
  await deliver(payload, { ...letter, to: owner.email }, { onRefused, signal })
}
