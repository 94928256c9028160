import { randomBytes } from 'node:crypto'
import type { CollectionBeforeValidateHook } from 'payload'

/** Payload makes no account without a password. Until its owner has chosen one, nobody knows it. */
export const makeUpPassword: CollectionBeforeValidateHook = ({ data, operation }) => {
  if (operation !== 'create' || data?.password) return data
  return { ...data, password: randomBytes(32).toString('base64url') }
}
