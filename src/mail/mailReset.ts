import type { Payload } from 'payload'
import { settings } from '../config/settings.ts'
import type { Language } from '../domain/workflow/refusals.ts'
import { throttles } from '../throttle/throttles.ts'
import { canSendMail, deliver } from './deliver.ts'
import { resetLetter } from './letters.ts'
import { passwordLink, resetHours } from './passwordLink.ts'

/** Mails a link for a new password, if there is an account of this address that is not switched off. */
export const mailReset = async (
  payload: Payload,
  address: string,
  { language, signal }: { language: Language; signal: AbortSignal },
): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'users',
    depth: 0,
    limit: 1,
    where: { email: { equals: address }, active: { equals: true } },
  })
  const user = docs[0]
  if (!user) return
  if (!canSendMail()) {
    payload.logger.warn(
      `${user.email} asks for a new password, and SMTP_URL names no mail server: an administrator can make a link.`,
    )
    return
  }
  // Whoever floods a mailbox fills it with so many; the newest brings a link that works.
  const wait = settings.rateLimit ? await throttles().mailTo.take(user.email) : null
  if (wait !== null) return
  const link = await passwordLink(payload, user.email, resetHours)
  const letter = resetLetter({ name: user.name, link }, language)
  await deliver(
    payload,
    { ...letter, to: user.email },
    { onRefused: () => Promise.resolve(), signal },
  )
}
