import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { migrations } from '../../src/migrations/index.ts'
import { testDatabase } from '../support/place.ts'

/** What the record of a database holds that has run the migrations whose place the first one took. */
const before = [
  '20261124_000000_initial',
  '20261126_213107_newsroom_notes',
  '20261126_214752_users_mail',
  '20261126_220121_process',
  '20261127_060000_sealed_names',
  '20261127_062607_audit_heads',
  '20261127_065129_audit_heads_index',
  '20261127_070002_last_writer',
  '20261127_135252_version_hash',
  '20261127_184113_renamed_authors',
  '20261127_192618_reads_indexes',
  '20261130_052430_no_locks',
  '20261130_052447_account_log',
  '20261130_061941_sort_keys',
  '20261130_071449_saved_by',
]

const [first = ''] = migrations.map(({ name }) => name)
const all = migrations.map(({ name }) => name)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsroom-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

type Run = { code: number | null; stdout: string; stderr: string }

/** `npm run migrate` as an operator types it: it connects as a start does. */
const migrate = (path: string): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'src/scripts/migrate.ts'], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_ENV: 'production',
        DATABASE_URL: `file:${path}`,
        MEDIA_DIR: join(folder, 'media'),
      },
    })
    const output = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...output }))
  })

const within = <T>(path: string, work: (database: Database.Database) => T): T => {
  const database = new Database(path)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

/** Puts another record in the place of the one that a database has of its migrations. */
const setRecord = (path: string, names: readonly string[]): void =>
  within(path, (database) => {
    database.exec('DELETE FROM payload_migrations')
    const row = database.prepare(
      'INSERT INTO payload_migrations (id, name, batch) VALUES (?, ?, 1)',
    )
    for (const name of names) row.run(name, name)
  })

const recordOf = (path: string): string[] =>
  within(path, (database) =>
    database
      .prepare('SELECT name FROM payload_migrations ORDER BY name')
      .all()
      .map((row) => String((row as { name: unknown }).name)),
  )

const schemaOf = (path: string): unknown[] =>
  within(path, (database) => database.prepare('SELECT * FROM sqlite_master ORDER BY name').all())

// The other database has no migrations.
const onSqlite = testDatabase === 'sqlite' ? describe : describe.skip

onSqlite('the embedded database', () => {
  let fresh: string
  beforeAll(async () => {
    fresh = join(folder, 'fresh.db')
    const { code, stderr } = await migrate(fresh)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  const aCopyWith = (name: string, record: readonly string[]): string => {
    const path = join(folder, name)
    within(fresh, (database) => database.exec(`VACUUM INTO '${path}'`))
    setRecord(path, record)
    return path
  }

  it('gets all its tables when it is empty', () => {
    expect(recordOf(fresh)).toEqual(all)
    expect(within(fresh, (database) => database.prepare('SELECT * FROM articles').all())).toEqual(
      [],
    )
  })

  it('is left as it is when it has run what the first migration took the place of', async () => {
    const old = aCopyWith('old.db', [...before, ...all.slice(1)])
    const schema = schemaOf(old)
    const { code, stderr } = await migrate(old)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(schemaOf(old)).toEqual(schema)
    expect(recordOf(old)).toEqual([...before, ...all.slice(1)])
  })

  it.each([
    ['the first alone', before.slice(0, 1)],
    ['all but the last', before.slice(0, -1)],
  ])('is refused in one sentence, untouched, when it has run of those %s', async (_, some) => {
    const halfWay = aCopyWith(`half-way-${some.length}.db`, some)
    const schema = schemaOf(halfWay)
    const { code, stderr } = await migrate(halfWay)
    expect(stderr).toBe(
      `DATABASE_URL names a database of an older version that has not come to the migration ${first} (“${halfWay}”): start it once with the last version that holds the ones before it, as CHANGELOG.md says, then with this one.\n`,
    )
    expect(code).toBe(1)
    expect(recordOf(halfWay)).toEqual(some)
    expect(schemaOf(halfWay)).toEqual(schema)
  })
})
