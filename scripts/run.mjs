// npm run import, seed …: runs a script of the newsroom with dependencies and settings in place.
import { register as registerHook } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtCommand } from './build.mjs'
import { loadEnvironment } from './environment.mjs'
import { installIfNeeded } from './install.mjs'
import { orRefuse } from './refusal.mjs'

const script = resolve(process.argv[2])
// The script finds its own arguments where every program looks for them.
process.argv.splice(1, 2, script)

await orRefuse(async () => {
  installIfNeeded()
  loadEnvironment()
  process.env.NODE_ENV ??= 'production'
  registerHook('./plainLexical.mjs', import.meta.url)
  const built = builtCommand(script)
  if (built === null) {
    // Translating the sources takes three times as long as the rest of a command's start.
    const { register } = await import('tsx/esm/api')
    register()
  }
  await import(pathToFileURL(built ?? script).href)
})
