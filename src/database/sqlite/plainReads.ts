import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import Database from 'libsql'
import type { CollectionSlug } from 'payload'
import type { PlainReads } from '../plainReads.ts'
import { type PlainTable, plainTableOf } from './plainTable.ts'
import { plainSelect } from './plainSelect.ts'

type Statement = ReturnType<Database.Database['prepare']>

/** Questions come in a few forms; should somebody write them in many, they are not all kept. */
const mostStatements = 200

/**
 * Reads plain tables (the read model is made of them) on a connection of its own, by statements that are prepared once:
 * the adapter builds its query anew for each question, and takes four times as long.
 *
 * @param path of the database file, which exists by the first question.
 */
export const plainReads = (
  adapter: SQLiteAdapter,
  path: string,
): { read: PlainReads; close: () => void } => {
  let connection: Database.Database | null = null
  const tables = new Map<string, PlainTable | null>()
  const statements = new Map<string, Statement>()

  const tableOf = (collection: CollectionSlug): PlainTable | null => {
    const known = tables.get(collection)
    if (known !== undefined) return known
    const table = plainTableOf(adapter, collection)
    tables.set(collection, table)
    return table
  }
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql)
    if (known) return known
    connection ??= openToRead(path)
    const statement = connection.prepare(sql).raw(true)
    if (statements.size >= mostStatements) statements.clear()
    statements.set(sql, statement)
    return statement
  }
  return {
    read: (asked) => {
      const table = tableOf(asked.collection)
      const question = table && plainSelect(asked, table)
      if (!question) return null
      // To the last row: a statement that has not come to its end goes on reading what was there before.
      const rows = prepared(question.sql).all(question.values) as unknown[][]
      return rows.map(question.rowOf)
    },
    close: () => {
      statements.clear()
      connection?.close()
      connection = null
    },
  }
}

const openToRead = (path: string): Database.Database => {
  const connection = new Database(path)
  // Readers of a WAL wait only while it is being recovered after a crash.
  connection.exec('PRAGMA busy_timeout = 1000')
  connection.exec('PRAGMA query_only = ON')
  return connection
}
