import Database from 'libsql'
import { type Document, MongoClient } from 'mongodb'
import { testDatabase } from './place.ts'
import { moving } from './rawRows.ts'

/** A database that can be brought back to where it stood: past the newsroom, which is not asked and not told. */
export type Saved = {
  putBack: () => Promise<void>
  close: () => Promise<void>
}

/** Keeps all rows of a database as they are now. */
export const saveRows = async (databaseUrl: string): Promise<Saved> =>
  testDatabase === 'mongodb' ? inMongo(databaseUrl) : inFile(databaseUrl.replace(/^file:/, ''))

const inFile = (path: string): Saved => {
  const database = new Database(path)
  // A row that is put back may come after those that name it, and takes none of them away.
  for (const pragma of ['busy_timeout = 5000', 'foreign_keys = OFF', 'temp_store = MEMORY'])
    database.exec(`PRAGMA ${pragma}`)
  const tables = (
    database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all() as { name: string }[]
  )
    .map(({ name }) => name)
    .filter((name) => !moving.test(name))
  const ofEach = (statements: (table: string) => string[]) =>
    database.exec(['BEGIN IMMEDIATE', ...tables.flatMap(statements), 'COMMIT'].join(';'))
  ofEach((table) => [`CREATE TEMP TABLE "saved_${table}" AS SELECT * FROM main."${table}"`])
  return {
    putBack: async () => {
      ofEach((table) => [
        `DELETE FROM main."${table}"`,
        `INSERT INTO main."${table}" SELECT * FROM temp."saved_${table}"`,
      ])
    },
    close: async () => {
      database.close()
    },
  }
}

type Rows = Map<string, Document>

const inMongo = async (url: string): Promise<Saved> => {
  const client = await MongoClient.connect(url)
  const database = client.db()
  const rowsIn = async (name: string): Promise<Rows> =>
    new Map((await database.collection(name).find().toArray()).map((row) => [String(row._id), row]))
  const inEach = async <T>(work: (name: string) => Promise<T>): Promise<T[]> => {
    const names = (await database.listCollections().toArray()).map(({ name }) => name)
    return Promise.all(names.filter((name) => !moving.test(name)).map(work))
  }
  const saved = new Map(await inEach(async (name) => [name, await rowsIn(name)] as const))
  const putBack = async (name: string): Promise<void> => {
    const [then, now] = [saved.get(name) ?? new Map<string, Document>(), await rowsIn(name)]
    const added = [...now].filter(([id]) => !then.has(id))
    const changed = [...then].filter(([id, row]) => !isSame(row, now.get(id)))
    const writes = [
      ...added.map(([, { _id }]) => ({ deleteOne: { filter: { _id } } })),
      ...changed.map(([, row]) => ({
        replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true },
      })),
    ]
    if (writes.length > 0) await database.collection(name).bulkWrite(writes)
  }
  return {
    putBack: async () => {
      await inEach(putBack)
    },
    close: () => client.close(),
  }
}

const isSame = (one: Document, other: Document | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
