import type { CollectionBeforeValidateHook, PayloadRequest, RequestContext } from 'payload'
import {
  faultOfPassword,
  longestPassword,
  type Owner,
  shortestPassword,
} from '../../domain/password.ts'
import { problem } from '../../errors/problem.ts'

/** The password of the demo newsroom is the operator's choice. No symbol: Payload drops a context of symbols alone. */
const anyPassword = 'anyPassword'

export const withAnyPassword: RequestContext = { [anyPassword]: true }

type Account = Owner & { id: string; password?: unknown }

/** Ten characters or more that nobody guesses, by whatever way they come; Payload alone would take any three. */
export const refuseWeakPassword: CollectionBeforeValidateHook<Account> = ({
  data,
  originalDoc,
  req,
}) => {
  const password: unknown = data?.password
  // An empty one is none: a new account is made one up for, an old one keeps its own.
  if (password !== undefined && password !== null && password !== '')
    checkPassword(req, password, { ...originalDoc, ...data })
}

/** @throws 400 `weakPassword` for what would be guessed, `invalid` for what can't be a password. */
export const checkPassword = (req: PayloadRequest, password: unknown, owner: Owner): void => {
  if (req.context?.[anyPassword] === true) return
  const path = 'password'
  if (typeof password !== 'string') throw problem('invalid', req, { path })
  const fault = faultOfPassword(password, owner)
  if (fault === 'long') throw problem('invalid', req, { path, says: sentences.long })
  if (fault !== null) throw problem('weakPassword', req, { path, says: sentences[fault] })
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
  common: {
    vi: 'Mật khẩu này quá dễ đoán; hãy chọn một câu gồm vài từ không liên quan với nhau.',
    en: 'This password is too easily guessed; choose a phrase of several words that have nothing to do with each other.',
  },
  own: {
    vi: 'Mật khẩu không được là tên hay e-mail của chính bạn; hãy chọn một câu gồm vài từ khác.',
    en: 'A password must not be your own name or e-mail address; choose a phrase of several other words.',
  },
}
