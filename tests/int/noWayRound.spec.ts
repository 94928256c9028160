import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { State } from '../../src/domain/workflow/states.ts'
import { type Report } from '../../src/importer/outcome.ts'
import { importSources } from '../../src/importer/importSources.ts'
import { sourcesAt } from '../../src/importer/sources.ts'
import type { Worked } from '../../src/workflow/versions.ts'
import { titledForm } from '../unit/importer/texts.ts'
import type { Person } from '../support/contractTable.ts'
import { sampled } from '../support/matrix.ts'
import { type Body, nobody } from '../support/people.ts'
import {
  openStage,
  people,
  personOf,
  type Stage,
  type Standing,
  standings,
} from '../support/standings.ts'
import {
  type Answered,
  aWrite,
  boldDraft,
  claimsAMove,
  send,
  type Write,
} from '../support/writes.ts'

/** Requests of each person in each standing; a person who changes the guard asks for more. */
const runs = Number(process.env.WRITES ?? 6)

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
}, 120_000)

afterAll(async () => {
  await stage?.newsroom.close()
})

/** Everybody, and somebody who is not logged in. */
const everybody = [...people, 'nobody'] as const
type Who = (typeof everybody)[number]
const callerOf = (who: Who) => (who === 'nobody' ? nobody(stage.newsroom.url) : stage.callers[who])

/** Who may create articles (contract §2): all but these. */
const mayWrite = (who: Who): boolean => !['nobody', 'admin', 'frontend'].includes(who)

type Verdict = { allowed: true } | { allowed: false; status: number[]; code?: string }

/** “Who may edit content” (contract §4), written down a second time; by whom, in which state. */
function verdictOf(person: Person | null, { state }: Standing): Verdict {
  if (person === null) return { allowed: false, status: [401, 403, 404] }
  const isHead = person.desk !== null && person.desk !== 'editor'
  const may: Record<State, boolean | 'nobody'> = {
    draft: person.owner || person.desk !== null,
    returned: person.owner || person.desk !== null,
    submitted: 'nobody',
    editing: person.claimer,
    review: isHead,
    approved: isHead,
    scheduled: isHead,
    published: 'nobody',
    withdrawn: 'nobody',
    shelved: 'nobody',
  }
  if (may[state] === true) return { allowed: true }
  if (may[state] === 'nobody') return { allowed: false, status: [403], code: 'useAMove' }
  return {
    allowed: false,
    status: [403],
    code: state === 'editing' ? 'notTheClaimer' : 'wrongRole',
  }
}

/** What an approval covers, as it is stored. */
const sealedIn = ({ article }: Worked): string => {
  const { title, kicker, slug, lead, body, hero, bylines, source, category } = article
  return JSON.stringify([title, kicker, slug, lead, body, hero, bylines, source, category])
}

/** What moves alone set, and what else nobody may bring about by writing. */
const standsAt = ({ article, live }: Worked) => {
  const { assignee, origin, owner, publishAt, publishedAt, state } = article
  return { assignee, live, origin, owner, publishAt, publishedAt, state }
}

/** All that readers are given of the article, straight from where it is kept. */
async function keptForReaders(id: string): Promise<string> {
  const { db } = stage.newsroom.payload
  const of = async (
    collection: 'pages' | 'listings' | 'publications' | 'siteRevision',
    where = {},
  ) => (await db.find({ collection, pagination: false, sort: 'id', where })).docs
  const row = await db.findOne<{ id: string; _status: string }>({
    collection: 'articles',
    where: { id: { equals: id } },
  })
  return JSON.stringify([
    row?._status === 'published' && row,
    await of('pages', { id: { equals: id } }),
    await of('listings', { article: { equals: id } }),
    await of('publications', { article: { equals: id } }),
    await of('siteRevision'),
  ])
}

/** The bytes that readers get, and the statuses. */
async function givenToReaders(id: string): Promise<unknown[]> {
  const { call } = nobody(stage.newsroom.url)
  const answers = await Promise.all(
    [
      `/api/articles/${id}?depth=2`,
      `/api/articles?where[id][equals]=${id}&draft=true`,
      `/api/v1/articles/${id}`,
      '/api/v1/articles?limit=100',
    ].map((path) => call('GET', path)),
  )
  return answers.map(({ status, headers, body }) => [status, headers.get('etag'), body])
}

const rowsOf = async (id: string) =>
  (
    await stage.newsroom.payload.db.find<{ move: string; actor: string; via: string }>({
      collection: 'moves',
      pagination: false,
      sort: '-revision',
      where: { article: { equals: id } },
    })
  ).docs

const firstVersion = async (id: string): Promise<string> => {
  const { docs } = await stage.newsroom.payload.db.findVersions({
    collection: 'articles',
    limit: 1,
    pagination: false,
    sort: 'createdAt',
    where: { parent: { equals: id } },
  })
  return String(docs[0]?.id)
}

const expectRefusal = (write: Write, { status, codes }: Answered, verdict: Verdict): void => {
  const told = JSON.stringify(write)
  const expected = verdict.allowed ? { status: [403], code: 'useAMove' } : verdict
  expect({ write: told, status, isRefused: expected.status.includes(status) }).toEqual({
    write: told,
    status,
    isRefused: true,
  })
  if (expected.code)
    expect({ write: told, codes }).toEqual({
      write: told,
      codes: expect.arrayContaining([expected.code]),
    })
}

const articles = '/api/articles'

it.each(everybody)('nothing that %s creates begins further than a draft', async (who) => {
  const by = callerOf(who)
  const claimed = boldDraft(by.id)
  const id = await stage.anArticle({ state: 'draft', live: false })
  const forReaders = await keptForReaders(id)
  const answers = [
    await by.call('POST', `${articles}?draft=false`, claimed),
    await by.call('POST', `${articles}?publishAllLocales=true`, claimed),
  ]
  if (mayWrite(who))
    expect(answers.map(({ status, body }) => [status, body.errors[0].code])).toEqual([
      [403, 'useAMove'],
      [403, 'useAMove'],
    ])
  expect(answers.filter(({ status, body }) => status < 300 && landed(body))).toEqual([])
  expect(await keptForReaders(id)).toBe(forReaders)
})

describe.each(sampled(standings))('an article in $state, live: $live', (standing) => {
  let id: string
  let version: string
  let before: Worked
  let forReaders: string
  let toReaders: unknown[]

  beforeAll(async () => {
    id = await stage.anArticle(standing)
    version = await firstVersion(id)
    before = await stage.standingOf(id)
    forReaders = await keptForReaders(id)
    toReaders = await givenToReaders(id)
  })

  it.each(everybody)('is changed by %s as far as the contract lets them', async (who) => {
    const person = who === 'nobody' ? null : personOf(who, standing)
    const verdict = verdictOf(person, standing)
    const seed = [...`${who}${standing.state}${standing.live}`].reduce(
      (sum, sign) => (sum * 31 + sign.charCodeAt(0)) | 0,
      7,
    )
    const count = person === null ? Math.ceil(runs / 3) : runs
    let first = await stage.standingOf(id)
    let rows = await rowsOf(id)
    for (const write of fc.sample(aWrite, { numRuns: count, seed })) {
      const told = JSON.stringify(write)
      const by = callerOf(who)
      const answer = await send(write, {
        newsroom: stage.newsroom,
        by,
        other: stage.callers.photographer,
        id,
        version,
      })
      const after = await stage.standingOf(id)
      const now = await rowsOf(id)
      const made = now.slice(0, now.length - rows.length)

      expect({ write: told, forReaders: await keptForReaders(id) }).toEqual({
        write: told,
        forReaders,
      })
      if (verdict.allowed && !claimsAMove(write)) {
        expect({ write: told, ...answer }).toEqual({ write: told, status: 200, codes: [] })
        expect({ write: told, revision: after.article.revision }).toEqual({
          write: told,
          revision: (first.article.revision ?? 0) + 1,
        })
        const isSealed = ['approved', 'scheduled'].includes(standing.state)
        if (isSealed && sealedIn(first) !== sealedIn(after)) {
          expect({ write: told, ...standsAt(after) }).toEqual({
            write: told,
            ...standsAt(first),
            state: 'review',
            publishAt: null,
          })
          expect({ write: told, made }).toMatchObject({
            write: told,
            made: [{ move: 'breakSeal', actor: by.id, via: 'edit' }],
          })
          await stage.putBack(id, before)
        } else {
          expect({ write: told, ...standsAt(after) }).toEqual({ write: told, ...standsAt(first) })
          expect({ write: told, made }).toEqual({ write: told, made: [] })
        }
      } else {
        expectRefusal(write, answer, verdict)
        expect({ write: told, after }).toEqual({ write: told, after: first })
        expect({ write: told, made }).toEqual({ write: told, made: [] })
      }
      // The next write finds what this one has left.
      const isPutBack = made.length > 0
      first = isPutBack ? await stage.standingOf(id) : after
      rows = isPutBack ? await rowsOf(id) : now
    }
  })

  it.each(everybody)('is neither deleted by %s nor copied with its state', async (who) => {
    const by = callerOf(who)
    const claimed = boldDraft(by.id)
    const asGraphQL = (query: string) => by.call('POST', '/api/graphql', { query })
    const answers = [
      await by.call('DELETE', `${articles}/${id}`),
      await by.call('DELETE', `${articles}/${id}?trash=true&overrideLock=true`),
      await by.call('DELETE', `${articles}?where[id][equals]=${id}`),
      await asGraphQL(`mutation { deleteArticle(id: "${id}", trash: true) { id } }`),
      await by.call('POST', `${articles}/${id}/duplicate?draft=false`, claimed),
      await by.call('POST', `${articles}?draft=false`, { ...claimed, id }),
      await by.call('PUT', `${articles}/${id}`, claimed),
    ]
    expect(answers.filter(({ status, body }) => status < 300 && landed(body))).toEqual([])
    const copies = [
      await by.call('POST', `${articles}/${id}/duplicate?draft=false`, {}),
      await asGraphQL(
        `mutation { duplicateArticle(id: "${id}", data: {title: "Bản sao"}) { id } }`,
      ),
    ]
    for (const { body } of copies) {
      const copy = body.doc?.id ?? body.data?.duplicateArticle?.id
      if (!copy) continue
      expect(standsAt(await stage.standingOf(copy))).toEqual({
        assignee: null,
        live: false,
        origin: 'written',
        owner: by.id,
        publishAt: null,
        publishedAt: null,
        state: 'draft',
      })
      expect(await rowsOf(copy)).toEqual([])
      await stage.newsroom.payload.db.deleteOne({
        collection: 'articles',
        where: { id: { equals: copy } },
      })
    }
    expect(await keptForReaders(id)).toEqual(forReaders)
    expect(standsAt(await stage.standingOf(id))).toEqual(standsAt(before))
  })

  it('is written over by no import, whatever its record claims', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'no-way-round-'))
    const importText = async (text: string): Promise<Report[]> => {
      await writeFile(join(folder, 'a.txt'), text)
      const { sources } = await sourcesAt(folder, Readable.from([]))
      const told = importSources(stage.newsroom.payload, sources, {
        owner: null,
        dryRun: false,
        language: 'vi',
      })
      const reports: Report[] = []
      for await (const { report } of told) reports.push(report)
      return reports
    }
    await importText(titledForm)
    const { call } = stage.callers.secretary
    const { body } = await call('GET', '/api/imports?limit=1&sort=-createdAt')
    const { article } = await stage.standingOf(id)
    const forged = { article: id, revision: article.revision, textHash: 'khác' }
    expect((await call('PATCH', `/api/imports/${body.docs[0].id}`, forged)).status).toBe(200)
    const first = await stage.standingOf(id)
    expect(await importText(titledForm.replace('120', '130'))).toMatchObject([
      { outcome: 'skipped', id },
    ])
    expect(await stage.standingOf(id)).toEqual(first)
    await rm(folder, { recursive: true })
  })

  it('is the same to readers, byte for byte', async () => {
    expect(await givenToReaders(id)).toEqual(toReaders)
  })
})

/** Whether an answer tells of something that was done; bulk answers list it. */
const landed = ({ data, docs, doc }: Body): boolean =>
  Boolean(doc) || docs?.length > 0 || Object.values(data ?? {}).some((field) => field !== null)
