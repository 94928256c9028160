import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { faultOfPassword, longestPassword, shortestPassword } from '../../domain/password.ts'
import { problem } from '../../errors/problem.ts'

/**
 * Ten characters or more; Payload alone would take three. The server's own writes are let through: the
 * password of the demo newsroom is the operator's choice.
 */
export const refuseWeakPassword: CollectionBeforeValidateHook = ({ data, req }) => {
  const password: unknown = data?.password
  // An empty one is none: a new account is made one up for, an old one keeps its own.
  if (password !== undefined && password !== null && password !== '') checkPassword(req, password)
}

/** @throws 400 `invalid` for what can't be a password. */
export const checkPassword = (req: PayloadRequest, password: unknown): void => {
  if (req.payloadAPI === 'local') return
  const fault = typeof password === 'string' ? faultOfPassword(password) : 'short'
  if (fault === null) return
  throw problem('invalid', req, { path: 'password', says: sentences[fault] })
}

const sentences = {
  short: {
    vi: `Mật khẩu phải có ít nhất ${shortestPassword} ký tự.`,
    en: `A password needs at least ${shortestPassword} characters.`,
  },
  long: {
    vi: `Mật khẩu có nhiều nhất ${longestPassword} ký tự.`,
    en: `A password has at most ${longestPassword} characters.`,
  },
}
