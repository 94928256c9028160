// npm test: unit specs once, integration specs on each database; in the end one line with the sum.
// `npm run test:int -- tests/int/images.spec.ts` runs what it is told, on both databases too.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from '../scripts/build.mjs'
import { installIfNeeded } from '../scripts/install.mjs'
import { orRefuse } from '../scripts/refusal.mjs'
import { findMongo } from './support/mongo.mjs'

const [kind = 'all', ...jestArguments] = process.argv.slice(2)
const reports = mkdtempSync(join(tmpdir(), 'newsroom-reports-'))
const sum = { passed: 0, failed: 0 }

/** Runs one project and adds what it found; a spec file that could not even be read counts as a failure. */
const runJest = (project, env = {}) => {
  const report = join(reports, 'report.json')
  rmSync(report, { force: true })
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      // First, for the option that follows would take a path for the name of one more project.
      ...jestArguments,
      `--selectProjects=${project}`,
      '--json',
      `--outputFile=${report}`,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } },
  )
  const found = readReport(report)
  sum.passed += found.numPassedTests
  sum.failed += found.numFailedTests + found.numRuntimeErrorTestSuites
  if (status !== 0 && sum.failed === 0) sum.failed = 1
}

const readReport = (report) => {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    // Jest ended before it could write one: its complaint stands above.
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 }
  }
}

const runOnBoth = async () => {
  if (jestArguments.length === 0) await buildIfStale()
  const mongo = await findMongo()
  try {
    runJest('int', { TEST_DATABASE: 'sqlite' })
    if (mongo) runJest('int', { TEST_DATABASE: 'mongodb', TEST_MONGODB_URL: mongo.url })
  } finally {
    await mongo?.stop()
  }
  if (mongo) return `Integration specs ran on SQLite and on MongoDB (${mongo.name}).`
  if (process.env.CI === 'true') sum.failed += 1
  return 'Integration specs ran on SQLite only: name a MongoDB in TEST_MONGODB_URL or MONGOD_BINARY.'
}

await orRefuse(async () => {
  installIfNeeded()
  if (kind === 'all' || kind === 'unit') runJest('unit')
  const databases = kind === 'all' || kind === 'int' ? await runOnBoth() : null
  if (kind === 'e2e') {
    await buildIfStale()
    runJest('e2e')
  }
  rmSync(reports, { recursive: true, force: true })
  if (databases) console.log(databases)
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  process.exitCode = sum.failed === 0 ? 0 : 1
})
