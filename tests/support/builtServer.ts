import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { buildIfStale, frontDoor } from '../../scripts/build.mjs'
import { freePort } from './freePort.ts'
import { aPlace } from './place.ts'
import { settingsAt } from './settings.ts'

/** How long a hook that starts the built server may take: a stale build is made anew first. */
export const startTimeout = 300_000

export type BuiltServer = {
  /** The settings it was started with: what a command needs to work on the same newsroom. */
  env: Record<string, string>
  /** Its address, which is its PUBLIC_URL as well; no slash at the end. */
  url: string
  process: ChildProcess
  /** Asks it to stop, and resolves with its exit code. */
  stop: () => Promise<number | null>
  /** Stops it, and removes its database and files. */
  close: () => Promise<void>
}

/**
 * Starts the newsroom as `npm start` would, built and whole, on a fresh database of the kind that
 * TEST_DATABASE names; `env` adds to its settings or replaces them, `node` is another Node than ours.
 *
 * @throws when it ends instead, with what it said.
 */
export const startBuiltServer = async (
  env: Record<string, string> = {},
  node?: string,
): Promise<BuiltServer> => {
  const place = aPlace()
  await place.prepare()
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const settings = { ...settingsAt(place), PORT: port, PUBLIC_URL: url, ...env }
  const server = await spawnServer(settings, node)
  const stop = async () => {
    server.process.kill()
    return server.ended
  }
  await Promise.race([answers(url), server.ended.then(() => refuse(server.said()))])
  return {
    env: settings,
    url,
    process: server.process,
    stop,
    close: async () => {
      await stop()
      await place.remove()
    },
  }
}

/** Starts the built front door with these settings and no others, whatever comes of it. */
export const spawnServer = async (env: Record<string, string>, node = process.execPath) => {
  await buildOnce()
  const output: Buffer[] = []
  const child = spawn(node, [fileURLToPath(frontDoor)], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  return {
    process: child,
    ended: new Promise<number | null>((resolve) => child.once('close', resolve)),
    said: () => Buffer.concat(output).toString(),
  }
}

let built: Promise<void> | null = null

/** Sources that change while a spec file runs are built for the next one. */
const buildOnce = () => (built ??= buildIfStale())

/** The server lets a request wait until it is ready, so the first answer is the sign. */
const answers = async (url: string): Promise<void> => {
  for (;;) {
    const response = await fetch(`${url}/api/users/me`).catch(() => null)
    if (response) return
    await pause(50)
  }
}

const refuse = (said: string): never => {
  throw new Error(`The server ended before it answered:\n${said}`)
}
