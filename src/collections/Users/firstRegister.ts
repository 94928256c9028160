import type { Endpoint } from 'payload'
import { problem } from '../../errors/problem.ts'

/** Payload lets anybody make the first account of an empty database. Here `npm run admin` does. */
export const firstRegister: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: (req) => {
    throw problem('forbidden', req, {
      says: {
        vi: 'Tài khoản đầu tiên do người vận hành tạo: npm run admin -- <e-mail>.',
        en: 'The first account is made by the operator: npm run admin -- <e-mail>.',
      },
    })
  },
}
