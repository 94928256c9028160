import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { isIP } from 'node:net'
import type { EmailAdapter } from 'payload'
import type { MailSettings } from '../config/mailSettings.ts'

/** A server that is silent for so long is taken to be down. */
const patience = 10_000

/** How Payload sends mail: over the server that the settings name, or not at all. */
export const mailAdapter = (mail: MailSettings | null): EmailAdapter | Promise<EmailAdapter> => {
  if (mail === null) return withoutServer
  const { from, host, isSecure, login, port } = mail
  return nodemailerAdapter({
    defaultFromAddress: from.address,
    // In quotes a comma is part of the name.
    defaultFromName: `"${from.name}"`,
    // A mail server that is down at the moment is no reason not to open the newsroom.
    skipVerify: true,
    transportOptions: {
      host,
      port,
      secure: isSecure,
      ...(login && { auth: { user: login.user, pass: login.password } }),
      // On this very machine nobody listens in, and certificates are made by the machine itself.
      tls: { rejectUnauthorized: !isThisMachine(host) },
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
    },
  })
}

const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

/** Whoever sends asks first whether there is a server (see `deliver`). */
const withoutServer: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: '',
  defaultFromName: '',
  sendEmail: () => Promise.reject(new Error('SMTP_URL names no mail server.')),
})
