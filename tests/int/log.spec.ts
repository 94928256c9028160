import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals'
import fc from 'fast-check'
import { eventually } from '../support/eventually.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { aPerson, type Caller, nobody, password } from '../support/people.ts'

let newsroom: Newsroom
let admin: Caller
let reporter: Caller
let anonymous: Caller
let lines: string[] = []

beforeAll(async () => {
  newsroom = await startNewsroom()
  admin = await aPerson(newsroom, 'Quan-Tri', ['admin'])
  reporter = await aPerson(newsroom, 'Lan', ['reporter'])
  anonymous = nobody(newsroom.url)
})
afterAll(() => newsroom?.close())

/** What this process writes to its standard output is caught. */
beforeEach(() => {
  lines = []
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    lines.push(String(chunk))
    return true
  })
})
afterEach(() => {
  jest.restoreAllMocks()
})

const from = (address: string) => ({ 'X-Forwarded-For': address })
const logIn = (email: string, typed: string, address: string) =>
  anonymous.call('POST', '/api/users/login', { email, password: typed }, from(address))

const records = (): Record<string, unknown>[] =>
  lines.map((line) => JSON.parse(line) as Record<string, unknown>)
/** Without what is the same in all, and what changes with the clock. */
const events = () =>
  records().map(({ event, outcome, account, address, user }) => [
    event,
    outcome,
    account ?? user ?? null,
    address,
  ])
const lan = 'lan@newsroom.example'

describe('the log', () => {
  it('has a line for each event of signing in, and a stack for none', async () => {
    await logIn(lan, 'a wrong password', '192.0.2.1')
    await logIn('my password by mistake', 'x', '192.0.2.1')
    const { body } = await logIn(lan, password, '192.0.2.1')
    const token = { Authorization: `JWT ${body.token}`, ...from('192.0.2.1') }
    await anonymous.call('POST', '/api/users/logout', {}, token)
    const query = `mutation { a: loginUser(email: "${lan}", password: "x") { token } b: loginUser(email: "no@a.example", password: "x") { token } }`
    await anonymous.call('POST', '/api/graphql', { query }, from('192.0.2.2'))
    const link = { token: 'never given out', password: 'a new password' }
    await anonymous.call('POST', '/api/users/reset-password', link, from('192.0.2.3'))
    const key = { Authorization: 'users API-Key nobody', ...from('192.0.2.4') }
    await anonymous.call('GET', '/api/users/me', undefined, key)
    expect(events()).toEqual([
      ['signIn', 'wrong', lan, '192.0.2.1'],
      ['signIn', 'wrong', null, '192.0.2.1'],
      ['signIn', 'right', lan, '192.0.2.1'],
      ['signOut', 'done', lan, '192.0.2.1'],
      ['signIn', 'wrong', lan, '192.0.2.2'],
      ['signIn', 'wrong', null, '192.0.2.2'],
      ['resetPassword', 'wrong', null, '192.0.2.3'],
      ['apiKey', 'wrong', null, '192.0.2.4'],
    ])
    expect(records().every(({ level, err }) => level === 'info' && err === undefined)).toBe(true)
  })

  it('tells of a forgotten password whom it concerns, and of strangers nothing', async () => {
    const forget = (email: string) =>
      anonymous.call('POST', '/api/users/forgot-password', { email }, from('192.0.2.5'))
    await forget(lan)
    await forget('nobody@a.example')
    await eventually(() => Promise.resolve(lines.length), 2)
    expect(events().sort()).toEqual([
      ['askForReset', 'noMailServer', lan, '192.0.2.5'],
      ['askForReset', 'unknown', null, '192.0.2.5'],
    ])
  })

  it('has a line for each move, and for each refusal its code', async () => {
    const made = await reporter.call('POST', '/api/articles', { title: 'Bài' })
    const id: string = made.body.doc.id
    await reporter.call('POST', `/api/articles/${id}/moves`, { move: 'shelve' })
    await reporter.call('POST', `/api/articles/${id}/moves`, { move: 'submit' })
    await reporter.call('PATCH', `/api/users/${admin.id}`, { name: 'X' })
    await anonymous.call('GET', '/api/no-such-thing')
    await anonymous.call('POST', '/api/graphql', { query: '{ nothing }' })
    await reporter.call('POST', '/api/articles', '{broken')
    expect(records()).toMatchObject([
      { event: 'move', outcome: 'shelve', article: id, from: 'draft', to: 'shelved', via: 'rest' },
      { event: 'refused', outcome: 'wrongState', status: 409, user: reporter.id },
      { event: 'refused', outcome: 'forbidden', status: 403, collection: 'users' },
      { event: 'refused', outcome: 'notFound', user: null },
      { event: 'refused', outcome: 'invalid', user: null },
      { event: 'refused', outcome: 'malformed', user: null },
    ])
  })

  it('has the stack of a fault of ours, and not the words that a driver repeats', async () => {
    const fault = new Error('Failed query: select 1\nparams: bi-mat-1', {
      cause: new Error("near 'bi-mat-2': syntax error"),
    })
    jest.spyOn(newsroom.payload.db, 'find').mockRejectedValue(fault)
    const rest = await reporter.call('GET', '/api/topics')
    const query = '{ Topics { docs { id } } }'
    await anonymous.call('POST', '/api/graphql', { query })
    expect([rest.status, rest.body.errors[0].code]).toEqual([500, 'internal'])
    const faults = records().filter(({ level }) => level === 'error')
    const err = {
      message: 'Failed query: select 1',
      stack: expect.stringMatching(/^at .*log\.spec/),
      cause: { message: 'near …' },
    }
    expect(faults).toMatchObject([{ err }, { err }])
    expect(lines.join('')).not.toContain('bi-mat')
  })

  it('has few lines of what one address is refused, however often', async () => {
    for (let made = 0; made < 90; made += 1)
      await anonymous.call('GET', '/api/no-such-thing', undefined, from('192.0.2.6'))
    expect(lines).toHaveLength(60)
  })

  /** Every place of a request in which a secret may stand. */
  const places: ((secret: string) => Promise<unknown>)[] = [
    (secret) => logIn(lan, secret, '192.0.2.10'),
    (secret) => logIn(secret, secret, '192.0.2.11'),
    (token) =>
      anonymous.call('POST', '/api/users/reset-password', { token, password: token.repeat(3) }),
    (email) => anonymous.call('POST', '/api/users/forgot-password', { email }),
    (secret) => anonymous.call('GET', '/api/users/me', undefined, withHeader(`JWT ${secret}`)),
    (secret) =>
      anonymous.call('GET', '/api/users/me', undefined, withHeader(`users API-Key ${secret}`)),
    (secret) =>
      anonymous.call('GET', '/api/users/me', undefined, {
        Cookie: `payload-token=${encodeURIComponent(secret)}; x=${encodeURIComponent(secret)}`,
      }),
    (title) => reporter.call('POST', '/api/articles', { title, body: title, nothing: [title] }),
    (secret) => reporter.call('POST', '/api/articles', `{"title": "${secret}`),
    (title) => reporter.call('POST', '/api/articles', aForm(JSON.stringify({ title }))),
    (secret) => reporter.call('POST', '/api/images', aForm(secret)),
    (secret) => reporter.call('GET', `/api/articles?where[title][equals]=${encode(secret)}`),
    (secret) => reporter.call('GET', `/api/articles?where[${encode(secret)}][equals]=x`),
    (secret) => reporter.call('GET', `/api/articles/${encode(secret)}?draft=true`),
    (secret) => anonymous.call('GET', `/api/v1/articles/${encode(secret)}?after=${encode(secret)}`),
    (secret) => anonymous.call('GET', `/api/${encode(secret)}`),
    (secret) => anonymous.call('POST', '/api/graphql', { query: `{ ${secret} }` }),
    (secret) =>
      reporter.call('POST', '/api/graphql', {
        query: 'query ($w: Article_where) { Articles(where: $w) { totalDocs } }',
        variables: { w: { title: { equals: secret } }, [secret]: secret },
      }),
    (note) => reporter.call('POST', '/api/articles/x/moves', { move: note, note }),
    (secret) => admin.call('PATCH', `/api/users/${reporter.id}`, { email: secret, name: secret }),
    (apiKey) => admin.call('PATCH', `/api/users/${admin.id}`, { enableAPIKey: true, apiKey }),
  ]
  const withHeader = (authorization: string) => ({
    Authorization: authorization.replace(/[^\x20-\x7e]/g, '?'),
  })
  const encode = (text: string) => encodeURIComponent(text)
  const aForm = (text: string): FormData => {
    const form = new FormData()
    form.append('_payload', text)
    form.append('file', new File([text], `${text.replace(/[^\w-]/g, '')}.jpg`))
    return form
  }

  it('never has a secret, wherever it stood in a request, nor a line over four kilobytes', async () => {
    const more = fc.constantFrom(
      '',
      '"',
      "'",
      '\n',
      '\u2028',
      '{',
      '\nparams: ',
      'é'.repeat(3_000),
      '$',
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), more, async (place, text) => {
        await place(`bi-mat-7Q${text}bi-mat-7Q`)
      }),
      { numRuns: 150 },
    )
    for (const place of places) await place('bi-mat-7Q')
    expect(lines.length).toBeGreaterThan(places.length)
    expect(lines.filter((line) => line.includes('7Q'))).toEqual([])
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(4_096)
    expect(records().filter(({ level }) => level !== 'info')).toEqual([])
  })
})
