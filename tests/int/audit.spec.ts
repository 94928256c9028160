import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createLocalReq, type Where } from 'payload'
import type { Finding } from '../../src/audit/findings.ts'
import { hashOf } from '../../src/ledger/hashOf.ts'
import { loggedIn } from '../../src/ledger/loggedRow.ts'
import { takeCheckpoint } from '../../src/audit/takeCheckpoint.ts'
import { type Verified, verify } from '../../src/audit/verify.ts'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import type { AuditHead, Correction, Move, Publication } from '../../src/payload-types.ts'
import type { PageRow } from '../../src/publishing/frozen.ts'
import { publishDue } from '../../src/workflow/publishOnTime.ts'
import { upload } from '../support/cast.ts'
import { correction } from '../support/contractTable.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { sampled } from '../support/matrix.ts'
import { place } from '../support/ownPlace.ts'
import type { Body } from '../support/people.ts'
import { tamperWith } from '../support/tamper.ts'

const desk = await openDesk()
const { newsroom, reporter, editor, head, secretary, chief, anArticle } = desk
const tampering = await tamperWith(place.databaseUrl)

afterAll(async () => {
  await tampering.close()
  await newsroom.close()
})

async function make(...[by, id, move, given]: Parameters<Desk['make']>): Promise<Body> {
  return (await desk.make(by, id, move, given)).move
}

const approved = async (data: object = {}): Promise<string> =>
  desk.bring(await anArticle(data), 'approved')

const published = async (data: object = {}): Promise<string> =>
  desk.bring(await anArticle(data), 'published')

/** With six rows in its log, a publication and a correction. */
async function corrected(data: object = {}): Promise<string> {
  const id = await published(data)
  await make(chief, id, 'correct', { correction, requestedBy: 'Ban Tuyên giáo' })
  return id
}

async function rowsOf<T>(
  collection: 'auditHeads' | 'corrections' | 'moves' | 'publications',
  sort: string,
  article?: string,
): Promise<T[]> {
  const where: Where = article === undefined ? {} : { article: { equals: article } }
  const { docs } = await newsroom.payload.db.find<T>({ collection, pagination: false, sort, where })
  return docs
}
const logOf = (id: string) => rowsOf<Move>('moves', 'revision', id)
const publicationOf = async (id: string): Promise<Publication> =>
  (await rowsOf<Publication>('publications', 'number', id))[0] as Publication
const correctionOf = async (id: string): Promise<Correction> =>
  (await rowsOf<Correction>('corrections', 'at', id))[0] as Correction
const sealsOf = () => rowsOf<AuditHead & { heads: [string, string][] }>('auditHeads', 'number')
const pageOf = async (id: string): Promise<PageRow> =>
  (await newsroom.payload.db.findOne<PageRow>({
    collection: 'pages',
    where: { id: { equals: id } },
  })) as PageRow

const hour = 3_600_000
/** So long ago that each seal looks at all that the tests did, hour by hour. */
let clock = Date.now() - 10_000 * hour
const seal = () => takeCheckpoint(newsroom.payload, new Date((clock += hour)))

async function verifying(
  options: Parameters<typeof verify>[1] = {},
): Promise<{ findings: Finding[]; verified: Verified }> {
  const findings: Finding[] = []
  const found = verify(newsroom.payload, options)
  for (;;) {
    const next = await found.next()
    if (next.done) return { findings, verified: next.value }
    findings.push(next.value)
  }
}

const foundIn = async (articles: readonly string[]): Promise<Finding[]> =>
  (await verifying()).findings.filter(({ article }) => articles.includes(article ?? ''))
const foundOf = (article: string): Promise<Finding[]> => foundIn([article])

/** What shows a reader nothing, by its code. */
const invisible = [
  ...['', ' ', '\t', '\n', '\u00a0', '\u00ad', '\u034f', '\u115f', '\u180e', '\u200b', '\u200c'],
  ...['\u200d', '\u2028', '\u2060', '\u2800', '\u3164', '\ufe0f', '\ufeff', '\u200b \u3164'],
].map((mark) => [JSON.stringify([...mark].map((sign) => sign.codePointAt(0))), mark] as const)

describe('a newsroom that nobody tampered with', () => {
  it('is told that nothing was ever sealed', async () => {
    await published()
    expect((await verifying()).findings).toEqual([{ code: 'neverSealed' }])
  })

  it('has nothing wrong after all kinds of moves', async () => {
    const image = await upload(reporter)
    const body = bodyOf([paragraph('Một đoạn.'), figure({ image, caption: 'Riêng' })])
    const id = await corrected({ body, hero: { image }, bylines: [{ name: 'Hà An' }] })
    await make(editor, id, 'revise')
    await editor.call('PATCH', `/api/articles/${id}?draft=true`, { title: 'Tít hai' })
    await make(editor, id, 'forward')
    await make(head, id, 'approve')
    await make(secretary, id, 'schedule', {
      publishAt: new Date(Date.now() + hour).toISOString(),
      kind: 'correction',
      correction: { ...correction, wrong: '  120 người ' },
      documentNo: '',
    })
    await publishDue(newsroom.payload, new Date(Date.now() + 2 * hour))
    await make(chief, id, 'withdraw', { note: 'Gỡ theo yêu cầu.', basis: 'authority' })
    const waiting = await approved()
    await head.call('PATCH', `/api/articles/${waiting}?draft=true`, { lead: 'Sapo khác.' })
    await make(head, waiting, 'return', { note: 'Sapo chưa đúng sự việc.' })
    await approved()
    const shelved = await anArticle()
    await make(reporter, shelved, 'shelve')
    await make(head, await anArticle(), 'assign', { user: editor.id, dueAt: '2027-01-02' })
    await seal()
    const { findings, verified } = await verifying()
    expect(findings).toEqual([])
    expect(verified).toMatchObject({ publications: 3, corrections: 2, photos: 1 })
  })

  it.each(sampled(invisible))('has nothing wrong where texts hold only %s', async (_, mark) => {
    const image = await upload(reporter)
    const author = await newsroom.payload.create({
      collection: 'authors',
      data: { kind: 'person', name: 'Mai Quý' },
    })
    const words = { caption: mark, alt: mark, credit: mark }
    const id = await published({
      kicker: mark,
      source: mark,
      hero: { image, ...words },
      body: bodyOf([paragraph('Một đoạn.'), paragraph(mark), figure({ image, ...words })]),
      bylines: [{ author: author.id, name: mark }, { name: 'Hà An' }],
      seo: { title: mark, description: mark },
    })
    expect(await foundOf(id)).toEqual([])
  })

  it('keeps the log true to a note with half a character in it', async () => {
    const id = await anArticle()
    await make(reporter, id, 'submit', { note: 'Nửa chữ: \ud800.' })
    expect(await foundOf(id)).toEqual([])
  })
})

describe('the seal over all logs', () => {
  it('is taken once an hour, whoever else tries', async () => {
    await published()
    const now = new Date((clock += hour))
    const before = (await sealsOf()).length
    const both = await Promise.all([
      takeCheckpoint(newsroom.payload, now),
      takeCheckpoint(newsroom.payload, now),
    ])
    expect(both.sort()).toEqual([0, 1])
    expect(await takeCheckpoint(newsroom.payload, new Date(now.getTime() + 1))).toBe(0)
    expect(await sealsOf()).toHaveLength(before + 1)
  })

  it('holds the last row of each log, and follows the one before it', async () => {
    const id = await published()
    await seal()
    const [before, last] = (await sealsOf()).slice(-2)
    const log = await logOf(id)
    expect(new Map(last?.heads).get(id)).toBe(log.at(-1)?.hash)
    expect(last).toMatchObject({ number: (before?.number ?? 0) + 1, previousHash: before?.hash })
  })

  it('is told by verify, with the moves that are newer', async () => {
    const { verified } = await verifying()
    const newest = (await sealsOf()).at(-1)
    expect(verified.seal).toEqual({ number: newest?.number, at: newest?.at, hash: newest?.hash })
    expect(verified.newer).toBe(verified.moves)
  })
})

/** Gives a row another content, and the hash that fits it; every row after it follows anew. */
async function makeAnew(id: string, from: number, change: object): Promise<void> {
  let previousHash: string | null = null
  for (const [index, row] of (await logOf(id)).entries()) {
    const changed: Move = {
      ...row,
      previousHash: index < from ? (row.previousHash ?? null) : previousHash,
      ...(index === from && change),
    }
    previousHash = hashOf(loggedIn(changed))
    if (index < from) continue
    const columns = { ...change, previousHash: changed.previousHash, hash: previousHash }
    const { previousHash: follows, hash } = columns
    await tampering.change(
      'moves',
      row.id,
      index === from ? columns : { previousHash: follows, hash },
    )
  }
  await tampering.change('articleHeads', id, { lastMoveHash: previousHash })
}

describe('the seals themselves', () => {
  const seals = async () =>
    (await verifying()).findings.filter(({ code }) => code.startsWith('heads'))

  it('give away one that was rewritten', async () => {
    await seal()
    await seal()
    const [row] = (await sealsOf()).slice(-2) as [AuditHead & { heads: [string, string][] }]
    for (const heads of [[], {}, [7], [['x', 7]]]) {
      await tampering.change('auditHeads', row.id, { heads })
      expect(await seals()).toEqual([{ code: 'headsForged', number: row.number, at: row.at }])
    }
    await tampering.change('auditHeads', row.id, { heads: row.heads })
    expect(await seals()).toEqual([])
  })

  it('give away one that was taken away', async () => {
    await seal()
    await seal()
    const [gone, next] = (await sealsOf()).slice(-2) as [AuditHead, AuditHead]
    const data = { ...gone, id: undefined }
    await tampering.remove('auditHeads', gone.id)
    expect(await seals()).toEqual([{ code: 'headsBroken', number: next.number, at: next.at }])
    await newsroom.payload.db.create({ collection: 'auditHeads', data })
    expect(await seals()).toEqual([])
  })

  it('are held against the hash that was noted down outside', async () => {
    await seal()
    const newest = (await sealsOf()).at(-1) as AuditHead
    const missing = async () =>
      (await verifying({ expected: newest.hash })).findings.filter(
        ({ code }) => code === 'expectedGone',
      )
    expect(await missing()).toEqual([])
    await tampering.remove('auditHeads', newest.id)
    expect(await missing()).toEqual([{ code: 'expectedGone', hash: newest.hash }])
  })
})

describe('a schedule', () => {
  const scheduled = async (data: object = {}) => {
    const id = await approved(data)
    const publishAt = new Date(Date.now() + hour).toISOString()
    await make(secretary, id, 'schedule', { publishAt })
    return { id, publishAt, due: Date.parse(publishAt) }
  }
  const at = async (id: string, now: number) =>
    (await verifying({ now: new Date(now) })).findings.filter(({ article }) => article === id)

  it('is missed a minute after its time, and not before', async () => {
    const { id, publishAt, due } = await scheduled()
    expect(await at(id, due + 59_000)).toEqual([])
    expect(await at(id, due + 61_000)).toEqual([{ code: 'missed', article: id, at: publishAt }])
  })

  it('that something stands in the way of is told, and no fault', async () => {
    const image = await upload(reporter)
    const { id, publishAt, due } = await scheduled({ hero: { image } })
    await editor.call('PATCH', `/api/images/${image}`, { rights: { licence: 'unknown' } })
    await publishDue(newsroom.payload, new Date(due + 1000))
    expect(await at(id, due + 61_000)).toEqual([{ code: 'blocked', article: id, at: publishAt }])
  })
})

describe('a file', () => {
  const inMedia = (name: string) => join(place.mediaDir, name)
  const files = async () =>
    (await verifying()).findings.filter(({ code }) => code.startsWith('file'))
  const photo = async () => {
    const id = await upload(reporter)
    const { filename } = await newsroom.payload.findByID({ collection: 'images', id })
    return { id, name: String(filename) }
  }

  const deletePhoto = async (id: string) => {
    const req = await createLocalReq({}, newsroom.payload)
    await newsroom.payload.delete({ collection: 'images', id, req })
  }

  it('that belongs to no photo is named, once it is ten minutes old', async () => {
    const name = 'la-000000000000.jpg'
    await writeFile(inMedia(name), 'x')
    await writeFile(inMedia('.gitkeep'), '')
    expect(await files()).toEqual([])
    const old = new Date(Date.now() - 700_000)
    await utimes(inMedia(name), old, old)
    expect(await files()).toEqual([{ code: 'fileStray', name }])
    await rm(inMedia(name))
  })

  it('that was changed is named', async () => {
    const { id, name } = await photo()
    await writeFile(inMedia(name), 'khác')
    expect(await files()).toEqual([{ code: 'fileForged', id, name }])
    await rm(inMedia(name))
    expect(await files()).toEqual([{ code: 'fileGone', id, name }])
    await deletePhoto(id)
  })

  it('is missed where its name was taken away with it', async () => {
    const { id, name } = await photo()
    await tampering.change('images', id, { filename: null })
    await rm(inMedia(name))
    expect(await files()).toEqual([{ code: 'fileGone', id, name: '' }])
    await tampering.change('images', id, { filename: name })
    await deletePhoto(id)
  })
})

/** The row of the log that is named, by its place. */
const named = async (id: string, place: number, code: string) => {
  const row = (await logOf(id))[place]
  return { code, article: id, row: row?.id, revision: row?.revision, move: row?.move }
}
const rowAt = async (id: string, place: number): Promise<Move> =>
  (await logOf(id)).at(place) as Move

describe('verify names what one row does not tell:', () => {
  it('the end of a log that was cut off', async () => {
    const id = await corrected()
    const last = await rowAt(id, -1)
    await tampering.remove('moves', last.id)
    expect(await foundOf(id)).toEqual(
      expect.arrayContaining([{ ...(await named(id, 4, 'endCut')), hash: last.hash }]),
    )
  })

  it('the end of a log that was cut off together with its head, before any seal', async () => {
    const id = await approved()
    await tampering.remove('moves', (await rowAt(id, -1)).id)
    await tampering.change('articleHeads', id, { lastMoveHash: (await rowAt(id, -1)).hash })
    expect(await foundOf(id)).toEqual([
      { ...(await named(id, 2, 'stateForged')), name: 'approved' },
      { code: 'sealForged', article: id },
    ])
  })

  it('the end of a sealed log that was cut off together with its head', async () => {
    const id = await published()
    await make(chief, id, 'correct', { correction })
    await seal()
    const sealed = (await rowAt(id, -1)).hash
    await tampering.remove('moves', (await rowAt(id, -1)).id)
    await tampering.remove('corrections', (await correctionOf(id)).id)
    await tampering.change('articleHeads', id, { lastMoveHash: (await rowAt(id, -1)).hash })
    const { number, at } = (await sealsOf()).at(-1) as AuditHead
    expect(await foundOf(id)).toEqual([
      { code: 'sealedGone', article: id, hash: sealed, number, at },
      { code: 'pageForged', article: id, name: 'corrections' },
    ])
  })

  it('a sealed log that was made anew from one row on, true in itself', async () => {
    const id = await published()
    await seal()
    const sealed = (await rowAt(id, -1)).hash
    await makeAnew(id, 0, { note: 'Không có ai gửi.' })
    expect(await foundOf(id)).toMatchObject([{ code: 'sealedGone', article: id, hash: sealed }])
  })

  it('an article that was taken away with its whole log', async () => {
    const id = await anArticle()
    await make(reporter, id, 'submit')
    await seal()
    const { id: row, hash } = await rowAt(id, 0)
    await tampering.remove('moves', row)
    await tampering.remove('articleHeads', id)
    await tampering.remove('articles', id)
    expect(await foundOf(id)).toMatchObject([{ code: 'sealedGone', article: id, hash }])
  })

  it('an article that readers see, and that no move has published', async () => {
    const id = await desk.bring(await anArticle(), 'review')
    await tampering.change('articles', id, { _status: 'published', state: 'published' })
    expect(await foundOf(id)).toEqual([{ code: 'liveForged', article: id }])
  })

  it('another time than the one it was scheduled for', async () => {
    const id = await approved()
    const publishAt = new Date(Date.now() + 5 * hour).toISOString()
    await make(secretary, id, 'schedule', { publishAt })
    const { version } = await rowAt(id, -1)
    const earlier = new Date(Date.now() + hour).toISOString()
    await tampering.change('versions', version ?? '', { publishAt: earlier })
    expect(await foundOf(id)).toEqual([{ ...(await named(id, 4, 'versionForged')), id: version }])
  })

  it('what only moves set, in a version that no move left', async () => {
    const id = await desk.bring(await anArticle(), 'editing')
    await editor.call('PATCH', `/api/articles/${id}`, { lead: 'Sapo khác.' })
    const { docs } = await newsroom.payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    await tampering.change('versions', docs[0]?.id ?? '', {
      publishedAt: '2020-01-01T00:00:00.000Z',
    })
    expect(await foundOf(id)).toEqual([
      { ...(await named(id, 1, 'fieldForged')), name: 'publishedAt' },
    ])
  })

  it('rows that belong to no article', async () => {
    const id = await anArticle()
    await make(reporter, id, 'submit')
    await tampering.remove('articleHeads', id)
    const now = new Date(Date.now() + hour)
    expect((await verifying({ now })).findings).toEqual(
      expect.arrayContaining([
        { code: 'strayRows', name: 'articles', count: 1 },
        { code: 'strayRows', name: 'moves', count: 1 },
      ]),
    )
  })

  it('an approved text that was changed past the workflow', async () => {
    const id = await approved()
    const { docs } = await newsroom.payload.db.findVersions<unknown>({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    await newsroom.payload.db.updateVersion({
      collection: 'articles',
      id: docs[0]?.id ?? '',
      versionData: {
        ...docs[0],
        version: { ...(docs[0]?.version as object), title: 'Tít không ai duyệt' },
      },
    })
    expect(await foundOf(id)).toEqual([
      { ...(await named(id, 3, 'versionForged')), id: docs[0]?.id },
      { code: 'sealForged', article: id },
    ])
  })
})

type Tampered = [string, (id: string) => Promise<unknown>, (id: string) => Promise<object[]>]

const column = (
  place: number,
  name: string,
  value: unknown,
  more: (id: string) => Promise<object[]> = async () => [],
): Tampered => [
  `another ${name} in a row of the log`,
  async (id) => tampering.change('moves', (await rowAt(id, place)).id, { [name]: value }),
  async (id) => [await named(id, place, 'rowForged'), ...(await more(id))],
]

/** Who rewrites what the row says of another row is contradicted by that one as well. */
const publicationToo = async (id: string) => [
  {
    ...(await named(id, 4, 'publicationForged')),
    id: (await publicationOf(id)).id,
    number: 1,
  },
]
const correctionToo = async (id: string) => [
  { ...(await named(id, 5, 'correctionForged')), id: (await correctionOf(id)).id },
]

const versionForged = async (id: string, place: number) => ({
  ...(await named(id, place, 'versionForged')),
  id: (await rowAt(id, place)).version,
})

const ofVersion = (place: number, name: string, value: unknown): Tampered => [
  `another ${name} in the version that a move left`,
  async (id) =>
    tampering.change('versions', (await rowAt(id, place)).version ?? '', { [name]: value }),
  async (id) => [await versionForged(id, place)],
]

const ofPublication = (name: string, value: unknown): Tampered => [
  `another ${name} in a publication`,
  async (id) => tampering.change('publications', (await publicationOf(id)).id, { [name]: value }),
  async (id) => {
    const { id: publication, number } = await publicationOf(id)
    return [
      { ...(await named(id, 4, 'publicationForged')), id: publication, number },
      { code: 'pageForged', article: id, name },
    ]
  },
]

it('no other article is named because a row points at its version', async () => {
  const [id, innocent] = [await approved(), await approved()]
  for (const [one, other] of [
    [id, innocent],
    [innocent, id],
  ] as const) {
    const row = await rowAt(one, 1)
    await tampering.change('moves', row.id, { version: (await rowAt(other, 1)).version })
    expect((await foundIn([id, innocent])).map(({ article }) => article)).toEqual([one, one])
    await tampering.change('moves', row.id, { version: row.version })
  }
})

describe('verify names', () => {
  const cases = sampled<Tampered>([
    column(0, 'note', 'Chưa từng gửi.'),
    column(1, 'via', 'edit'),
    column(2, 'move', 'approve'),
    column(3, 'contentHash', 'f'.repeat(64)),
    column(3, 'version', 'x', async (id) => [{ ...(await named(id, 3, 'versionGone')), id: 'x' }]),
    column(3, 'versionHash', 'f'.repeat(64), async (id) => [await versionForged(id, 3)]),
    column(4, 'publicationHash', 'f'.repeat(64), publicationToo),
    column(4, 'to', 'draft'),
    column(4, 'at', '2020-01-01T00:00:00.000Z'),
    column(4, 'hash', 'f'.repeat(64)),
    column(5, 'requestedBy', 'Không ai', correctionToo),
    column(5, 'correction', { ...correction, right: 'Không có gì sai.' }, correctionToo),
    [
      'a row of the log that got the hash of its new content',
      async (id) => {
        const row = { ...(await rowAt(id, 3)), note: 'Đã xem kỹ.' }
        const hash = hashOf(loggedIn(row))
        await tampering.change('moves', row.id, { note: row.note, hash })
      },
      async (id) => [{ ...(await named(id, 4, 'linkBroken')), before: (await rowAt(id, 3)).id }],
    ],
    [
      'the first row of a log, gone',
      async (id) => tampering.remove('moves', (await rowAt(id, 0)).id),
      async (id) => [{ ...(await named(id, 0, 'linkBroken')), before: null }],
    ],
    [
      'a row in the middle of a log, gone',
      async (id) => tampering.remove('moves', (await rowAt(id, 2)).id),
      async (id) => [{ ...(await named(id, 2, 'linkBroken')), before: (await rowAt(id, 1)).id }],
    ],
    [
      'two rows that changed places',
      async (id) => {
        const [one, other] = [await rowAt(id, 1), await rowAt(id, 2)]
        await tampering.change('moves', one.id, { revision: other.revision })
        await tampering.change('moves', other.id, { revision: one.revision })
      },
      async (id) => [await named(id, 1, 'rowForged')],
    ],
    ofVersion(0, 'lead', 'Sapo khác.'),
    ofVersion(1, 'body', bodyOf([paragraph('Chính văn khác.')])),
    ofVersion(2, 'title', 'Tít khác'),
    [
      'a version that was approved, gone',
      async (id) => tampering.remove('versions', (await rowAt(id, 3)).version ?? ''),
      async (id) => [{ ...(await named(id, 3, 'versionGone')), id: (await rowAt(id, 3)).version }],
    ],
    [
      'a version of another article in the place of the one that was submitted',
      async (id) => {
        const row = await rowAt(id, 0)
        const { version } = await rowAt(await approved(), 0)
        await tampering.change('moves', row.id, { version })
      },
      async (id) => [
        await named(id, 0, 'rowForged'),
        { ...(await named(id, 0, 'versionGone')), id: (await rowAt(id, 0)).version },
      ],
    ],
    [
      'a publication, gone',
      async (id) => tampering.remove('publications', (await publicationOf(id)).id),
      async (id) => [
        await named(id, 4, 'publicationGone'),
        { code: 'pageForged', article: id, name: 'publication' },
      ],
    ],
    ofPublication('title', 'Tít khác'),
    ofPublication('text', 'Chính văn khác.'),
    ofPublication('html', '<p>Khác.</p>'),
    ofPublication('lead', 'Sapo khác.'),
    ofPublication('bylines', [{ author: null, name: 'Người khác', role: 'text', kind: 'person' }]),
    ofPublication('source', 'Nguồn khác'),
    [
      'a publication that no move made',
      async (id) => {
        const data = { ...(await publicationOf(id)), id: undefined, number: 9, moveId: 'm9' }
        await newsroom.payload.db.create({ collection: 'publications', data })
      },
      async (id) => [
        { code: 'publicationStray', article: id, id: expect.any(String), number: 9 },
        { code: 'pageForged', article: id, name: 'publication' },
      ],
    ],
    [
      'a correction with other words',
      async (id) =>
        tampering.change('corrections', (await correctionOf(id)).id, { right: 'Đúng.' }),
      async (id) => [
        { ...(await named(id, 5, 'correctionForged')), id: (await correctionOf(id)).id },
        { code: 'pageForged', article: id, name: 'corrections' },
      ],
    ],
    [
      'a correction, gone',
      async (id) => tampering.remove('corrections', (await correctionOf(id)).id),
      async (id) => [
        await named(id, 5, 'correctionGone'),
        { code: 'pageForged', article: id, name: 'corrections' },
      ],
    ],
    [
      'a correction that no move made',
      async (id) => {
        const row = await correctionOf(id)
        const at = '2020-01-01T00:00:00.000Z'
        const data = { ...row, id: undefined, at, moveId: 'm9' }
        await newsroom.payload.db.create({ collection: 'corrections', data })
      },
      async (id) => [
        { code: 'correctionStray', article: id, id: expect.any(String) },
        { code: 'pageForged', article: id, name: 'corrections' },
      ],
    ],
    [
      'a page with another text',
      async (id) => {
        const { content } = await pageOf(id)
        await tampering.change('pages', id, { content: { ...content, html: '<p>Khác.</p>' } })
      },
      async (id) => [{ code: 'pageForged', article: id, name: 'html' }],
    ],
    [
      'a page that was taken down by no move',
      async (id) => tampering.change('pages', id, { state: 'gone' }),
      async (id) => [{ code: 'pageForged', article: id, name: 'state' }],
    ],
    [
      'an address that was published, and is free again',
      async (id) => tampering.remove('slugs', (await pageOf(id)).slug),
      async (id) => [{ code: 'slugGone', article: id, name: (await pageOf(id)).slug }],
    ],
    [
      'a live version of another day',
      async (id) => tampering.change('articles', id, { publishedAt: '2020-01-01T00:00:00.000Z' }),
      async (id) => [{ code: 'liveForged', article: id, id: (await publicationOf(id)).id }],
    ],
    ofVersion(1, 'publishAt', '2020-01-01T00:00:00.000Z'),
    [
      'a live version with another title',
      async (id) => tampering.change('articles', id, { title: 'Tít khác' }),
      async (id) => [{ code: 'liveForged', article: id, id: (await publicationOf(id)).id }],
    ],
  ])
  const articles = new Map<string, string>()
  let found: Finding[]

  beforeAll(async () => {
    for (const [name] of cases) articles.set(name, await corrected())
    expect(await foundIn([...articles.values()])).toEqual([])
    for (const [name, tamper] of cases) await tamper(articles.get(name) ?? '')
    found = await foundIn([...articles.values()])
  }, 300_000)

  it.each(cases)('%s', async (name, _, expected) => {
    const id = articles.get(name) ?? ''
    expect(found.filter(({ article }) => article === id)).toEqual(await expected(id))
  })
})
