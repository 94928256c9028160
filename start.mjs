// npm start: the whole newsroom from a fresh clone. It needs Node, and nothing that has to be installed.
// package.json says `exec` because a shell in between would die of a SIGTERM and leave this process
// running; a shell that knows no exec (Windows) goes on to the second half of that line.
import { spawn } from 'node:child_process'
import { buildIfStale } from './scripts/build.mjs'
import { loadEnvironment } from './scripts/environment.mjs'
import { installIfNeeded } from './scripts/install.mjs'
import { orRefuse } from './scripts/refusal.mjs'

const serve = async () => {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { register } = await import('tsx/esm/api')
  register()
  // A wrong setting is told before a build makes anybody wait.
  const { readSettings } = await import('./src/config/readSettings.ts')
  readSettings(process.env)
  buildIfStale()
  // In this process, not in a child: one Ctrl-C is one signal, and one process holds the memory.
  await import('./src/server.ts')
}

const develop = () => {
  const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev'], {
    stdio: 'inherit',
  })
  next.on('exit', (code) => process.exit(code ?? 0))
  // Ctrl-C reaches the child by itself.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => next.kill())
}

await orRefuse(async () => {
  installIfNeeded()
  loadEnvironment()
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  await (process.argv.includes('--dev') ? develop() : serve())
})
