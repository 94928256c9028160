import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const downloaded = '.cache/mongo/bin/secantusd-py'

/**
 * Finds or starts a MongoDB with transactions: the one that TEST_MONGODB_URL names, else a server
 * of its own from MONGOD_BINARY, from the PATH, or, with MONGO_DOWNLOAD=1, from the package index of Python.
 *
 * @returns {Promise<{ url: string, name: string, stop: () => Promise<void> } | null>} null when there is none.
 */
export const findMongo = async () => {
  const given = process.env.TEST_MONGODB_URL
  if (given) return { url: given, name: 'TEST_MONGODB_URL', stop: async () => undefined }
  const binary = findBinary()
  return binary === null ? null : await start(binary)
}

const findBinary = () => {
  if (process.env.MONGOD_BINARY) return process.env.MONGOD_BINARY
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = ['mongod', 'secantusd-py']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path))
  if (found) return found
  if (process.env.MONGO_DOWNLOAD === '1' && !existsSync(downloaded)) download()
  return existsSync(downloaded) ? downloaded : null
}

// SecantusDB speaks MongoDB's protocol over MongoDB's storage engine and can be had as a package
// where mongod cannot. It is a tool for the tests; no part of the newsroom knows it.
const download = () => {
  console.error('Downloading a MongoDB server for the tests, once …')
  const run = (command, ...args) =>
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  const isDone =
    run('python3', '-m', 'venv', '.cache/mongo') &&
    run('.cache/mongo/bin/pip', 'install', '--quiet', 'SecantusDB==0.7.0b3')
  if (!isDone) console.error('The MongoDB server could not be downloaded: see above.')
}

const start = async (binary) => {
  const isMongod = basename(binary).startsWith('mongod')
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-mongo-'))
  const port = await freePort()
  const options = isMongod
    ? ['--bind_ip', '127.0.0.1', '--dbpath', folder, '--replSet', 'rs0', '--quiet']
    : ['--host', '127.0.0.1', '--storage-path', folder]
  const server = spawn(binary, [...options, '--port', String(port)], { stdio: 'ignore' })
  const ended = new Promise((resolve) => server.once('exit', resolve).once('error', resolve))
  const stop = async () => {
    server.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  if (!(await isListening(port, ended))) {
    await stop()
    console.error(`${binary} did not start.`)
    return null
  }
  if (isMongod) await initiate(port)
  const replicaSet = isMongod ? 'rs0' : 'secantus'
  return {
    url: `mongodb://127.0.0.1:${port}/?replicaSet=${replicaSet}`,
    name: basename(binary),
    stop,
  }
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const isListening = async (port, ended) => {
  let isOver = false
  void ended.then(() => (isOver = true))
  for (let tries = 0; tries < 300 && !isOver; tries++) {
    if (await accepts(port)) return true
    await pause(100)
  }
  return false
}

const accepts = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

/** A new mongod knows transactions only after it has been told that it is a replica set of one. */
const initiate = async (port) => {
  const { MongoClient } = await import('mongodb')
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`)
  try {
    const host = `127.0.0.1:${port}`
    await client
      .db('admin')
      .command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host }] } })
  } finally {
    await client.close()
  }
}
