// npm run check: types, lint, layers and format side by side; each is told about, whatever the others say.
import { spawn } from 'node:child_process'
import { installIfNeeded } from './install.mjs'
import { orRefuse } from './refusal.mjs'

const checks = {
  types: ['tsc'],
  lint: ['eslint', '.', '--max-warnings=0'],
  layers: ['depcruise', 'src', 'tests', 'payload.config.ts', '--output-type', 'err'],
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
}

const run = ([name, [command, ...args]]) =>
  new Promise((resolve) => {
    const output = []
    const child = spawn(`node_modules/.bin/${command}`, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('close', (code) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
      if (code !== 0) process.stdout.write(Buffer.concat(output))
      resolve(code === 0)
    })
  })

await orRefuse(installIfNeeded)
const results = await Promise.all(Object.entries(checks).map(run))
const failed = results.filter((passed) => !passed).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
