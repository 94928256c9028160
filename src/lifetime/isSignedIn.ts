import type { IncomingHttpHeaders } from 'node:http'
import { ofProcess } from '../config/ofProcess.ts'

type Judge = (headers: Headers) => Promise<boolean>

/** Before the newsroom is open nobody is. */
const known = () => ofProcess<{ judge: Judge }>('isSignedIn', () => ({ judge: async () => false }))

/** Says how to find out whether a request comes from somebody with an account. */
export const judgeSignInsBy = (judge: Judge): void => {
  known().judge = judge
}

/** Whether a request with these headers shows a session or a key that counts; its body need not be read for it. */
export const isSignedIn: Judge = async (headers) => {
  return showsCredentials(headers) && known().judge(headers)
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
