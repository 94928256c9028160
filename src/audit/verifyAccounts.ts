import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { countRows, findRowById, findRows } from '../database/rows.ts'
import type { Row } from '../database/rowTypes.ts'
import { inTransaction } from '../database/transaction.ts'
import { standingAfter, strayOf } from '../domain/accountChanges.ts'
import { type AccountRow, accountRowIn } from './accountRow.ts'
import { batches } from '../database/batches.ts'
import { type ChainRow, firstFault } from '../ledger/faultOfChain.ts'
import type { Finding } from './findings.ts'
import { seenIn } from './logAccount.ts'

const atOnce = 200
/** Longer than any transaction lasts: what bears an older time is stored. */
const settled = 120_000

/** An account and its log, as they are stored. */
type Account = {
  id: string
  lastHash: string | null
  rows: ChainRow<AccountRow>[]
  user: Row<'users'> | null
}

/**
 * Goes through the logs of all accounts, some at once; what seems wrong is read again in one transaction before it is
 * told. Accounts of before there was a log have none, until something of them changes.
 *
 * @returns how many accounts were looked at.
 */
export async function* verifyAccounts(
  payload: Payload,
  now: Date,
): AsyncGenerator<Finding, { accounts: number }> {
  const req = await createLocalReq({}, payload)
  const until = new Date(now.getTime() - settled).toISOString()
  let accounts = 0
  let old = 0
  for await (const heads of batches(req, 'accountHeads', { atOnce }))
    for (const account of await accountsOf(req, heads)) {
      accounts += 1
      old += account.rows.filter(({ logged }) => String(logged.at) <= until).length
      if (faultsOf(account).length > 0) yield* await confirmed(payload, account.id)
    }
  const where = { at: { less_than_equal: until } }
  const stray = (await countRows(req, 'accountLog', where)) - old
  if (stray !== 0) yield { code: 'strayRows', name: 'accountLog', count: stray }
  return { accounts }
}

async function accountsOf(
  req: PayloadRequest,
  heads: readonly Row<'accountHeads'>[],
): Promise<Account[]> {
  const ids = heads.map(({ id }) => id)
  const rows = await findRows(req, 'accountLog', { sort: 'number', where: { user: { in: ids } } })
  const users = await findRows(req, 'users', { where: { id: { in: ids } } })
  return heads.map(({ id, lastHash = null }) => ({
    id,
    lastHash,
    rows: rows
      .filter(({ user }) => user === id)
      .map((row) => ({ id: row.id, hash: row.hash, logged: accountRowIn(row) })),
    user: users.find((one) => one.id === id) ?? null,
  }))
}

function faultsOf({ id: account, lastHash, rows, user }: Account): Finding[] {
  const fault = firstFault(
    rows,
    lastHash,
    ({ number }, before) => number === Number(before?.number ?? 0) + 1,
  )
  if (fault !== null) {
    const at = fault.row ? naming(account, fault.row) : { account }
    if (fault.code === 'linkBroken')
      return [{ code: fault.code, ...at, before: fault.before?.id ?? null }]
    return [
      { code: fault.code, ...at, ...(fault.code === 'endCut' && lastHash && { hash: lastHash }) },
    ]
  }
  if (user === null) return [{ code: 'accountGone', account }]
  const name = strayOf(standingAfter(rows.map(({ logged }) => logged)), seenIn(user))
  return name === null ? [] : [{ code: 'standingForged', account, name }]
}

const naming = (account: string, { id, logged }: ChainRow<AccountRow>) => ({
  account,
  row: id,
  number: Number(logged.number),
  change: String(logged.change),
})

/** What is still wrong when nobody else can be writing it at this moment. */
const confirmed = async (payload: Payload, id: string): Promise<Finding[]> =>
  inTransaction(await createLocalReq({}, payload), async (req) => {
    const head = await findRowById(req, 'accountHeads', id)
    return (await accountsOf(req, head ? [head] : [])).flatMap(faultsOf)
  })
