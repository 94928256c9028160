import { languageOf } from '../domain/language.ts'
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { problem } from '../errors/problem.ts'
import { logAttempt } from '../log/logEvent.ts'
import { mailReset } from './mailReset.ts'
import { inBackground } from '../lifetime/inBackground.ts'
import { countAttemptAt } from '../throttle/countAttempt.ts'

/** https://www.rfc-editor.org/errata/eid1690 */
const longestAddress = 254

/**
 * Somebody has forgotten a password. It is answered before anybody has looked whether there is such an
 * account: neither the answer nor its time tells, and a mail server that is down keeps nobody waiting.
 */
export const askForReset = async (req: PayloadRequest, email: unknown): Promise<void> => {
  const address = typeof email === 'string' ? email.toLowerCase().trim() : ''
  if (address === '' || address.length > longestAddress)
    throw problem('invalid', req, {
      path: 'email',
      says: { vi: 'Hãy cho biết địa chỉ e-mail.', en: 'Say which e-mail address.' },
    })
  await countAttemptAt(req, { whatever: 'askForReset', one: 'askForResetOf' }, address)
  const { headers, payload } = req
  const language = languageOf(req.i18n)
  inBackground(async (signal) => {
    const outcome = await mailReset(payload, address, { language, signal })
    const account = outcome === 'unknown' ? null : address
    logAttempt({ headers, payload }, { event: 'askForReset', outcome, account })
  })
}

/** In the place of Payload's own, which waits for the mail server before it answers, and only then. */
export const forgotPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    await askForReset(req, req.data?.email)
    return Response.json({ message: req.t('general:success') })
  },
}
