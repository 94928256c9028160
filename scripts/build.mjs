import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installIfNeeded } from './install.mjs'
import { orRefuse, Refusal } from './refusal.mjs'

const stamp = '.next/built-from'

/** Builds the newsroom when there is no build, or sources, configuration or lock file have changed since. */
export const buildIfStale = () => {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash()) return
  build()
}

const build = () => {
  const hash = sourceHash()
  rmSync(stamp, { force: true })
  console.error('Building, because the sources have changed; this takes about a minute …')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'build'],
    {
      encoding: 'utf8',
      env: {
        // The build reads the settings but uses no secret: only a start does.
        PAYLOAD_SECRET: 'stands in for the secret while building',
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
      },
    },
  )
  if (status !== 0) throw new Refusal(`${stdout}${stderr}\nThe build failed: see above.`)
  writeFileSync(stamp, hash)
}

const sourceHash = () => {
  const hash = createHash('sha256').update(process.versions.node)
  for (const file of builtFrom())
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

const builtFrom = () => [
  'package-lock.json',
  'tsconfig.json',
  'next.config.mjs',
  'payload.config.ts',
  ...readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(),
]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await orRefuse(() => {
    installIfNeeded()
    build()
  })
}
