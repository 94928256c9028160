import type { Language } from '../domain/language.ts'
import type { Payload } from 'payload'
import { settings } from '../config/settings.ts'
import { throttles } from '../throttle/throttles.ts'
import { canSendMail, deliver } from './deliver.ts'
import { resetLetter } from './letters.ts'
import { passwordLink, resetHours } from './passwordLink.ts'

/** Mails a link for a new password, if there is an account of this address that is not switched off; and says what came of it. */
export const mailReset = async (
  payload: Payload,
  address: string,
  { language, signal }: { language: Language; signal: AbortSignal },
): Promise<'unknown' | 'noMailServer' | 'tooMany' | 'sent' | 'notSent'> => {
  const { docs } = await payload.find({
    collection: 'users',
    depth: 0,
    limit: 1,
    where: { email: { equals: address }, active: { equals: true } },
  })
  const user = docs[0]
  if (!user) return 'unknown'
  // An administrator can make a link.
  if (!canSendMail()) return 'noMailServer'
  // Whoever floods a mailbox fills it with so many; the newest brings a link that works.
  const wait = settings.rateLimit ? await throttles().mailTo.take(user.email) : null
  if (wait !== null) return 'tooMany'
  const link = await passwordLink(payload, user.email, resetHours)
  const letter = resetLetter({ name: user.name, link }, language)
  const isSent = await deliver(
    payload,
    { ...letter, to: user.email },
    { onRefused: () => Promise.resolve(), signal },
  )
  return isSent ? 'sent' : 'notSent'
}
