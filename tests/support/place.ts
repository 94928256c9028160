import { MongoClient } from 'mongodb'
import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The database the specs run on; `npm run test:int` runs them once per kind. */
export const testDatabase = process.env.TEST_DATABASE === 'mongodb' ? 'mongodb' : 'sqlite'

/** Where one newsroom of the tests keeps what it knows: a database and a media folder of its own. */
export type Place = {
  databaseUrl: string
  mediaDir: string
  searchDir: string
  /** Makes the folders that have to exist. */
  prepare: () => Promise<void>
  /** Leaves nothing behind, neither files nor a database on the server. */
  remove: () => Promise<void>
}

/** A fresh place, empty and not yet prepared, on the kind of database that TEST_DATABASE names. */
export const aPlace = (): Place => {
  const name = `newsroom-test-${randomUUID()}`
  const folder = join(tmpdir(), name)
  const mediaDir = join(folder, 'media')
  const databaseUrl =
    testDatabase === 'mongodb' ? databaseNamed(name) : `file:${join(folder, 'newsroom.db')}`
  return {
    databaseUrl,
    mediaDir,
    searchDir: join(folder, 'search'),
    prepare: async () => {
      await mkdir(mediaDir, { recursive: true })
    },
    remove: async () => {
      if (testDatabase === 'mongodb') await dropDatabase(databaseUrl)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const databaseNamed = (name: string): string => {
  const server = process.env.TEST_MONGODB_URL
  if (!server) throw new Error('TEST_MONGODB_URL must name the server to test on.')
  // The address may name several hosts, which URL does not understand.
  return server.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?[^?]*/, `$1/${name}`)
}

const dropDatabase = async (url: string): Promise<void> => {
  const client = new MongoClient(url)
  try {
    await client.db().dropDatabase()
  } finally {
    await client.close()
  }
}
