import Database from 'libsql'
import { type Collection, type Document, MongoClient, ObjectId } from 'mongodb'
import { testDatabase } from './place.ts'

type Values = Readonly<Record<string, unknown>>

/** What somebody can do who holds the database: past the newsroom, which is not asked and not told. */
export type Tampering = {
  /** Writes these columns of a row. */
  change: (table: Table, id: string, values: Values) => Promise<void>
  remove: (table: Table, id: string) => Promise<void>
  close: () => Promise<void>
}

export type Table =
  | 'accountHeads'
  | 'accountLog'
  | 'articles'
  | 'articleHeads'
  | 'auditHeads'
  | 'corrections'
  | 'images'
  | 'moves'
  | 'pages'
  | 'publications'
  | 'slugs'
  | 'users'
  /** Of articles; the columns are those of the version. */
  | 'versions'

/** Opens the database of a newsroom behind its back. */
export const tamperWith = async (databaseUrl: string): Promise<Tampering> =>
  testDatabase === 'mongodb' ? inMongo(databaseUrl) : inFile(databaseUrl.replace(/^file:/, ''))

const inFile = (path: string): Tampering => {
  const database = new Database(path)
  database.exec('PRAGMA busy_timeout = 5000')
  database.exec('PRAGMA foreign_keys = OFF')
  return {
    change: async (table, id, values) => {
      const prefix = table === 'versions' ? 'version_' : ''
      const columns = Object.keys(values).map((name) => `"${prefix}${inSnakeCase(name)}" = ?`)
      const given = Object.values(values).map((value) =>
        typeof value === 'object' && value !== null
          ? JSON.stringify(value)
          : typeof value === 'boolean'
            ? Number(value)
            : value,
      )
      const sql = `UPDATE ${tableIn(table)} SET ${columns.join(', ')} WHERE id = ?`
      const { changes } = database.prepare(sql).run(...given, id)
      expectOne(changes)
    },
    remove: async (table, id) => {
      const { changes } = database.prepare(`DELETE FROM ${tableIn(table)} WHERE id = ?`).run(id)
      expectOne(changes)
    },
    close: async () => {
      database.close()
    },
  }
}

const tableIn = (table: Table): string =>
  table === 'versions' ? '_articles_v' : inSnakeCase(table)

const inSnakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Where Mongoose keeps what it does not call by its name in small letters. */
const collections: Partial<Record<Table, string>> = {
  accountLog: 'accountlogs',
  versions: '_articles_versions',
}

const inMongo = async (url: string): Promise<Tampering> => {
  const client = await MongoClient.connect(url)
  const rowsOf = (table: Table): Collection<Document> =>
    client.db().collection(collections[table] ?? table.toLowerCase())
  return {
    change: async (table, id, values) => {
      const filter = { _id: idIn(table, id) } as Document
      const stored = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          table === 'versions' ? `version.${name}` : name,
          asStored(name, value),
        ]),
      )
      expectOne((await rowsOf(table).updateOne(filter, { $set: stored })).matchedCount)
    },
    remove: async (table, id) => {
      const filter = { _id: idIn(table, id) } as Document
      expectOne((await rowsOf(table).deleteOne(filter)).deletedCount)
    },
    close: () => client.close(),
  }
}

/** These go by the ids of articles, or by slugs, as texts. */
const byText: readonly Table[] = ['accountHeads', 'articleHeads', 'pages', 'slugs']
const idIn = (table: Table, id: string): string | ObjectId =>
  byText.includes(table) ? id : new ObjectId(id)

const times: readonly string[] = ['at', 'publishAt', 'publishedAt']
const asStored = (name: string, value: unknown): unknown =>
  times.includes(name) ? new Date(String(value)) : value

const expectOne = (count: number | bigint): void => {
  if (Number(count) !== 1) throw new Error(`Tampered with ${count} rows, not with one.`)
}
