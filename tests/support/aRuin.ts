import { MongoClient } from 'mongodb'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { freePort } from './freePort.ts'
import { aPlace, testDatabase } from './place.ts'

/** A database of one test alone, whose users and whose server may be killed. */
export type Ruin = {
  databaseUrl: string
  /**
   * Whether a server that was killed no longer knows which transactions it has committed. Asked once more for one of
   * them, it denies it, and the newsroom does the work anew. MongoDB keeps that beside the data.
   */
  forgets: boolean
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

/** Where every change is judged, a server is there; else that nothing was tried would go unseen. */
export const canRuin =
  testDatabase === 'sqlite' || binary !== undefined || process.env.CI === 'true'

/** Prepares an empty database that may be ruined. */
export const aRuin = async (): Promise<Ruin> => {
  if (testDatabase === 'mongodb') {
    if (binary === undefined) throw new Error('There is no MongoDB server that may be killed.')
    return aServer(binary)
  }
  const place = aPlace()
  await place.prepare()
  return {
    databaseUrl: place.databaseUrl,
    forgets: false,
    crash: async () => undefined,
    remove: place.remove,
  }
}

/** One server, or as many as `RUIN_MEMBERS` says, of which the one that leads is killed. */
const members = Number(process.env.RUIN_MEMBERS ?? 1)

const aServer = async (binary: string): Promise<Ruin> => {
  const isMongod = basename(binary).startsWith('mongod')
  const replicaSet = isMongod ? 'rs0' : 'secantus'
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-ruin-'))
  const ports = await freePorts(members)
  const servers = new Map<number, ChildProcess>()
  const start = async (port: number): Promise<void> => {
    const path = join(folder, String(port))
    await mkdir(path, { recursive: true })
    const options = isMongod
      ? ['--bind_ip', '127.0.0.1', '--dbpath', path, '--replSet', replicaSet]
      : ['--host', '127.0.0.1', '--storage-path', path, '--sync-on-commit']
    servers.set(port, spawn(binary, [...options, '--port', String(port)], { stdio: 'ignore' }))
  }

  const hosts = ports.map((port) => `127.0.0.1:${port}`)
  const databaseUrl = `mongodb://${hosts.join(',')}/ruin?replicaSet=${replicaSet}`
  await Promise.all(ports.map(start))
  if (isMongod) await initiate(hosts)
  await leader(databaseUrl)
  return {
    databaseUrl,
    forgets: !isMongod,
    crash: async () => {
      const port = await leader(databaseUrl)
      await kill(servers.get(port))
      await start(port)
      await leader(databaseUrl)
    },
    remove: async () => {
      await Promise.all([...servers.values()].map(kill))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const freePorts = async (count: number): Promise<number[]> => {
  const ports: number[] = []
  while (ports.length < count) {
    const port = await freePort()
    if (!ports.includes(port)) ports.push(port)
  }
  return ports
}

const kill = async (server: ChildProcess | undefined) => {
  if (!server) return
  const ended = once(server, 'exit')
  server.kill('SIGKILL')
  await ended
}

/** The port of the server that takes writes, once there is one: it has been chosen, and answers. */
const leader = async (url: string): Promise<number> => {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 60_000 })
  try {
    const { primary, me } = await client.db('admin').command({ hello: 1 })
    return Number(String(primary ?? me).split(':')[1])
  } finally {
    await client.close()
  }
}

/** New servers of MongoDB know transactions only after they have been told that they are a replica set. */
const initiate = async (hosts: readonly string[]) => {
  const client = new MongoClient(`mongodb://${hosts[0]}/?directConnection=true`)
  await client.db('admin').command({
    replSetInitiate: { _id: 'rs0', members: hosts.map((host, _id) => ({ _id, host })) },
  })
  await client.close()
}
