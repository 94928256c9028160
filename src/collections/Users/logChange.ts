import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { accountSeen, logAccount, logChanges } from '../../audit/logAccount.ts'
import type { AccountSeen } from '../../domain/accountChanges.ts'
import { noKey } from './guardKey.ts'

/** Accounts as they were before a request writes them, by id: a bulk of them is one. Its context Payload makes anew. */
const kept = new WeakMap<PayloadRequest, Map<string, AccountSeen>>()

export const rememberAccount: CollectionBeforeChangeHook<{ id: string }> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create' || !originalDoc) return data
  const before = await accountSeen(req, originalDoc.id)
  if (before)
    kept.set(req, (kept.get(req) ?? new Map<string, AccountSeen>()).set(originalDoc.id, before))
  return data
}

/** Compares what is stored with what was: so it does not matter by which way the change came, or who made it. */
export const logChange: CollectionAfterChangeHook<{ id: string }> = async ({
  doc: { id },
  operation,
  req,
}) => {
  const before = kept.get(req)?.get(id) ?? null
  if (operation === 'create' || before) await logAccount(req, id, before)
}

type Stored = { id: string; apiKeyIndex?: string | null }

/**
 * A new password by a link: Payload stores the account as it found it, with that alone. There the key is voided here,
 * as by every new password, and the log is written. Of a change of another kind the former account is known.
 */
export const logReset: CollectionBeforeValidateHook<Stored> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || originalDoc || !data?.id) return data
  const hadKey = Boolean(data.apiKeyIndex)
  Object.assign(data, noKey)
  await logChanges(
    req,
    data.id,
    [
      { change: 'password', from: null, to: null },
      ...(hadKey ? [{ change: 'apiKey' as const, from: true, to: false }] : []),
    ],
    'link',
  )
  return data
}
