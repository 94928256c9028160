import type { IncomingHttpHeaders } from 'node:http'

type Judge = (headers: Headers) => Promise<boolean>

/** The build holds its own copy of this module: see `atStop`. */
const key = Symbol.for('toasoan.isSignedIn')

/** Says how to find out whether a request comes from somebody with an account. */
export const judgeSignInsBy = (judge: Judge): void => {
  Reflect.set(globalThis, key, judge)
}

/** Whether a request with these headers shows a session or a key that counts; its body need not be read for it. */
export const isSignedIn: Judge = async (headers) => {
  if (!showsCredentials(headers)) return false
  const judge: unknown = Reflect.get(globalThis, key)
  return typeof judge === 'function' && (judge as Judge)(headers)
}

/** Whether it shows any, be they worth nothing. */
export const showsCredentials = (headers: Headers | IncomingHttpHeaders): boolean => {
  const { authorization, cookie } = headers instanceof Headers ? shown(headers) : headers
  return authorization !== undefined || (cookie ?? '').includes('payload-token=')
}

const shown = (headers: Headers): IncomingHttpHeaders => ({
  authorization: headers.get('authorization') ?? undefined,
  cookie: headers.get('cookie') ?? undefined,
})
