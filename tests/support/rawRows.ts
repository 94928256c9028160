import Database from 'libsql'
import { MongoClient } from 'mongodb'
import { testDatabase } from './place.ts'

/** All that a database holds, table by table, as it stands there: nothing of the newsroom's own reading is in between. */
export type RawRows = Record<string, string[]>

/** Sessions begin and end by themselves, and say nothing of documents. */
export const moving =
  /^(?:users_sessions|payload_preferences.*|payload-preferences|payload_migrations)$/

export const rawRows = async (databaseUrl: string): Promise<RawRows> =>
  testDatabase === 'mongodb' ? inMongo(databaseUrl) : inFile(databaseUrl.replace(/^file:/, ''))

const inFile = (path: string): RawRows => {
  const database = new Database(path)
  try {
    database.exec('PRAGMA busy_timeout = 5000')
    const tables = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all() as { name: string }[]
    return Object.fromEntries(
      tables
        .filter(({ name }) => !moving.test(name))
        .map(({ name }) => {
          const rows = database.prepare(`SELECT * FROM "${name}"`).all()
          return [name, rows.map((row) => JSON.stringify(row)).sort()]
        }),
    )
  } finally {
    database.close()
  }
}

const inMongo = async (url: string): Promise<RawRows> => {
  const client = new MongoClient(url)
  try {
    const collections = await client.db().listCollections().toArray()
    const names = collections.map(({ name }) => name).filter((name) => !moving.test(name))
    const tables = await Promise.all(
      names.sort().map(async (name) => {
        const rows = await client.db().collection(name).find().toArray()
        return [name, rows.map((row) => JSON.stringify(withoutSessions(row))).sort()] as const
      }),
    )
    return Object.fromEntries(tables)
  } finally {
    await client.close()
  }
}

const withoutSessions = (row: object): object => ({ ...row, sessions: undefined })
