import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { aRuin, canRuin, type Ruin } from '../support/aRuin.ts'
import { spawnServer, startTimeout } from '../support/builtServer.ts'
import { brokenPromise, type Promised, type Staff, startWriters } from '../support/fire/writers.ts'
import { freePort } from '../support/freePort.ts'
import type { Body } from '../support/people.ts'
import { testDatabase } from '../support/place.ts'
import { settingsAt } from '../support/settings.ts'

/** `docs/reliability.md` tells of a hundred; a check of every change is content with a few. */
const kills = Number(process.env.KILLS ?? 3)
const saves = 200

let ruin: Ruin
let media: string
let env: Record<string, string>
let staff: Staff
let server: Awaited<ReturnType<typeof spawnServer>>
let url: string

/** Runs a program on the same database, and gives the JSON that it prints; it ends well, or this fails. */
const run = async <Said>(...program: string[]): Promise<Said> => {
  const child = spawn(process.execPath, ['scripts/run.mjs', ...program], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  const [code] = (await once(child, 'close')) as [number]
  const told = Buffer.concat(said).toString()
  if (code !== 0) throw new Error(`${program.join(' ')} ended with ${code}: ${told}`)
  return JSON.parse(told) as Said
}

const start = async (): Promise<void> => {
  server = await spawnServer(env)
  while (!(await fetch(`${url}/api/users/me`).catch(() => null))?.ok) await pause(20)
}

const read = async (id: string) => {
  const response = await fetch(`${url}/api/articles/${id}?draft=true&depth=0`, {
    headers: { authorization: `users API-Key ${staff.keys.chief}` },
  })
  return (await response.json()) as { revision: number; lead: string; state: string }
}

const brokenAmong = async (promised: readonly Promised[]): Promise<string[]> => {
  const broken = []
  for (const one of promised) broken.push(brokenPromise(one, await read(one.id), ruin.forgets))
  return broken.filter((one) => one !== null)
}

type Inspected = { articles: number; versions: number; torn: string[] }
const inspect = () => run<Inspected>('tests/support/fire/inspect.ts')

const filesOf = (folder: string): number =>
  readdirSync(folder).filter((name) => {
    try {
      return !readlinkSync(join(folder, name)).startsWith('socket:')
    } catch {
      // It was closed meanwhile.
      return false
    }
  }).length

/** What the process holds: open files without the connections to it, and megabytes of memory. */
const held = () => {
  const { pid } = server.process
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return {
    files: filesOf(`/proc/${pid}/fd`),
    megabytes: Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024),
  }
}

const says = (figures: object): void =>
  console.log(JSON.stringify({ database: testDatabase, ...figures }))

const asked = (method: string, path: string, data: object) =>
  fetch(url + path, {
    method,
    headers: {
      authorization: `users API-Key ${staff.keys.chief}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(data),
  }).then(async (response) => ({ status: response.status, body: await response.json() }))

/** Who would have to wait for too long is told so, and that nothing was changed. */
const expectNothingButBusy = (answers: { status: number; body: Body }[]): void =>
  expect(answers.filter(({ status, body }) => status !== 503 || !isBusy(body))).toEqual([])
const isBusy = ({ errors: [first] }: Body): boolean => first.code === 'busy'

/** A shared server is nobody's to kill, and keeps the transactions of the newsrooms that were. */
const whereItCanBeKilled = canRuin ? describe : describe.skip

whereItCanBeKilled('under fire,', () => {
  beforeAll(async () => {
    ruin = await aRuin()
    media = await mkdtemp(join(tmpdir(), 'newsroom-media-'))
    const port = String(await freePort())
    url = `http://127.0.0.1:${port}`
    const place = {
      databaseUrl: ruin.databaseUrl,
      mediaDir: media,
      searchDir: join(media, 'search'),
    }
    const settings = settingsAt({ ...place, prepare: ruin.remove, remove: ruin.remove })
    env = { ...settings, PORT: port, PUBLIC_URL: url, RATE_LIMIT: 'off' }
    staff = await run<Staff>('tests/support/fire/hire.ts')
    await start()
  }, startTimeout)

  afterAll(async () => {
    server?.process.kill()
    await server?.ended
    await ruin?.remove()
    if (media) await rm(media, { recursive: true, force: true })
  })

  describe('two hundred at once', () => {
    it('create, and every article is there', async () => {
      const before = held()
      const began = performance.now()
      const answers = await Promise.all(
        Array.from({ length: saves }, (_, n) =>
          asked('POST', '/api/articles', { title: `Bài ${n}` }),
        ),
      )
      const took = performance.now() - began
      const created = answers.filter(({ status }) => status === 201).length
      expectNothingButBusy(answers.filter(({ status }) => status !== 201))
      expect(await inspect()).toMatchObject({ articles: created, torn: [] })
      says({ created, perSecond: Math.round((created / took) * 1000), before, after: held() })
    }, 300_000)

    it('save one article, and each finds a revision of its own', async () => {
      const { body } = await asked('POST', '/api/articles', { title: 'Một bài' })
      const path = `/api/articles/${body.doc.id}`
      const began = performance.now()
      const answers = await Promise.all(
        Array.from({ length: saves }, (_, n) => asked('PATCH', path, { lead: `Lần ${n}` })),
      )
      const took = performance.now() - began
      const saved = answers.filter(({ status }) => status === 200).map(({ body }) => body.doc)
      expectNothingButBusy(answers.filter(({ status }) => status !== 200))
      const revisions = saved.map(({ revision }) => revision).sort((a, b) => a - b)
      expect(revisions).toEqual(saved.map((_, n) => n + 2))
      const last = saved.find(({ revision }) => revision === saved.length + 1)
      expect(await read(body.doc.id)).toMatchObject({ lead: last.lead, revision: last.revision })
      says({ saves, saved: saved.length, perSecond: Math.round((saved.length / took) * 1000) })
    }, 300_000)

    it('save one revision, and one of them wins', async () => {
      const { body } = await asked('POST', '/api/articles', { title: 'Một bài' })
      const path = `/api/articles/${body.doc.id}`
      const answers = await Promise.all(
        Array.from({ length: saves }, (_, n) =>
          asked('PATCH', path, { lead: `${n}`, revision: 1 }),
        ),
      )
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expectNothingButBusy(answers.filter(({ status }) => status !== 200 && status !== 409))
    }, 300_000)
  })

  describe(
    testDatabase === 'sqlite' ? 'a newsroom that is killed' : 'a database that is killed',
    () => {
      it(
        'loses nothing that it has acknowledged, and leaves nothing torn',
        async () => {
          const first = held()
          const everything: Promised[] = []
          let acknowledged = 0
          let denied = 0
          for (let kill = 0; kill < kills; kill++) {
            const writers = startWriters(url, staff, { writers: 4, forgets: ruin.forgets })
            while (writers.acknowledged() < 4) await pause(20)
            await pause(Math.random() * 700)
            if (testDatabase === 'sqlite') {
              server.process.kill('SIGKILL')
              await server.ended
              await start()
            } else {
              // Who had begun is told within seconds; the newsroom itself goes on.
              await ruin.crash()
            }
            await writers.stop()
            await answersAgain()
            expect(await brokenAmong(writers.promised)).toEqual([])
            everything.push(...writers.promised)
            acknowledged += writers.acknowledged()
            denied += writers.denied()
            // Without its database the newsroom can only say so.
            expect(testDatabase === 'sqlite' ? writers.failures : []).toEqual([])
          }
          expect(acknowledged).toBeGreaterThan(0)
          expect(await brokenAmong(everything)).toEqual([])
          const { torn, ...stored } = await inspect()
          expect(torn).toEqual([])
          // The chains of the log, the seals and the archive, as an operator would have them checked.
          await run('src/scripts/verify.ts', '--json')
          const last = held()
          says({ kills, acknowledged, denied, ...stored, first, last })
          // A file left open with each kill would show.
          expect(last.files).toBeLessThan(first.files + 10)
        },
        120_000 + kills * 20_000,
      )
    },
  )
})

/** A write is done again: the newsroom has found its database. */
const answersAgain = async (): Promise<void> => {
  for (;;) {
    const { status } = await asked('POST', '/api/articles', { title: 'Sau đó' })
    if (status === 201) return
    await pause(100)
  }
}
