import type { PayloadRequest, RequestContext } from 'payload'
import { actorOf } from '../access/actorOf.ts'
import { createRow, findRowById, updateRow } from '../database/rows.ts'
import {
  type AccountSeen,
  type AccountWay,
  type Changed,
  changesOf,
} from '../domain/accountChanges.ts'
import { idsOf } from '../domain/idOf.ts'
import type { User } from '../payload-types.ts'
import type { AccountRow } from './accountRow.ts'
import { hashOf } from '../ledger/hashOf.ts'

const heads = 'accountHeads'

/** Set by the command that makes administrators. No symbol: Payload drops a context of symbols alone. */
const commanded = 'byCommand'

export const asCommand: RequestContext = { [commanded]: true }

/** An account as it is stored at this moment of the transaction; null when there is none. */
export async function accountSeen(req: PayloadRequest, id: string): Promise<AccountSeen | null> {
  const user = await findRowById(req, 'users', id)
  return user && seenIn(user)
}

export const seenIn = (user: Partial<User>): AccountSeen => ({
  roles: [...(user.roles ?? [])],
  sections: idsOf(user.sections),
  active: user.active === true,
  email: user.email ?? '',
  hash: user.hash ?? null,
  apiKeyIndex: user.apiKeyIndex ?? null,
})

/** Writes what changed into the log of the account, within the transaction of the change. */
export const logAccount = async (
  req: PayloadRequest,
  id: string,
  before: AccountSeen | null,
): Promise<void> => {
  const after = await accountSeen(req, id)
  if (after) await logChanges(req, id, changesOf(before, after))
}

/** A row for each change, chained by hashes to the account's row before it. */
export async function logChanges(
  req: PayloadRequest,
  id: string,
  changes: readonly Changed[],
  via: AccountWay = wayOf(req),
): Promise<void> {
  if (changes.length === 0) return
  const head = await findRowById(req, heads, id)
  let number = head?.number ?? 0
  let previousHash = head?.lastHash ?? null
  const actor = via === 'link' ? null : (actorOf(req)?.id ?? null)
  const at = new Date().toISOString()
  for (const changed of changes) {
    number += 1
    const row = { user: id, number, ...changed, actor, via, at, previousHash } satisfies AccountRow
    const hash = hashOf(row)
    await createRow(req, 'accountLog', { ...row, hash })
    previousHash = hash
  }
  const last = { number, lastHash: previousHash }
  if (head) await updateRow(req, heads, id, last)
  else await createRow(req, heads, { id, ...last })
}

const wayOf = ({ context, payloadAPI }: PayloadRequest): AccountWay => {
  if (payloadAPI === 'GraphQL') return 'graphql'
  if (payloadAPI === 'REST') return 'rest'
  return context?.[commanded] === true ? 'command' : 'server'
}
