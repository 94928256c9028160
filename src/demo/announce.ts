import type { Payload } from 'payload'
import { settings } from '../config/settings.ts'
import { findRows } from '../database/rows.ts'
import { announcementOf } from './announcementOf.ts'
import { emailOf, people } from './people.ts'

/**
 * Tells where to go, and on the machine of whoever tries it out how to log in, while people of the demo newsroom are
 * there; says nothing otherwise.
 *
 * @param password theirs; null when only the first start knew it.
 */
export const announce = async (payload: Payload, password: string | null): Promise<void> => {
  const users = await findRows(payload, 'users', {
    where: {
      and: [{ email: { in: Object.keys(people).map(emailOf) } }, { active: { equals: true } }],
    },
  })
  if (users.length === 0) return
  const { isThisMachine, publicUrl } = settings
  const key = users.find(({ email }) => email === emailOf('frontend'))?.apiKey
  console.log(
    announcementOf(users, {
      url: publicUrl,
      logins: isThisMachine && { password, key: key ? readable(payload.decrypt(key)) : null },
    }),
  )
}

/** A key that was kept under another PAYLOAD_SECRET is noise, and opens nothing. */
const readable = (key: string): string | null => (/^[0-9a-f-]{36}$/.test(key) ? key : null)
