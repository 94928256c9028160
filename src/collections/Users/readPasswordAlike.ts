import type { CollectionBeforeOperationHook } from 'payload'
import { asTyped } from '../../domain/password.ts'

/** A password chosen on one keyboard is typed on another: Payload is given the same characters of both. */
export const readPasswordAlike: CollectionBeforeOperationHook = ({ args }) => {
  const data: unknown = 'data' in args ? args.data : null
  if (typeof data !== 'object' || data === null || !('password' in data)) return args
  if (typeof data.password !== 'string') return args
  return { ...args, data: { ...data, password: asTyped(data.password) } }
}
