import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { Role } from '../../src/domain/roles.ts'

/** Somebody who calls the API; `nobody` is not logged in. */
export type Caller = {
  id: string
  call: (method: string, path: string, body?: unknown, headers?: HeadersInit) => Promise<Answer>
}
export type Answer = { status: number; body: Body; headers: Headers }
/** JSON as it came; specs assert on what is in it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer's shape is what is being tested
export type Body = any

export const password = 'mat-khau-thu-nghiem'

/** Creates somebody with these roles and logs them in over HTTP. */
export async function aPerson(
  { payload, url }: { payload: Payload; url: string },
  name: string,
  roles: Role[],
  sections: string[] = [],
): Promise<Caller> {
  const email = `${name.toLowerCase()}@newsroom.example`
  await payload.create({
    collection: 'users',
    data: { email, name, password, roles, sections, active: true },
  })
  return logIn(url, email)
}

/** The same with a key in the place of a login. */
export async function byApiKey(
  { payload, url }: { payload: Payload; url: string },
  name: string,
  roles: Role[],
): Promise<Caller> {
  const apiKey = randomUUID()
  const email = `${name.toLowerCase()}@newsroom.example`
  const { id } = await payload.create({
    collection: 'users',
    data: { email, name, password, roles, active: true, enableAPIKey: true, apiKey },
  })
  const call = caller(url, null)
  return {
    id,
    call: (method, path, body, headers) =>
      call(method, path, body, {
        ...Object.fromEntries(new Headers(headers)),
        Authorization: `users API-Key ${apiKey}`,
      }),
  }
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
