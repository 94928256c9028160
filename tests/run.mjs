// npm test: unit specs once, integration specs on each database; in the end one line with the sum.
// `npm run test:int -- tests/int/images.spec.ts` runs what it is told, on both databases too.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildIfStale } from '../scripts/build.mjs'
import { installIfNeeded } from '../scripts/install.mjs'
import { orRefuse } from '../scripts/refusal.mjs'
import { findMongo } from './support/mongo.mjs'

const [kind = 'all', ...jestArguments] = process.argv.slice(2)
const reports = mkdtempSync(join(tmpdir(), 'newsroom-reports-'))
const sum = { passed: 0, failed: 0 }
/** Which rows of the large tables are tried on MongoDB: see `tests/support/matrix.ts`. */
const seed = process.env.MATRIX_SEED ?? String(Date.now() % 1_000_000)

/** Jest ends by itself once its report is written; what keeps it so many milliseconds longer, a spec has left open. */
const patience = 30_000

/** Runs one project and adds what it found; a spec file that could not even be read counts as a failure. */
const runJest = async (project, env = {}) => {
  const report = join(reports, `${project}-${env.TEST_DATABASE ?? ''}.json`)
  const jest = spawn(
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
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } },
  )
  // A line that is quoted elsewhere still says of which database it tells.
  const of = env.TEST_DATABASE ? `${env.TEST_DATABASE}: ` : ''
  let ending
  let isLeftOpen = false
  createInterface({ input: jest.stderr }).on('line', (line) => {
    console.error(of + line)
    if (line.startsWith('Test results written to'))
      ending = setTimeout(() => {
        isLeftOpen = true
        jest.kill('SIGKILL')
      }, patience)
  })
  const [status] = await once(jest, 'close')
  clearTimeout(ending)
  const found = readReport(report)
  tellTimes(of, found.testResults)
  sum.passed += found.numPassedTests
  sum.failed += found.numFailedTests + found.numRuntimeErrorTestSuites
  if (isLeftOpen) {
    console.error(`${of}A spec has left something open; --detectOpenHandles says what.`)
    sum.failed += 1
  }
  if (status !== 0 && sum.failed === 0) sum.failed = 1
}

/** How long each spec took, the longest first. */
const tellTimes = (of, specs) => {
  const took = specs
    .map(({ name, startTime, endTime }) => [basename(name, '.spec.ts'), endTime - startTime])
    .sort(([, a], [, b]) => b - a)
    .map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)} s`)
  // Of unit specs there are many, and they take nothing.
  if (took.length > 0) console.log(`${of}${took.slice(0, 50).join(', ')}`)
}

const readReport = (report) => {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    // Jest ended before it could write one: its complaint stands above.
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1, testResults: [] }
  }
}

const runOnBoth = async () => {
  if (jestArguments.length === 0) await buildIfStale()
  const mongo = await findMongo()
  try {
    // One after the other: each keeps all processors busy.
    await runJest('int', { TEST_DATABASE: 'sqlite' })
    if (mongo)
      await runJest('int', {
        ...{ TEST_DATABASE: 'mongodb', TEST_MONGODB_URL: mongo.url },
        ...(jestArguments.length === 0 && { MATRIX_SEED: seed }),
      })
  } finally {
    await mongo?.stop()
  }
  if (mongo)
    return `Integration specs ran on SQLite and on MongoDB (${mongo.name}, MATRIX_SEED=${seed}).`
  if (process.env.CI === 'true') sum.failed += 1
  return 'Integration specs ran on SQLite only: name a MongoDB in TEST_MONGODB_URL or MONGOD_BINARY.'
}

await orRefuse(async () => {
  installIfNeeded()
  if (kind === 'all' || kind === 'unit') await runJest('unit')
  const databases = kind === 'all' || kind === 'int' ? await runOnBoth() : null
  if (kind === 'e2e') {
    await buildIfStale()
    await runJest('e2e')
  }
  rmSync(reports, { recursive: true, force: true })
  if (databases) console.log(databases)
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  process.exitCode = sum.failed === 0 ? 0 : 1
})
