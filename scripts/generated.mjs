// Whether what is generated and committed is what the sources make of it now; it leaves all as it was.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const migrations = 'src/migrations'

const generated = () =>
  new Map(
    [
      'docs/queries.graphql',
      'docs/workflow.md',
      'schema.graphql',
      'src/app/(payload)/admin/importMap.js',
      'src/payload-types.ts',
      ...readdirSync(migrations).map((name) => join(migrations, name)),
    ].map((file) => [file, readFileSync(file, 'utf8')]),
  )

const committed = generated()
const command = ['scripts/run.mjs', 'src/scripts/generate.ts', 'stale']
const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
const made = generated()
// A new migration takes the snapshot away that it was made from.
const stale = [...new Set([...committed.keys(), ...made.keys()])].filter(
  (file) => made.get(file) !== committed.get(file),
)
for (const file of stale) {
  if (committed.has(file)) writeFileSync(file, committed.get(file))
  else rmSync(file)
}
if (status !== 0) console.log(stderr)
if (stale.length > 0) console.log(`npm run generate would change ${stale.join(', ')}.`)
process.exitCode = status === 0 && stale.length === 0 ? 0 : 1
