import {
  createClient,
  type InStatement,
  type InValue,
  type ResultSet,
} from '@libsql/client/sqlite3'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { settings } from '../../src/config/settings.ts'
import { readPlainBy } from '../../src/database/plainReads.ts'
import { plainSelect } from '../../src/database/sqlite/plainSelect.ts'
import { plainTableOf } from '../../src/database/sqlite/plainTable.ts'

type Sqlite = { execute: (statement: InStatement) => Promise<ResultSet> }
type Mongo = {
  set: (option: 'debug', log: unknown) => void
  collection: (name: string) => {
    find: (query: unknown, options: unknown) => { explain: (verbosity: string) => Promise<unknown> }
  }
}

/** How the database finds what `work` reads outside transactions: its own plan of every query, as text. */
export const plansOf = async (
  payload: Payload,
  work: () => Promise<unknown>,
): Promise<string[]> => {
  const { client, connection } = payload.db as unknown as { client?: Sqlite; connection?: Mongo }
  if (client) return plansOnSqlite(payload.db as unknown as SQLiteAdapter, client, work)
  if (connection) return plansOnMongo(connection, work)
  throw new Error('No database of a kind whose plans are known.')
}

const plansOnSqlite = async (
  db: SQLiteAdapter,
  client: Sqlite,
  work: () => Promise<unknown>,
): Promise<string[]> => {
  const made: InStatement[] = []
  const readPlain = readPlainBy(db, (asked) => {
    const table = plainTableOf(db, asked.collection)
    const select = table && plainSelect(asked, table)
    if (select) made.push({ sql: select.sql, args: select.values as InValue[] })
    return readPlain(asked)
  })
  const execute = client.execute.bind(client)
  client.execute = (statement) => {
    made.push(statement)
    return execute(statement)
  }
  try {
    await work()
  } finally {
    client.execute = execute
    readPlainBy(db, readPlain)
  }
  // On a connection of its own: after an EXPLAIN libsql would go on reading what was there before.
  const explaining = createClient({ url: settings.databaseUrl })
  try {
    return await Promise.all(made.map((statement) => planOf(explaining, statement)))
  } finally {
    explaining.close()
  }
}

const planOf = async (client: Sqlite, statement: InStatement): Promise<string> => {
  const { sql, args } = typeof statement === 'string' ? { sql: statement, args: [] } : statement
  const { rows } = await client.execute({
    sql: `EXPLAIN QUERY PLAN ${sql}`,
    ...(args && { args }),
  })
  return rows.map(({ detail }) => (typeof detail === 'string' ? detail : '')).join('; ')
}

const plansOnMongo = async (connection: Mongo, work: () => Promise<unknown>): Promise<string[]> => {
  const made: { name: string; query: unknown; options: object }[] = []
  connection.set('debug', (name: string, method: string, query: unknown, options: object) => {
    if (method === 'find' || method === 'findOne') made.push({ name, query, options })
  })
  try {
    await work()
  } finally {
    connection.set('debug', false)
  }
  const plans = made.map(async ({ name, query, options }) => {
    const { sort, limit, projection } = options as Record<string, unknown>
    const explained = await connection
      .collection(name)
      .find(query, { sort, limit, projection })
      .explain('queryPlanner')
    return `${name}: ${JSON.stringify(explained)}`
  })
  return Promise.all(plans)
}
