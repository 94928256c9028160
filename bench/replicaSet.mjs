// MONGOD_BINARY=<mongod> node bench/replicaSet.mjs [kills]: three real servers of MongoDB on this machine, of which
// the leading one is killed again and again while people write; two stay, and choose another. Nothing that was
// acknowledged by the majority may be lost. No run of it stands in docs/reliability.md: it needs a real mongod,
// for what the tests use instead holds no elections.
import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'

const binary = process.env.MONGOD_BINARY ?? ''
if (!basename(binary).startsWith('mongod')) {
  console.error('MONGOD_BINARY must name a mongod: nothing else holds elections.')
  process.exit(2)
}
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    'tests/int/underFire.spec.ts',
    '--selectProjects=int',
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      TEST_DATABASE: 'mongodb',
      // Only names the kind: the spec starts servers of its own.
      TEST_MONGODB_URL: 'mongodb://127.0.0.1/?replicaSet=rs0',
      RUIN_MEMBERS: '3',
      KILLS: process.argv[2] ?? '20',
    },
  },
)
process.exitCode = status ?? 1
