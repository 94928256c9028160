// node bench/reliability.mjs [rounds]: the specs that lose nothing, with as many rounds as docs/reliability.md
// tells of; on SQLite, and on a MongoDB where one can be started. Takes an hour or two.
import { spawnSync } from 'node:child_process'
import { findMongo } from '../tests/support/mongo.mjs'

const rounds = Number(process.argv[2] ?? 100)
const more = {
  RACES: String(rounds),
  KILLS: String(rounds),
  ODD_REQUESTS: String(rounds * 100),
  // Each is tried by fifteen people in seventeen standings.
  WRITES: String(Math.ceil(rounds / 5)),
  SEAL_CHANGES: String(rounds),
}
const specs = ['races', 'underFire', 'badInput', 'noWayRound', 'seal'].map(
  (name) => `tests/int/${name}.spec.ts`,
)

const run = (name, env) => {
  console.log(`── ${name}, ${rounds} rounds`)
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      ...specs,
      '--selectProjects=int',
      '--runInBand',
    ],
    { stdio: 'inherit', env: { ...process.env, ...more, ...env } },
  )
  if (status !== 0) process.exitCode = 1
}

run('SQLite', { TEST_DATABASE: 'sqlite' })
const mongo = await findMongo()
if (mongo) {
  run(`MongoDB (${mongo.name})`, { TEST_DATABASE: 'mongodb', TEST_MONGODB_URL: mongo.url })
  await mongo.stop()
} else console.log('No MongoDB was found: name one in TEST_MONGODB_URL or MONGOD_BINARY.')
