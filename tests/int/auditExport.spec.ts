import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createLocalReq } from 'payload'
import { takeCheckpoint } from '../../src/audit/takeCheckpoint.ts'
import { verify } from '../../src/audit/verify.ts'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import { sealedColumns } from '../../src/ledger/publicationHash.ts'
import { loggedColumns } from '../../src/ledger/loggedRow.ts'
import { upload } from '../support/cast.ts'
import { correction } from '../support/contractTable.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { aPerson, type Body, type Caller, nobody, password } from '../support/people.ts'

let newsroom: Newsroom
let reporter: Caller
let stranger: Caller
let editor: Caller
let head: Caller
let chief: Caller
let admin: Caller
let id: string
let draft: string

const title = 'Hội thi “Bàn tay vàng”'

beforeAll(async () => {
  newsroom = await startNewsroom()
  reporter = await aPerson(newsroom, 'reporter', ['reporter'])
  stranger = await aPerson(newsroom, 'stranger', ['reporter'])
  editor = await aPerson(newsroom, 'editor', ['editor'])
  head = await aPerson(newsroom, 'head', ['deskHead'])
  chief = await aPerson(newsroom, 'chief', ['chief'])
  admin = await aPerson(newsroom, 'admin', ['admin'])
  const data = { name: 'Công đoàn' }
  const category = (await newsroom.payload.create({ collection: 'categories', data })).id
  const image = await upload(reporter)
  const article = {
    title,
    lead: 'Sapo “có dấu”.',
    body: bodyOf([paragraph('Một đoạn.'), figure({ image, caption: 'Toàn cảnh' })]),
    hero: { image },
    category,
    bylines: [{ name: 'Hà An' }],
  }
  draft = String((await reporter.call('POST', '/api/articles', { title: 'Nháp' })).body.doc.id)
  id = String((await reporter.call('POST', '/api/articles', article)).body.doc.id)
  await make(reporter, 'submit', { note: '=HYPERLINK("http://x";"Bấm"),\nđã xong' })
  await make(editor, 'claim')
  await make(editor, 'forward')
  await make(head, 'approve')
  await make(chief, 'publish')
  await make(chief, 'correct', { correction, documentNo: '12/CV' })
  await takeCheckpoint(newsroom.payload)
})

afterAll(async () => {
  await newsroom?.close()
})

async function make(by: Caller, move: string, given: object = {}): Promise<void> {
  const { status, body } = await by.call('POST', `/api/articles/${id}/moves`, { move, ...given })
  expect({ move, status, errors: body.errors }).toEqual({ move, status: 200, errors: undefined })
}

const exported = async (by = chief): Promise<Body> => {
  const { status, body } = await by.call('GET', `/api/articles/${id}/audit`)
  expect(status).toBe(200)
  return body
}

/** The recipe of docs/audit.md, and nothing else. */
const recomputed = (row: Record<string, unknown>, without: string[]): string => {
  const said = Object.entries(row).filter(
    ([key, value]) => value !== null && !without.includes(key),
  )
  const text = JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)))
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

describe('the exported log of an article', () => {
  it('is enough to compute every hash again', async () => {
    const { moves, publications, heads } = await exported()
    expect(moves.map(({ move }: Body) => move)).toEqual([
      'submit',
      'claim',
      'forward',
      'approve',
      'publish',
      'correct',
    ])
    let previous = null
    for (const row of moves) {
      expect(row.previousHash).toBe(previous)
      expect(row.hash).toBe(recomputed(row, ['id', 'actorName', 'hash']))
      previous = row.hash
    }
    const published = moves.find(({ move }: Body) => move === 'publish')
    expect(publications).toHaveLength(1)
    expect(publications[0].moveId).toBe(published.id)
    expect(published.publicationHash).toBe(recomputed(publications[0], ['id', 'moveId', 'hash']))
    const leaf = createHash('sha256')
      .update(JSON.stringify([id, previous]))
      .digest('hex')
    expect(heads).toHaveLength(1)
    expect(heads[0].heads).toContain(leaf)
    expect(heads[0].hash).toBe(recomputed(heads[0], ['hash']))
  })

  it('holds all that the newsroom stores of moves and publications', () => {
    const columnsOf = (collection: 'moves' | 'publications') =>
      newsroom.payload.collections[collection].config.flattenedFields.map(({ name }) => name).sort()
    expect([...loggedColumns, 'hash'].sort()).toEqual(columnsOf('moves'))
    expect([...sealedColumns, 'moveId'].sort()).toEqual(columnsOf('publications'))
  })

  it('names people as they are called today, beside their ids', async () => {
    const { moves, corrections } = await exported()
    expect(moves[0]).toMatchObject({
      actor: reporter.id,
      actorName: 'reporter',
      roles: ['reporter'],
      via: 'rest',
    })
    expect(corrections).toMatchObject([{ ...correction, documentNo: '12/CV', article: id }])
  })

  it('tells nothing of other articles', async () => {
    expect(JSON.stringify(await exported())).not.toContain(draft)
  })

  it('keeps who did what after that person was switched off', async () => {
    const gone = await aPerson(newsroom, 'retired', ['deskHead'])
    await gone.call('POST', `/api/articles/${draft}/moves`, { move: 'assign', user: reporter.id })
    await newsroom.payload.update({
      collection: 'users',
      data: { active: false, roles: ['reporter'] },
      id: gone.id,
    })
    const log = await head.call('GET', `/api/articles/${draft}/audit`)
    expect(log.body.moves).toMatchObject([
      { move: 'assign', actor: gone.id, actorName: 'retired', roles: ['deskHead'] },
    ])
    const history = await head.call('GET', `/api/articles/${draft}/moves`)
    expect(history.body.history).toMatchObject([{ actor: gone.id, roles: ['deskHead'] }])
    const name = await head.call('GET', `/api/users/${gone.id}`)
    expect(name.body.name).toBe('retired')
  })

  it('is a table that a spreadsheet opens, and takes nothing in it for a formula', async () => {
    const response = await chief.call('GET', `/api/articles/${id}/audit?format=csv`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="nhat-ky-hoi-thi-ban-tay-vang.csv"; filename*=UTF-8''` +
        'Nh%E1%BA%ADt%20k%C3%BD%20%E2%80%93%20H%E1%BB%99i%20thi%20%E2%80%9CB%C3%A0n%20tay%20v%C3%A0ng%E2%80%9D.csv',
    )
    const [first, second] = String(response.body).split('\r\n')
    expect(first?.replace('\ufeff', '')).toBe(
      ['id', ...loggedColumns, 'actorName', 'hash'].join(','),
    )
    expect(second).toContain(`,"'=HYPERLINK(""http://x"";""Bấm""),\nđã xong",`)
  })

  it('begins with the mark by which Excel knows UTF-8', async () => {
    const headers = { authorization: `JWT ${await tokenOf('chief@newsroom.example')}` }
    const response = await fetch(`${newsroom.url}/api/articles/${id}/audit?format=csv`, { headers })
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it('is for those who may read the version being worked on', async () => {
    const asked = async (by: Caller, of: string, format = 'json') => {
      const { status, body } = await by.call('GET', `/api/articles/${of}/audit?format=${format}`)
      return [status, body.errors?.[0].code]
    }
    expect(await asked(nobody(newsroom.url), id)).toEqual([401, 'unauthorized'])
    expect(await asked(reporter, id)).toEqual([200, undefined])
    expect(await asked(stranger, id)).toEqual([403, 'wrongRole'])
    expect(await asked(admin, id)).toEqual([403, 'wrongRole'])
    expect(await asked(stranger, draft)).toEqual([404, 'notFound'])
    expect(await asked(chief, id, 'xml')).toEqual([400, 'invalid'])
  })

  it('is answered alike for what is not there and what may not be seen', async () => {
    const whole = async (of: string) => {
      const { status, body, headers } = await stranger.call('GET', `/api/articles/${of}/audit`)
      return { status, body, headers: Object.fromEntries(headers) }
    }
    const hidden = await whole(draft)
    const nothing = await whole('0'.repeat(24))
    expect({ ...hidden, headers: { ...hidden.headers, date: '' } }).toEqual({
      ...nothing,
      headers: { ...nothing.headers, date: '' },
    })
  })
})

type Run = { code: number | null; stdout: string; stderr: string }

/** The command as an operator types it, in a process of its own beside the running newsroom. */
const command = (...args: string[]): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'src/scripts/verify.ts', ...args], {
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', LC_ALL: 'C' },
    })
    const output = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...output }))
  })

describe('npm run verify', () => {
  it('says that all is well, and which seal to note down', async () => {
    const [{ hash } = { hash: '' }] = (await exported()).heads as { hash: string }[]
    const { code, stdout } = await command('--expect', hash)
    expect(stdout).toMatch(
      /^Đã xem 2 bài, 7 bước, 1 bản đã đăng, 1 cải chính, 7 tài khoản, 1 ảnh, 2 tệp\.\nNiêm phong mới nhất: số 1, lúc /,
    )
    expect(stdout).toContain(`mã ${hash}`)
    expect(stdout).toMatch(/\nMọi thứ đều đúng\.\n$/)
    expect(code).toBe(0)
  })

  it('prints JSON and nothing else with --json, and ends with 1 when something is wrong', async () => {
    const { code, stdout } = await command('--json', '--expect', 'f'.repeat(64))
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      findings: [
        {
          code: 'expectedGone',
          hash: 'f'.repeat(64),
          message: expect.stringMatching(/^Không còn niêm phong nào có mã f+:/),
        },
      ],
      articles: 2,
      seal: { number: 1 },
    })
    expect(code).toBe(1)
  })

  it('does nothing when it is asked in a way it does not know', async () => {
    const { code, stdout, stderr } = await command('--expect', 'x')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('npm run verify')
  })

  it('finds nothing wrong while moves are being made', async () => {
    const ids = await Promise.all(
      [1, 2, 3, 4].map(async (number) => {
        const data = { title: `Song song ${number}` }
        return String((await reporter.call('POST', '/api/articles', data)).body.doc.id)
      }),
    )
    let isOver = false
    const moving = Promise.all(
      ids.map(async (one) => {
        for (let round = 0; round < 6; round++)
          await head.call('POST', `/api/articles/${one}/moves`, {
            move: 'assign',
            user: round % 2 === 0 ? editor.id : reporter.id,
          })
      }),
    ).then(() => (isOver = true))
    const found: string[] = []
    do for await (const { code } of verify(newsroom.payload)) found.push(code)
    while (!isOver)
    await moving
    expect(found).toEqual([])
  })
})

describe('what was logged, published or corrected', () => {
  const collections = ['moves', 'publications', 'corrections', 'auditHeads'] as const
  const refused = expect.objectContaining({ status: 403 })
  const anyRow = async (collection: (typeof collections)[number]) => {
    const row = await newsroom.payload.db.findOne<{ id: string; hash?: string }>({ collection })
    if (row === null) throw new Error(`There is no row of ${collection}.`)
    return row
  }

  it.each(collections)('is not changed by code either: %s', async (collection) => {
    const { payload } = newsroom
    const before = await anyRow(collection)
    const { id: row } = before
    const data = { hash: 'x', title: 'x', wrong: 'x' } as never
    await expect(payload.update({ collection, id: row, data })).rejects.toEqual(refused)
    const where = { id: { equals: row } }
    await expect(payload.update({ collection, where, data })).rejects.toEqual(refused)
    await expect(payload.delete({ collection, id: row })).rejects.toEqual(refused)
    await expect(payload.delete({ collection, where })).rejects.toEqual(refused)
    await expect(payload.create({ collection, data })).rejects.toEqual(refused)
    await expect(payload.duplicate({ collection, id: row })).rejects.toEqual(refused)
    expect(await anyRow(collection)).toEqual(before)
  })

  it.each(collections)('is not changed for the chief, who asks by code: %s', async (collection) => {
    const { payload } = newsroom
    const user = await payload.findByID({ collection: 'users', id: chief.id })
    const before = await anyRow(collection)
    const asked = {
      collection,
      id: before.id,
      overrideAccess: false,
      user: { ...user, collection: 'users' as const },
    }
    await expect(payload.update({ ...asked, data: {} })).rejects.toEqual(refused)
    await expect(payload.delete(asked)).rejects.toEqual(refused)
    expect(await anyRow(collection)).toEqual(before)
  })

  it.each(['moves', 'publications', 'corrections'] as const)(
    'is changed by no request: %s',
    async (collection) => {
      const before = await anyRow(collection)
      const path = `/api/${collection}`
      const all = `${path}?where[id][equals]=${before.id}`
      const asked: [string, string][] = [
        ['PATCH', `${path}/${before.id}`],
        ['DELETE', `${path}/${before.id}`],
        ['PATCH', all],
        ['DELETE', all],
        ['POST', path],
        ['POST', `${path}/${before.id}/duplicate`],
        ['POST', `${path}/versions/${before.id}`],
      ]
      for (const [method, address] of asked) {
        const { status } = await chief.call(method, address, { note: 'x', title: 'x', wrong: 'x' })
        expect([method, address, [403, 404].includes(status)]).toEqual([method, address, true])
      }
      expect(await anyRow(collection)).toEqual(before)
    },
  )

  it('has no mutation in GraphQL that would reach a row', async () => {
    const one = (await anyRow('moves')).id
    const mutations = [
      'updateMove',
      'deleteMove',
      'updatePublication',
      'deletePublication',
      'updateCorrection',
      'deleteCorrection',
    ]
    for (const mutation of mutations) {
      const data = mutation.startsWith('update') ? ', data: {}' : ''
      const query = `mutation { ${mutation}(id: "${one}"${data}) { id } }`
      const { body } = await chief.call('POST', '/api/graphql', { query })
      expect([mutation, body.errors?.length, body.data?.[mutation] ?? null]).toEqual([
        mutation,
        1,
        null,
      ])
    }
  })

  it('keeps the seals out of every API', async () => {
    expect((await chief.call('GET', '/api/auditHeads')).status).toBe(404)
    const { body } = await chief.call('POST', '/api/graphql', {
      query: '{ Checkpoints { docs { id } } }',
    })
    expect(body.errors).toHaveLength(1)
  })

  it('is nothing that the request of a stranger could mark as a move', async () => {
    const req = await createLocalReq({ context: { moving: true } }, newsroom.payload)
    const data = {} as never
    await expect(newsroom.payload.create({ collection: 'moves', data, req })).rejects.toEqual(
      refused,
    )
  })
})

const tokenOf = async (email: string): Promise<string> => {
  const { body } = await nobody(newsroom.url).call('POST', '/api/users/login', { email, password })
  return String(body.token)
}
