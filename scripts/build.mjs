import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installIfNeeded } from './install.mjs'
import { orRefuse, Refusal } from './refusal.mjs'

const stamp = '.next/built-from'

/** The server as plain JavaScript: a start that had to translate it would take twice the time and memory. */
export const frontDoor = new URL('../.next/front-door.mjs', import.meta.url).href

const commands = '.next/commands'

/** A command of the operator's in plain JavaScript, by the path of its source; null when it is not built from that. */
export const builtCommand = (script) => {
  const built = join(commands, basename(script).replace(/\.ts$/, '.mjs'))
  return existsSync(built) && !isStale() ? built : null
}

/** Whether there is no build, or sources, configuration or lock file have changed since it was made. */
export const isStale = () => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourceHash()

export const buildIfStale = async () => {
  if (isStale()) await build()
}

/** Builds the newsroom: what Next serves, and the front door before it. */
export const build = async () => {
  const hash = sourceHash()
  rmSync(stamp, { force: true })
  console.error('Building, because the sources have changed; this takes about a minute …')
  buildNext()
  const { build: bundle } = await import('esbuild')
  const plain = {
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  }
  await bundle({
    ...plain,
    entryPoints: ['src/server.ts'],
    outfile: fileURLToPath(frontDoor),
  })
  await bundle({
    ...plain,
    entryPoints: ['src/search/worker.ts'],
    // As `search/SearchThread.ts` calls it.
    outfile: '.next/search-worker.mjs',
  })
  await bundle({
    ...plain,
    alias: { '@payload-config': './payload.config.ts' },
    entryPoints: ['admin', 'import', 'migrate', 'seed', 'verify'].map(
      (name) => `src/scripts/${name}.ts`,
    ),
    outdir: commands,
    outExtension: { '.js': '.mjs' },
    splitting: true,
  })
  writeFileSync(stamp, hash)
}

const buildNext = () => {
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
  await orRefuse(async () => {
    installIfNeeded()
    await build()
  })
}
