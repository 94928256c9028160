import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Refusal } from './refusal.mjs'

const stamp = 'node_modules/.installed-from'

/** Refuses a Node that is too old, then installs the dependencies when they are missing or the lock file has changed. */
export const installIfNeeded = () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'))
  refuseOldNode(engines.node.replace('>=', ''))
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('Installing dependencies, once; this takes about a minute …')
  // Not `npm ci`: it refuses a lock file that was written where the binaries of other platforms
  // are not to be had. The versions of the lock file hold, and it is not rewritten. The build is
  // part of the start and needs the development packages, whatever NODE_ENV says.
  const { status } = spawnSync(
    'npm',
    ['install', '--no-save', '--include=dev', '--loglevel=error'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0) throw new Refusal('The dependencies could not be installed: see above.')
  // A new file: the old one may be another copy's as well, where folders were copied by hard links.
  rmSync(stamp, { force: true })
  writeFileSync(stamp, wanted)
}

const refuseOldNode = (least) => {
  const numbers = (version) => version.split('.').map(Number)
  const [major, minor] = numbers(process.versions.node)
  const [leastMajor, leastMinor] = numbers(least)
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return
  throw new Refusal(`Node ${least} or newer is needed; this is ${process.versions.node}.`)
}
