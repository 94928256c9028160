import type { CollectionBeforeValidateHook } from 'payload'
import { problem } from '../../errors/problem.ts'

const leastLength = 10

/**
 * Ten characters or more; Payload alone would take three. The server's own writes are let through: the
 * password of the demo newsroom is the operator's choice.
 */
export const refuseShortPassword: CollectionBeforeValidateHook = ({ data, req }) => {
  if (req.payloadAPI === 'local') return
  const password: unknown = data?.password
  if (typeof password === 'string' && password.length < leastLength)
    throw problem('invalid', req, {
      path: 'password',
      says: {
        vi: `Mật khẩu phải có ít nhất ${leastLength} ký tự.`,
        en: `A password needs at least ${leastLength} characters.`,
      },
    })
}
