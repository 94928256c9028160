// npm start: the whole newsroom from a fresh clone. It needs Node, and nothing that has to be installed.
// package.json says `exec` because a shell in between would die of a SIGTERM and leave this process
// running; a shell that knows no exec (Windows) goes on to the second half of that line. The
// settings there are glibc's: photos are developed in several threads, and without them what each has given back, some
// 200 megabytes after a few photos, would stay the process's own.
import { spawn, spawnSync } from 'node:child_process'
import { build, frontDoor, isStale } from './scripts/build.mjs'
import { loadEnvironment } from './scripts/environment.mjs'
import { installIfNeeded } from './scripts/install.mjs'
import { orRefuse } from './scripts/refusal.mjs'

const serve = async () => {
  process.env.NODE_ENV = 'production'
  if (isStale()) {
    checkStart()
    await build()
  }
  // In this process, not in a child: one Ctrl-C is one signal, and one process holds the memory.
  await import(frontDoor)
}

const develop = () => {
  checkStart()
  const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev'], {
    stdio: 'inherit',
  })
  next.on('exit', (code) => process.exit(code ?? 0))
  // Ctrl-C reaches the child by itself.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => next.kill())
}

const checkStart = () => {
  const script = ['--import', 'tsx', 'src/scripts/checkStart.ts']
  const { status } = spawnSync(process.execPath, script, { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

await orRefuse(async () => {
  installIfNeeded()
  loadEnvironment()
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  await (process.argv.includes('--dev') ? develop() : serve())
})
