import { MongoClient } from 'mongodb'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { aPlace, testDatabase } from '../../support/place.ts'

/** A database of one test alone, whose users and whose server may be killed. */
export type Ruin = {
  databaseUrl: string
  /** Kills the server as well, if there is one, and starts it again on what is left. */
  crash: () => Promise<void>
  remove: () => Promise<void>
}

/** A server can only be killed when it is ours; the transactions of killed clients would hang in a shared one. */
const binary = [
  process.env.MONGOD_BINARY ?? '',
  ...(process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'mongod'), join(folder, 'secantusd-py')]),
  '.cache/mongo/bin/secantusd-py',
].find(existsSync)

export const canRuin = testDatabase === 'sqlite' || binary !== undefined

/** Prepares an empty database that may be ruined. */
export const aRuin = async (): Promise<Ruin> => {
  if (testDatabase === 'mongodb') return aServer(binary ?? 'mongod')
  const place = aPlace()
  await place.prepare()
  return { databaseUrl: place.databaseUrl, crash: async () => undefined, remove: place.remove }
}

const aServer = async (binary: string): Promise<Ruin> => {
  const isMongod = basename(binary).startsWith('mongod')
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-ruin-'))
  const port = await freePort()
  const options = isMongod
    ? ['--bind_ip', '127.0.0.1', '--dbpath', folder, '--replSet', 'rs0']
    : ['--host', '127.0.0.1', '--storage-path', folder, '--sync-on-commit']
  const start = () => spawn(binary, [...options, '--port', String(port)], { stdio: 'ignore' })

  let server = start()
  if (isMongod) await initiate(port)
  const databaseUrl = `mongodb://127.0.0.1:${port}/ruin?replicaSet=${isMongod ? 'rs0' : 'secantus'}`
  await answers(databaseUrl)
  return {
    databaseUrl,
    crash: async () => {
      await kill(server)
      server = start()
      await answers(databaseUrl)
    },
    remove: async () => {
      await kill(server)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const kill = async (server: ChildProcess) => {
  const ended = once(server, 'exit')
  server.kill('SIGKILL')
  await ended
}

const answers = async (url: string) => {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 30_000 })
  await client.db().command({ ping: 1 })
  await client.close()
}

/** A new mongod knows transactions only after it has been told that it is a replica set of one. */
const initiate = async (port: number) => {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`)
  await client.db('admin').command({
    replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host: `127.0.0.1:${port}` }] },
  })
  await client.close()
}

/** A port of this machine on which nobody listens. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
