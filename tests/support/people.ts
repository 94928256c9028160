import { createHmac, randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { Role } from '../../src/domain/roles.ts'
import { sortKey } from '../../src/domain/text/sortKey.ts'
import { password, stored } from './knownPassword.ts'

export { password } from './knownPassword.ts'

/** Somebody who calls the API; `nobody` is not logged in. */
export type Caller = {
  id: string
  call: (method: string, path: string, body?: unknown, headers?: HeadersInit) => Promise<Answer>
}
export type Answer = { status: number; body: Body; headers: Headers }
/** JSON as it came; specs assert on what is in it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer's shape is what is being tested
export type Body = any

/** Creates somebody with these roles and logs them in over HTTP. */
export async function aPerson(
  { payload, url }: { payload: Payload; url: string },
  name: string,
  roles: Role[],
  sections: string[] = [],
): Promise<Caller> {
  const { email } = await anAccount(payload, { name, roles, sections })
  return logIn(url, email)
}

/** The same with a key in the place of a login. */
export async function byApiKey(
  { payload, url }: { payload: Payload; url: string },
  name: string,
  roles: Role[],
  more: { sections?: string[]; active?: boolean } = {},
): Promise<Caller> {
  const key = randomUUID()
  const apiKeyIndex = createHmac('sha256', payload.secret).update(key).digest('hex')
  const keyed = { enableAPIKey: true, apiKey: payload.encrypt(key), apiKeyIndex }
  const { id } = await anAccount(payload, { name, roles, ...more, ...keyed })
  return withKey(url, id, key)
}

type Account = { name: string; roles: Role[]; [field: string]: unknown }

/** An account with the known password, as it is stored, and logged as any other. */
async function anAccount(
  payload: Payload,
  account: Account,
): Promise<{ id: string; email: string }> {
  const { createLocalReq } = await import('payload')
  const { logAccount } = await import('../../src/audit/logAccount.ts')
  const req = await createLocalReq({}, payload)
  const email = `${account.name.toLowerCase()}@newsroom.example`
  const nameKey = sortKey(account.name)
  const data = { active: true, sections: [], email, nameKey, ...account, ...stored }
  const { id } = await payload.db.create({ collection: 'users', data, req })
  await logAccount(req, String(id), null)
  return { id: String(id), email }
}

/** Logs in somebody who has an account already. */
export async function logIn(url: string, email: string): Promise<Caller> {
  const { body, status } = await caller(url, null)('POST', '/api/users/login', { email, password })
  if (status !== 200) throw new Error(`${email} can't log in: ${JSON.stringify(body)}`)
  return { id: String(body.user.id), call: caller(url, `JWT ${body.token}`) }
}

export const nobody = (url: string): Caller => ({ id: '', call: caller(url, null) })

/** A program that comes with an account's API key. */
export const withKey = (url: string, id: string, apiKey: string): Caller => ({
  id,
  call: caller(url, `users API-Key ${apiKey}`),
})

const caller =
  (url: string, authorization: string | null): Caller['call'] =>
  async (method, path, body, headers) => {
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(isJson(body) && { 'content-type': 'application/json' }),
        ...(authorization !== null && { authorization }),
        // Named in small letters, which take the place of those above.
        ...Object.fromEntries(new Headers(headers)),
      },
      ...(body !== undefined && {
        body: isJson(body) && typeof body !== 'string' ? JSON.stringify(body) : (body as BodyInit),
      }),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body:
        text !== '' && response.headers.get('content-type')?.includes('json')
          ? JSON.parse(text)
          : text,
    }
  }

const isJson = (body: unknown): boolean => body !== undefined && !(body instanceof FormData)
