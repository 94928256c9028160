import type { Payload } from 'payload'
import { asCommand } from '../audit/logAccount.ts'
import { orRefuse } from '../config/orRefuse.ts'
import { passwordLink } from '../mail/passwordLink.ts'
import { roles } from '../domain/roles.ts'
import { openPayload } from './openPayload.ts'

const help = `npm run admin -- <e-mail>

Tạo (hoặc mở lại) một tài khoản quản trị và in đường dẫn dùng một lần để đặt mật khẩu.
Creates or re-activates an administrator and prints a one-time link to set the password.`

const hours = 24

/**
 * Gives the account of this address the role of an administrator, and makes it when there is none.
 *
 * @returns a sentence that says which of them it did, and to whom.
 */
async function makeAdministrator(payload: Payload, email: string): Promise<string> {
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
    const held = (found.roles ?? []).map((role) => roles[role].vi).join(', ') || 'không vai nào'
    const state = found.active ? '' : ', đã tắt'
    return `${found.name} (${email}; ${held}${state}) nay là quản trị viên.`
  }
  await payload.create({
    collection: 'users',
    context: asCommand,
    data: { active: true, email, name: email, roles: ['admin'] },
  })
  return `Tài khoản mới cho ${email}, quản trị viên.`
}

async function run(argument: string | undefined): Promise<number> {
  if (argument === '--help') {
    console.log(help)
    return 0
  }
  const email = argument?.trim().toLowerCase() ?? ''
  if (!/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email)) {
    console.error(help)
    return 2
  }
  const payload = await openPayload()
  try {
    // Beside the link, which stands alone on standard output.
    console.error(await makeAdministrator(payload, email))
    console.error(`Đường dẫn đặt mật khẩu, dùng một lần trong ${hours} giờ:`)
    console.log(await passwordLink(payload, email, hours))
    return 0
  } finally {
    await payload.destroy()
  }
}

await orRefuse(async () => {
  process.exitCode = await run(process.argv[2])
})
