// npm run check: what is generated, then types, lint, layers and format side by side; each is told about, whatever
// the others say.
import { spawn } from 'node:child_process'
import { installIfNeeded } from './install.mjs'
import { orRefuse } from './refusal.mjs'

const bin = (name) => `node_modules/.bin/${name}`

/** Before the others, for it writes, and takes back, what they read. */
const first = { generated: [process.execPath, 'scripts/generated.mjs'] }

const checks = {
  types: [bin('tsc')],
  lint: [bin('eslint'), '.', '--max-warnings=0'],
  layers: [process.execPath, 'scripts/layers.mjs'],
  format: [bin('prettier'), '--check', '--log-level', 'warn', '.'],
}

const run = ([name, [command, ...args]]) =>
  new Promise((resolve) => {
    const output = []
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('close', (code) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
      if (code !== 0) process.stdout.write(Buffer.concat(output))
      resolve(code === 0)
    })
  })

await orRefuse(installIfNeeded)
const runAll = (some) => Promise.all(Object.entries(some).map(run))
const results = [...(await runAll(first)), ...(await runAll(checks))]
const failed = results.filter((passed) => !passed).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
