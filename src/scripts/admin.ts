import type { Payload } from 'payload'
import { asCommand } from '../audit/logAccount.ts'
import { orRefuse } from '../config/orRefuse.ts'
import type { Language, Sentence } from '../domain/language.ts'
import { passwordLink } from '../mail/passwordLink.ts'
import { roles } from '../domain/roles.ts'
import type { User } from '../payload-types.ts'
import { language } from './language.ts'
import { openPayload } from './openPayload.ts'

const help: Sentence = {
  vi: `npm run admin -- <e-mail>

Tạo (hoặc mở lại) một tài khoản quản trị và in đường dẫn dùng một lần để đặt mật khẩu.`,
  en: `npm run admin -- <e-mail>

Creates or re-activates an administrator and prints a one-time link to set the password.`,
}

const hours = 24

const linkFollows: Sentence = {
  vi: `Đường dẫn đặt mật khẩu, dùng một lần trong ${hours} giờ:`,
  en: `The link to set the password, good once within ${hours} hours:`,
}

const isPromoted = ({ active, email, name, roles: held }: User): Sentence => {
  const rolesIn = (one: Language) => (held ?? []).map((role) => roles[role][one]).join(', ')
  return {
    vi: `${name} (${email}; ${rolesIn('vi') || 'không vai nào'}${active ? '' : ', đã tắt'}) nay là quản trị viên.`,
    en: `${name} (${email}; ${rolesIn('en') || 'no role'}${active ? '' : ', switched off'}) is an administrator now.`,
  }
}

const isNew = (email: string): Sentence => ({
  vi: `Tài khoản mới cho ${email}, quản trị viên.`,
  en: `A new account for ${email}, an administrator.`,
})

/**
 * Gives the account of this address the role of an administrator, and makes it when there is none.
 *
 * @returns a sentence that says which of them it did, and to whom.
 */
async function makeAdministrator(payload: Payload, email: string): Promise<Sentence> {
  const { docs } = await payload.find({
    collection: 'users',
    depth: 0,
    limit: 1,
    where: { email: { equals: email } },
  })
  const found = docs[0]
  if (found) {
    await payload.update({
      collection: 'users',
      context: asCommand,
      data: { active: true, roles: [...new Set([...(found.roles ?? []), 'admin' as const])] },
      id: found.id,
    })
    return isPromoted(found)
  }
  await payload.create({
    collection: 'users',
    context: asCommand,
    data: { active: true, email, name: email, roles: ['admin'] },
  })
  return isNew(email)
}

async function run(argument: string | undefined): Promise<number> {
  if (argument === '--help') {
    console.log(help[language])
    return 0
  }
  const email = argument?.trim().toLowerCase() ?? ''
  if (!/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email)) {
    console.error(help[language])
    return 2
  }
  const payload = await openPayload()
  try {
    // Beside the link, which stands alone on standard output.
    console.error((await makeAdministrator(payload, email))[language])
    console.error(linkFollows[language])
    console.log(await passwordLink(payload, email, hours))
    return 0
  } finally {
    await payload.destroy()
  }
}

await orRefuse(async () => {
  process.exitCode = await run(process.argv[2])
})
