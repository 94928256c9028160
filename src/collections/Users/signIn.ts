import type { PayloadRequest, RequestContext } from 'payload'

/** Somebody who is just giving a password, and from where. */
export type SignIn = {
  account: string
  client: string
  /** Whether the try is counted for the address, and for the account over all addresses. */
  counted: { client: boolean; account: boolean }
  /** Whether there is such an account; what strangers type may be anything, their password even. */
  isKnown: boolean
}

/** `Symbol.for`, because a production build may hold this file more than once. */
const key = Symbol.for('toasoan.signIn')

type Marked = RequestContext & { [key]?: SignIn | null }

export const noteSignIn = ({ context }: PayloadRequest, signIn: SignIn | null): void => {
  Object.assign(context, { [key]: signIn })
}

export const signInOf = ({ context }: Pick<PayloadRequest, 'context'>): SignIn | null =>
  (context as Marked | undefined)?.[key] ?? null
