import type { CollectionBeforeChangeHook } from 'payload'
import { hasRow } from '../../database/rows.ts'
import { problem } from '../../errors/problem.ts'

type Account = {
  id: string
  apiKey?: string | null
  apiKeyIndex?: string | null
  enableAPIKey?: boolean | null
  password?: unknown
}

/** As Payload's admin makes one: 122 bits of chance. */
const randomUuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

/** What takes an account's key from it. */
export const noKey = { apiKey: null, apiKeyIndex: null, enableAPIKey: false } as const

/**
 * A key is as hard to guess as it can be, and is one account's alone. A new password voids it: whoever knew the old one
 * may have made it.
 *
 * @throws 400 `invalid` for another key.
 */
export const guardKey: CollectionBeforeChangeHook<Account> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { apiKey, apiKeyIndex, password } = data
  if (!apiKey) return operation === 'update' && password ? { ...data, ...noKey } : data
  if (!randomUuid.test(apiKey)) throw problem('invalid', req, { path: 'apiKey', says: says.form })
  const others = operation === 'update' ? [{ id: { not_equals: originalDoc?.id } }] : []
  const isSame = { and: [{ apiKeyIndex: { equals: apiKeyIndex } }, ...others] }
  if (await hasRow(req, 'users', isSame))
    throw problem('invalid', req, { path: 'apiKey', says: says.taken })
  return data
}

const says = {
  form: {
    vi: 'Khóa API phải là một UUID ngẫu nhiên (v4); hãy dùng nút tạo khóa.',
    en: 'An API key is a random UUID (v4); use the button that makes one.',
  },
  taken: {
    vi: 'Khóa API này không dùng được; hãy tạo khóa khác.',
    en: 'This API key cannot be used; make another.',
  },
}
