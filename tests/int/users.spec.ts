import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { createLocalReq } from 'payload'
import { againHeader } from '../../src/database/retryTransient.ts'
import type { Role } from '../../src/domain/roles.ts'
import { eventually } from '../support/eventually.ts'
import { type MailServer, startMailServer } from '../support/mailServer.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import {
  type Answer,
  aPerson,
  type Body,
  type Caller,
  nobody,
  password,
} from '../support/people.ts'

let mails: MailServer
let newsroom: Newsroom
let admin: Caller
let anonymous: Caller

beforeAll(async () => {
  mails = await startMailServer()
  process.env.SMTP_URL = mails.url
  newsroom = await startNewsroom()
  admin = await aPerson(newsroom, 'Quan-Tri', ['admin'])
  anonymous = nobody(newsroom.url)
})

afterAll(async () => {
  await newsroom?.close()
  await mails?.close()
})

const emailOf = (name: string) => `${name.toLowerCase()}@newsroom.example`
const account = (name: string, roles: Role[] = ['reporter']) => ({
  email: emailOf(name),
  name,
  roles,
})

/** Each test calls from an address of its own: attempts are counted by address. */
const from = (address: string) => ({ 'X-Forwarded-For': address })

const logIn = (name: string, typed = password, headers: HeadersInit = {}): Promise<Answer> =>
  anonymous.call('POST', '/api/users/login', { email: emailOf(name), password: typed }, headers)

const withToken = (token: string) => ({ Authorization: `JWT ${token}` })
const me = async (headers: HeadersInit): Promise<Body> =>
  (await anonymous.call('GET', '/api/users/me', undefined, headers)).body.user

const graphQL = async (
  query: string,
  { by = anonymous, headers = {} }: { by?: Caller; headers?: HeadersInit } = {},
): Promise<Answer> => by.call('POST', '/api/graphql', { query }, headers)

const linkIn = (text: string): string =>
  /https:\/\/newsroom\.example\/admin\/reset\/\w+/.exec(text)?.[0] ?? 'no link'
const tokenIn = (text: string): string => linkIn(text).split('/').at(-1) ?? ''

const reset = (token: string, chosen: unknown): Promise<Answer> =>
  anonymous.call('POST', '/api/users/reset-password', { token, password: chosen })

const codesOf = ({ status, body }: Answer) => ({
  status,
  codes: body.errors?.map(({ code }: Body) => code),
})

const invitationOf = async (id: string): Promise<string> =>
  (await admin.call('GET', `/api/users/${id}`)).body.invitation

describe('an invitation', () => {
  it('is mailed to whoever is given an account, and its link sets their password once', async () => {
    const made = await admin.call('POST', '/api/users', account('Hoa'))
    expect({ status: made.status, invitation: made.body.doc.invitation }).toEqual({
      status: 201,
      invitation: 'sending',
    })
    const mail = await mails.mailTo(emailOf('Hoa'))
    expect(mail).toMatchObject({
      from: 'Tòa soạn <no-reply@newsroom.example>',
      subject: 'Mời bạn vào tòa soạn',
      to: [emailOf('Hoa')],
    })
    expect(mail.text).toContain('Chào Hoa,')
    expect(mail.html).toContain(linkIn(mail.text))
    expect(await eventually(() => invitationOf(made.body.doc.id), 'sent')).toBe('sent')

    expect((await reset(tokenIn(mail.text), 'mật khẩu của Hoa')).status).toBe(200)
    expect((await logIn('Hoa', 'mật khẩu của Hoa')).status).toBe(200)
    expect(codesOf(await reset(tokenIn(mail.text), 'mật khẩu khác'))).toEqual({
      status: 403,
      codes: ['forbidden'],
    })
  })

  it('is mailed over GraphQL as well, in the language of whoever invites', async () => {
    const { body } = await graphQL(
      `mutation { createUser(data: { email: "${emailOf('Mai')}", name: "Mai", roles: [reporter] }) { id } }`,
      { by: admin, headers: { 'Accept-Language': 'en' } },
    )
    expect(body.errors).toBeUndefined()
    const mail = await mails.mailTo(emailOf('Mai'))
    expect(mail.subject).toBe('Your account in the newsroom')
    expect((await reset(tokenIn(mail.text), 'a password of hers')).status).toBe(200)
  })

  it('is not mailed to a program, to nobody whose account was refused, and to none that is off', async () => {
    await admin.call('POST', '/api/users', account('Doc-Bao', ['frontend']))
    await admin.call('POST', '/api/users', { ...account('Tam-Nghi'), active: false })
    const refused = await admin.call('POST', '/api/users', { ...account('Ho'), roles: ['king'] })
    expect(codesOf(refused)).toEqual({ status: 400, codes: ['invalid'] })
    await admin.call('POST', '/api/users', account('Cuoi-Cung'))
    await mails.mailTo(emailOf('Cuoi-Cung'))
    expect(['Doc-Bao', 'Tam-Nghi', 'Ho'].flatMap((name) => mails.mailsTo(emailOf(name)))).toEqual(
      [],
    )
  })

  it('that the mail server refuses leaves the account, and a link to hand on', async () => {
    mails.refuse(emailOf('Lan'), 550, 2)
    const made = await admin.call('POST', '/api/users', account('Lan'))
    const id: string = made.body.doc.id
    expect(made.status).toBe(201)
    expect(await eventually(() => invitationOf(id), 'failed')).toBe('failed')

    const again = await admin.call('POST', `/api/users/${id}/invitation`)
    expect(again.body.invitation).toBe('failed')
    expect((await reset(tokenIn(again.body.link), 'mật khẩu của Lan')).status).toBe(200)

    const third = await admin.call('POST', `/api/users/${id}/invitation`)
    expect(third.body).toEqual({ invitation: 'sent', link: null })
    expect((await mails.mailTo(emailOf('Lan'))).subject).toBe('Mời bạn vào tòa soạn')
  })

  it('is tried again when the mail server asks for it', async () => {
    mails.refuse(emailOf('Thu'), 451, 1)
    const made = await admin.call('POST', '/api/users', account('Thu'))
    await mails.mailTo(emailOf('Thu'))
    expect(await eventually(() => invitationOf(made.body.doc.id), 'sent')).toBe('sent')
  })

  it('is sent by administrators alone, and not to an account that is off', async () => {
    const reporter = await aPerson(newsroom, 'Khoa', ['reporter'])
    const path = `/api/users/${reporter.id}/invitation`
    expect(codesOf(await anonymous.call('POST', path))).toEqual({
      status: 401,
      codes: ['unauthorized'],
    })
    expect(codesOf(await reporter.call('POST', path))).toEqual({
      status: 403,
      codes: ['forbidden'],
    })
    expect(codesOf(await admin.call('POST', '/api/users/nobody/invitation'))).toEqual({
      status: 404,
      codes: ['notFound'],
    })
    await admin.call('PATCH', `/api/users/${reporter.id}`, { active: false })
    expect(codesOf(await admin.call('POST', path))).toEqual({ status: 400, codes: ['invalid'] })
  })
})

describe('a forgotten password', () => {
  const forget = (email: string, headers: HeadersInit = {}) =>
    anonymous.call('POST', '/api/users/forgot-password', { email }, headers)

  it('is set anew by a link from the public address, whatever host was asked, and ends all sessions', async () => {
    const editor = await aPerson(newsroom, 'Bich', ['editor'])
    const asked = await forget(` ${emailOf('Bich').toUpperCase()}`, {
      'X-Forwarded-Host': 'evil.example',
      ...from('192.0.2.1'),
    })
    expect(asked.status).toBe(200)
    const mail = await mails.mailTo(emailOf('Bich'))
    expect(mail.subject).toBe('Đặt lại mật khẩu')
    expect(mail.html).toContain(`<a href="${linkIn(mail.text)}">`)
    expect(mail.html).not.toContain('evil.example')

    const { status, body } = await reset(tokenIn(mail.text), 'mật khẩu mới của Bích')
    expect(status).toBe(200)
    expect((await me(withToken(body.token))).email).toBe(emailOf('Bich'))
    expect((await editor.call('GET', '/api/users/me')).body.user).toBeNull()
    expect((await logIn('Bich')).status).toBe(401)
  })

  it('is answered alike for whom there is no account or one that is off, without a mail', async () => {
    const off = await aPerson(newsroom, 'Da-Nghi', ['reporter'])
    await admin.call('PATCH', `/api/users/${off.id}`, { active: false })
    await aPerson(newsroom, 'Con-Lam', ['reporter'])
    const answers = await Promise.all(
      ['Khong-Ai', 'Da-Nghi', 'Con-Lam'].map((name) => forget(emailOf(name), from('192.0.2.2'))),
    )
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(
      Array(3).fill({ status: 200, body: answers[0]?.body }),
    )
    await mails.mailTo(emailOf('Con-Lam'))
    expect([...mails.mailsTo(emailOf('Khong-Ai')), ...mails.mailsTo(emailOf('Da-Nghi'))]).toEqual(
      [],
    )
  })

  it('is mailed over GraphQL as well', async () => {
    await aPerson(newsroom, 'Ngoc', ['reporter'])
    const { body } = await graphQL(`mutation { forgotPasswordUser(email: "${emailOf('Ngoc')}") }`, {
      headers: from('192.0.2.3'),
    })
    expect(body).toEqual({ data: { forgotPasswordUser: true } })
    expect(linkIn((await mails.mailTo(emailOf('Ngoc'))).text)).toMatch(/reset\/\w{40}$/)
  })

  it('cannot be set by a link to an account that was switched off since', async () => {
    const reporter = await aPerson(newsroom, 'Binh', ['reporter'])
    await forget(emailOf('Binh'), from('192.0.2.4'))
    const token = tokenIn((await mails.mailTo(emailOf('Binh'))).text)
    await admin.call('PATCH', `/api/users/${reporter.id}`, { active: false })
    expect(codesOf(await reset(token, 'mật khẩu mới'))).toEqual({
      status: 403,
      codes: ['forbidden'],
    })
    await admin.call('PATCH', `/api/users/${reporter.id}`, { active: true })
    expect((await reset(token, 'mật khẩu mới')).status).toBe(403)
    expect((await logIn('Binh')).status).toBe(200)
  })

  it.each([undefined, '', 7, { like: '@' }, `${'a'.repeat(300)}@newsroom.example`])(
    'is refused without an address: %j',
    async (email) => {
      const asked = anonymous.call('POST', '/api/users/forgot-password', { email })
      expect(codesOf(await asked)).toEqual({ status: 400, codes: ['invalid'] })
    },
  )

  it.each([undefined, null, '', 7, { not_equals: 'x' }, 'no such token'])(
    'is not set by the link %j',
    async (token) => {
      const { status, body } = await anonymous.call('POST', '/api/users/reset-password', {
        password: 'mật khẩu mới',
        token,
      })
      expect({ status, error: body.errors }).toEqual({
        status: 403,
        error: [
          {
            code: 'forbidden',
            message: 'Đường dẫn này không còn hiệu lực; hãy yêu cầu đường dẫn mới.',
            path: 'token',
          },
        ],
      })
    },
  )
})

describe('a password', () => {
  /** Nine characters, but more code points before NFC and more UTF-16 units. */
  const short = ['123456789', 'Tiếng Việ'.normalize('NFD'), '🗞️abcdefg', ' '.repeat(12)]
  const long = 'x'.repeat(1_001)
  const unfit = [...short, long, 'y'.repeat(60_000)]
  const named = unfit.map((text) => [text.slice(0, 12), text] as const)
  let reporter: Caller

  beforeAll(async () => {
    reporter = await aPerson(newsroom, 'Dung', ['reporter'])
  })

  it.each(named)(
    'of too few or many characters is refused on every way: %s…',
    async (_, chosen) => {
      const { body } = await admin.call('POST', `/api/users/${reporter.id}/invitation`)
      const token = tokenIn(body.link ?? (await newestTo('Dung')))
      const id = reporter.id
      const answers = [
        await admin.call('POST', '/api/users', { ...account('Ngan'), password: chosen }),
        await reporter.call('PATCH', `/api/users/${id}`, {
          password: chosen,
          currentPassword: password,
        }),
        await admin.call('PATCH', `/api/users?where[id][equals]=${id}`, { password: chosen }),
        await reset(token, chosen),
      ]
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400])
      const text = JSON.stringify(chosen)
      const mutations = [
        `updateUser(id: ${JSON.stringify(id)}, data: { password: ${text} }) { id }`,
        `resetPasswordUser(token: "${token}", password: ${text}) { token }`,
        `createUser(data: { email: "ngan@newsroom.example", name: "Ngân", roles: [reporter], password: ${text} }) { id }`,
      ]
      for (const mutation of mutations) {
        const { body: answer } = await graphQL(`mutation { ${mutation} }`, { by: admin })
        expect(answer.errors[0].extensions).toMatchObject({
          statusCode: 400,
          errors: [{ path: 'password' }],
        })
      }
      expect((await logIn('Dung')).status).toBe(200)
    },
  )

  const newestTo = async (name: string): Promise<string> => {
    const all = mails.mailsTo(emailOf(name))
    return Promise.resolve(all.at(-1)?.text ?? '')
  }

  it('of ten characters is enough, and may be typed on another keyboard', async () => {
    const chosen = 'Tiếng Việt'
    await aPerson(newsroom, 'Phuong', ['reporter'])
    const { body } = await admin.call('GET', `/api/users?where[email][equals]=${emailOf('Phuong')}`)
    const changed = await admin.call('PATCH', `/api/users/${body.docs[0].id}`, {
      password: chosen.normalize('NFD'),
    })
    expect(changed.status).toBe(200)
    expect((await logIn('Phuong', chosen.normalize('NFC'))).status).toBe(200)
    expect((await logIn('Phuong', chosen.normalize('NFD'))).status).toBe(200)
  })

  it('that is no text is refused', async () => {
    const answer = await reporter.call('PATCH', `/api/users/${reporter.id}`, {
      password: 12345678901,
    })
    expect(codesOf(answer)).toEqual({ status: 400, codes: ['invalid'] })
  })

  it('that one changes oneself ends all sessions but one’s own', async () => {
    const here = await aPerson(newsroom, 'Giang', ['reporter'])
    const { body: elsewhere } = await logIn('Giang')
    const chosen = { password: 'mật khẩu mới của Giang', currentPassword: password }
    expect((await here.call('PATCH', `/api/users/${here.id}`, chosen)).status).toBe(200)
    expect((await here.call('GET', '/api/users/me')).body.user.id).toBe(here.id)
    expect(await me(withToken(elsewhere.token))).toBeNull()
  })

  it('that an administrator changes ends all sessions', async () => {
    const editor = await aPerson(newsroom, 'Hanh', ['editor'])
    await admin.call('PATCH', `/api/users/${editor.id}`, { password: 'mật khẩu mới của Hạnh' })
    expect((await editor.call('GET', '/api/users/me')).body.user).toBeNull()
  })
})

describe('an account', () => {
  it('that is switched off has neither session nor key, and is answered as a wrong password is', async () => {
    const editor = await aPerson(newsroom, 'Tuan', ['editor'])
    const key = randomUUID()
    const keyed = { Authorization: `users API-Key ${key}` }
    await admin.call('PATCH', `/api/users/${editor.id}`, { enableAPIKey: true, apiKey: key })
    expect((await me(keyed)).id).toBe(editor.id)

    await admin.call('PATCH', `/api/users/${editor.id}`, { active: false })
    expect(await me(keyed)).toBeNull()
    expect((await editor.call('GET', '/api/users/me')).body.user).toBeNull()
    expect((await editor.call('POST', '/api/users/refresh-token')).status).toBe(403)
    expect((await anonymous.call('POST', '/api/articles', {}, keyed)).status).toBe(403)
    const right = await logIn('Tuan')
    const wrong = await logIn('Quan-Tri', 'a wrong password')
    expect({ status: right.status, body: right.body }).toEqual({
      status: 401,
      body: wrong.body,
    })

    await admin.call('PATCH', `/api/users/${editor.id}`, { active: true })
    expect((await editor.call('GET', '/api/users/me')).body.user).toBeNull()
    expect((await logIn('Tuan')).status).toBe(200)
  })

  it('is switched off by nothing in the place of a mark, as by no mark', async () => {
    const person = await aPerson(newsroom, 'Khong-Dau', ['reporter'])
    const { status, body } = await admin.call('PATCH', `/api/users/${person.id}`, { active: null })
    expect([status, body.doc.active]).toEqual([200, false])
    expect((await person.call('GET', '/api/users/me')).body.user).toBeNull()
  })

  it('loses a role with the next request', async () => {
    const secretary = await aPerson(newsroom, 'Yen', ['secretary'])
    const category = (name: string) => secretary.call('POST', '/api/categories', { name })
    expect((await category('Đời sống')).status).toBe(201)
    await admin.call('PATCH', `/api/users/${secretary.id}`, { roles: ['reporter'] })
    expect((await category('Thể thao')).status).toBe(403)
  })

  it('stays switched off when a login is under way', async () => {
    const editor = await aPerson(newsroom, 'Nga', ['editor'])
    const logins = Array.from({ length: 4 }, () => logIn('Nga', password, from('192.0.2.10')))
    await admin.call('PATCH', `/api/users/${editor.id}`, { active: false, roles: ['reporter'] })
    const answers = await Promise.all(logins)
    const { body } = await admin.call('GET', `/api/users/${editor.id}`)
    expect(body).toMatchObject({ active: false, roles: ['reporter'] })
    const seen = await Promise.all(answers.map((one) => me(withToken(one.body.token ?? 'none'))))
    expect(seen).toEqual([null, null, null, null])
  })

  it('keeps every session of several that begin together', async () => {
    await aPerson(newsroom, 'Oanh', ['reporter'])
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => logIn('Oanh', password, from('192.0.2.11'))),
    )
    const seen = await Promise.all(answers.map(({ body }) => me(withToken(body.token))))
    expect(seen.map((user) => user?.email)).toEqual(Array(4).fill(emailOf('Oanh')))
  })

  it('of the last administrator stays one, however it is asked', async () => {
    const path = `/api/users/${admin.id}`
    const refused = { status: 400, codes: ['invalid'] }
    expect(codesOf(await admin.call('PATCH', path, { active: false }))).toEqual(refused)
    expect(codesOf(await admin.call('PATCH', path, { roles: ['chief'] }))).toEqual({
      status: 403,
      codes: ['wrongRole'],
    })
    const asServer = newsroom.payload.update({
      collection: 'users',
      data: { roles: ['chief'] },
      id: admin.id,
    })
    await expect(asServer).rejects.toMatchObject({ status: 400 })
    const { body } = await graphQL(
      `mutation { updateUser(id: ${JSON.stringify(admin.id)}, data: { active: false }) { id } }`,
      { by: admin },
    )
    expect(body.errors[0].extensions).toMatchObject({ code: 'invalid', statusCode: 400 })
    const off = await aPerson(newsroom, 'Cu', ['admin'])
    expect((await admin.call('PATCH', `/api/users/${off.id}`, { active: false })).status).toBe(200)
    expect(codesOf(await admin.call('PATCH', path, { active: false }))).toEqual(refused)
  })

  it('of one of two administrators stays one when they switch each other off', async () => {
    const other = await aPerson(newsroom, 'Pho-Quan-Tri', ['admin'])
    const answers = await Promise.all([
      admin.call('PATCH', `/api/users/${other.id}`, { roles: ['reporter'] }),
      other.call('PATCH', `/api/users/${admin.id}`, { roles: ['reporter'] }),
    ])
    const { totalDocs } = await newsroom.payload.count({
      collection: 'users',
      where: { active: { equals: true }, roles: { in: ['admin'] } },
    })
    expect(totalDocs).toBe(1)
    expect(answers.map(({ status }) => status)).toContain(200)
    await newsroom.payload.update({
      collection: 'users',
      data: { roles: ['admin'] },
      id: admin.id,
    })
    await newsroom.payload.update({
      collection: 'users',
      data: { roles: ['reporter'] },
      id: other.id,
    })
  })
})

describe('logging in', () => {
  const attempts = async (count: number, attempt: () => Promise<Answer>): Promise<number[]> => {
    const statuses: number[] = []
    for (let made = 0; made < count; made += 1) statuses.push((await attempt()).status)
    return statuses
  }
  const tenRefused = Array<number>(10).fill(401)

  it('waits after ten wrong passwords, and from another address it does not', async () => {
    await aPerson(newsroom, 'Vinh', ['editor'])
    const attacker = from('198.51.100.1')
    const wrong = () => logIn('Vinh', 'a wrong password', attacker)
    expect(await attempts(10, wrong)).toEqual(tenRefused)
    const { status, body, headers } = await logIn('Vinh', password, attacker)
    expect({ status, body, wait: Number(headers.get('retry-after')) > 60 }).toEqual({
      status: 429,
      wait: true,
      body: {
        errors: [{ code: 'rateLimited', message: 'Quá nhiều yêu cầu; hãy thử lại sau ít phút.' }],
      },
    })
    expect((await logIn('Vinh', password, from('198.51.100.2'))).status).toBe(200)
  })

  it('waits for an unknown account as for a known one, after the same time', async () => {
    await aPerson(newsroom, 'Xuan', ['editor'])
    const duration = async (name: string) => {
      const start = performance.now()
      expect(await attempts(5, () => logIn(name, 'a wrong one', from('198.51.100.3')))).toEqual(
        Array(5).fill(401),
      )
      return performance.now() - start
    }
    const [known, unknown] = [await duration('Xuan'), await duration('Khong-Co')]
    expect(unknown / known).toBeGreaterThan(0.5)
    await attempts(5, () => logIn('Khong-Co', 'a wrong one', from('198.51.100.3')))
    expect((await logIn('Khong-Co', 'a wrong one', from('198.51.100.3'))).status).toBe(429)
  })

  it('counts every try of those that are made at once', async () => {
    await aPerson(newsroom, 'Quynh', ['editor'])
    const answers = await Promise.all(
      Array.from({ length: 15 }, () => logIn('Quynh', 'a wrong one', from('198.51.100.4'))),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
  })

  it('counts no right password', async () => {
    await aPerson(newsroom, 'Uyen', ['editor'])
    const right = () => logIn('Uyen', password, from('198.51.100.5'))
    expect(await attempts(12, right)).toEqual(Array(12).fill(200))
  })

  it('is slower for everybody after ten wrong passwords from wherever, refused to nobody, and told its owner once', async () => {
    await aPerson(newsroom, 'Phuc', ['editor'])
    const wrong = (host: number) => logIn('Phuc', 'a wrong one', from(`203.0.113.${host}`))
    for (let host = 50; host < 60; host += 1) expect((await wrong(host)).status).toBe(401)
    const timed = async (attempt: () => Promise<Answer>) => {
      const start = performance.now()
      const { status } = await attempt()
      return { status, isSlow: performance.now() - start >= 1_990 }
    }
    const answers = await Promise.all([
      timed(() => logIn('Phuc', password, from('203.0.113.70'))),
      timed(() => wrong(71)),
      ...Array.from({ length: 8 }, (_, host) => timed(() => wrong(80 + host))),
    ])
    expect(answers).toEqual([
      { status: 200, isSlow: true },
      ...Array(9).fill({ status: 401, isSlow: true }),
    ])
    const mail = await mails.mailTo(emailOf('Phuc'))
    expect(mail).toMatchObject({
      subject: 'Có người nhập sai mật khẩu của bạn nhiều lần',
      to: [emailOf('Phuc')],
    })
    expect(mail.text).toContain('https://newsroom.example/admin/account')
    expect(mail.text).not.toMatch(/reset|203\.0\.113/)
    await aPerson(newsroom, 'Sau-Phuc', ['editor'])
    const ask = { email: emailOf('Sau-Phuc') }
    await anonymous.call('POST', '/api/users/forgot-password', ask, from('203.0.113.90'))
    await mails.mailTo(emailOf('Sau-Phuc'))
    expect(mails.mailsTo(emailOf('Phuc'))).toHaveLength(1)
  })

  it('holds up one request only once, however many tries at slow accounts it makes', async () => {
    await aPerson(newsroom, 'Luan', ['editor'])
    const wrong = (host: number) => logIn('Luan', 'a wrong one', from(`203.0.113.${host}`))
    for (let host = 100; host < 110; host += 1) await wrong(host)
    const login = `loginUser(email: "${emailOf('Luan')}", password: "a wrong one") { token }`
    const aliases = Array.from({ length: 4 }, (_, index) => `a${index}: ${login}`)
    const { body } = await graphQL(`mutation { ${aliases.join(' ')} }`, {
      headers: from('203.0.113.120'),
    })
    expect(body.errors.map(({ extensions }: Body) => extensions.statusCode)).toEqual([
      401, 429, 429, 429,
    ])
  })

  it('stays open to all while one address tries ten thousand accounts', async () => {
    await aPerson(newsroom, 'Vo-Can', ['editor'])
    const { throttles } = await import('../../src/throttle/throttles.ts')
    const attacker = from('198.51.100.66')
    const batch = (first: number) => {
      const aliases = Array.from(
        { length: 19 },
        (_, index) =>
          `a${index}: loginUser(email: "x${first + index}@a.example", password: "${'x'.repeat(2_001)}") { token }`,
      )
      return graphQL(`mutation { ${aliases.join(' ')} }`, { headers: attacker })
    }
    const before = throttles().signInAs.size
    const codes = new Map<number, number>()
    for (let first = 0; first < 10_450; first += 190) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) => batch(first + 19 * index)),
      )
      for (const { extensions } of answers.flatMap(({ body }) => body.errors))
        codes.set(extensions.statusCode, (codes.get(extensions.statusCode) ?? 0) + 1)
    }
    expect([...codes].sort()).toEqual([
      [401, 100],
      [429, 10_350],
    ])
    expect(throttles().signInAs.size - before).toBe(100)
    const start = performance.now()
    expect((await logIn('Vo-Can', password, from('198.51.100.67'))).status).toBe(200)
    expect(performance.now() - start).toBeLessThan(1_990)
    expect((await logIn('Vo-Can', password, attacker)).status).toBe(429)
  })

  it('to one account again and again does not stop the others at the same address', async () => {
    await aPerson(newsroom, 'Dang', ['editor'])
    const office = from('198.51.100.70')
    const forgetful = () => logIn('Khong-Nho', 'a wrong one', office)
    expect(await attempts(10, forgetful)).toEqual(tenRefused)
    expect(await attempts(120, forgetful)).toEqual(Array(120).fill(429))
    expect((await logIn('Dang', password, office)).status).toBe(200)
  })

  it('waits over GraphQL as over REST, alias by alias', async () => {
    await aPerson(newsroom, 'Son', ['editor'])
    const login = `loginUser(email: "${emailOf('Son')}", password: "a wrong one") { token }`
    const aliases = Array.from({ length: 12 }, (_, index) => `a${index}: ${login}`)
    const { body, headers } = await graphQL(`mutation { ${aliases.join(' ')} }`, {
      headers: from('198.51.100.6'),
    })
    expect(body.errors.map(({ extensions }: Body) => extensions.statusCode)).toEqual([
      ...tenRefused,
      429,
      429,
    ])
    expect(body.errors.at(-1).extensions.code).toBe('rateLimited')
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(60)
  })

  it('knows an attacker by what our proxy wrote, not by what came before', async () => {
    await aPerson(newsroom, 'Trung', ['editor'])
    let made = 0
    const disguised = () =>
      logIn('Trung', 'a wrong one', from(`10.0.0.${(made += 1)}, 198.51.100.7`))
    expect(await attempts(10, disguised)).toEqual(tenRefused)
    expect((await disguised()).status).toBe(429)
  })

  it('is not asked to hash what is far too long', async () => {
    const answer = await logIn('Quan-Tri', 'x'.repeat(60_000), from('198.51.100.8'))
    expect(codesOf(answer)).toEqual({ status: 401, codes: ['unauthorized'] })
  })
})

describe('an API key', () => {
  const keyed = (key: string, address: string) => ({
    Authorization: `users API-Key ${key}`,
    ...from(address),
  })
  const guess = (index: number, address: string) =>
    anonymous.call('GET', '/api/users/me', undefined, keyed(`guess ${index}`, address))

  it('that is nobody’s is looked up thirty times for an address, and then refused before any look-up', async () => {
    const statuses: number[] = []
    for (let made = 0; made < 30; made += 1)
      statuses.push((await guess(made, '192.0.2.101')).status)
    expect(statuses).toEqual(Array(30).fill(200))
    const { status, body, headers } = await guess(31, '192.0.2.101')
    expect({ status, body, wait: Number(headers.get('retry-after')) > 60 }).toEqual({
      status: 429,
      wait: true,
      body: {
        errors: [{ code: 'rateLimited', message: 'Quá nhiều yêu cầu; hãy thử lại sau ít phút.' }],
      },
    })
    const overGraphQL = await graphQL('{ meUser { user { id } } }', {
      headers: keyed('another', '192.0.2.101'),
    })
    expect([overGraphQL.status, overGraphQL.body.errors[0].extensions.code]).toEqual([
      429,
      'rateLimited',
    ])
    expect((await guess(32, '192.0.2.102')).status).toBe(200)
    expect(
      (await anonymous.call('GET', '/api/articles', undefined, from('192.0.2.101'))).status,
    ).toBe(200)
  })

  it('that was right before is not stopped by wrong ones from its address', async () => {
    const program = await aPerson(newsroom, 'May-Chu', ['reporter'])
    const key = 'd1f0c7a2-5d0e-4c55-9b7e-2f3a6b1c8e90'
    await admin.call('PATCH', `/api/users/${program.id}`, { enableAPIKey: true, apiKey: key })
    const mine = async () => (await me(keyed(key, '192.0.2.103'))).id
    expect(await mine()).toBe(program.id)
    await Promise.all(Array.from({ length: 40 }, (_, index) => guess(index, '192.0.2.103')))
    expect((await guess(41, '192.0.2.103')).status).toBe(429)
    expect(await mine()).toBe(program.id)
    await admin.call('PATCH', `/api/users/${program.id}`, { active: false })
    expect(await me(keyed(key, '192.0.2.103'))).toBeNull()
  })
})

describe('a mailbox', () => {
  it('is not flooded, from one address or from many', async () => {
    await aPerson(newsroom, 'Kien', ['editor'])
    const ask = (address: string) =>
      anonymous.call(
        'POST',
        '/api/users/forgot-password',
        { email: emailOf('Kien') },
        from(address),
      )
    const answers = []
    for (let made = 0; made < 6; made += 1) answers.push(await ask('203.0.113.1'))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429])
    expect(codesOf(answers.at(-1) as Answer).codes).toEqual(['rateLimited'])
    expect((await ask('203.0.113.2')).status).toBe(200)
    await mails.mailTo(emailOf('Kien'), 5)

    await aPerson(newsroom, 'Kien-Sau', ['editor'])
    await anonymous.call(
      'POST',
      '/api/users/forgot-password',
      { email: emailOf('Kien-Sau') },
      from('203.0.113.3'),
    )
    await mails.mailTo(emailOf('Kien-Sau'))
    expect(mails.mailsTo(emailOf('Kien'))).toHaveLength(5)
  })

  it('is asked for once by a request that the database had made again', async () => {
    // Read late: it takes the settings with it, which name the mail server only once that is there.
    const { countAttempt } = await import('../../src/throttle/countAttempt.ts')
    const req = await createLocalReq({}, newsroom.payload)
    const counted = async (times: number, headers: HeadersInit): Promise<number> => {
      let refused = 0
      for (let made = 0; made < times; made += 1)
        await countAttempt(
          { ...req, payloadAPI: 'REST', headers: new Headers(headers) },
          'askForResetOf',
          'kien@example.com',
        ).catch(() => (refused += 1))
      return refused
    }
    expect(await counted(9, { [againHeader]: 'true' })).toBe(0)
    expect(await counted(6, {})).toBe(1)
  })
})

describe('npm run admin', () => {
  const run = (...given: string[]) =>
    promisify(execFile)(process.execPath, ['scripts/run.mjs', 'src/scripts/admin.ts', ...given], {
      env: { ...process.env },
    })

  it('makes an administrator, whose password its link sets', async () => {
    const { stdout } = await run(emailOf('Moi'))
    const { status: answer, body } = await reset(tokenIn(stdout), 'mật khẩu của tôi')
    expect({ answer, roles: body.user.roles }).toEqual({ answer: 200, roles: ['admin'] })
  })

  it('switches an account on again and adds the role', async () => {
    const chief = await aPerson(newsroom, 'Ve-Huu', ['chief'])
    await admin.call('PATCH', `/api/users/${chief.id}`, { active: false })
    const { stdout } = await run(emailOf('Ve-Huu').toUpperCase())
    const { body } = await reset(tokenIn(stdout), 'mật khẩu mới')
    expect(body.user).toMatchObject({ active: true, roles: ['chief', 'admin'] })
  })

  it('explains itself, and refuses what is no address', async () => {
    expect((await run('--help')).stdout).toContain('npm run admin -- <e-mail>')
    await expect(run('somebody')).rejects.toMatchObject({ code: 2, stdout: '' })
  })
})
