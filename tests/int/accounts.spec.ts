import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { createLocalReq } from 'payload'
import type { Finding } from '../../src/audit/findings.ts'
import { hashOf } from '../../src/ledger/hashOf.ts'
import { accountRowIn } from '../../src/audit/accountRow.ts'
import { takeCheckpoint } from '../../src/audit/takeCheckpoint.ts'
import type { AccountLog, User } from '../../src/payload-types.ts'
import { type MailServer, startMailServer } from '../support/mailServer.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { place } from '../support/ownPlace.ts'
import {
  type Answer,
  aPerson,
  type Body,
  type Caller,
  nobody,
  password,
} from '../support/people.ts'
import { type Tampering, tamperWith } from '../support/tamper.ts'

let mails: MailServer
let newsroom: Newsroom
let tampering: Tampering
let admin: Caller
let deputy: Caller
let chief: Caller
let section: string
let elsewhere: string

beforeAll(async () => {
  mails = await startMailServer()
  process.env.SMTP_URL = mails.url
  newsroom = await startNewsroom()
  tampering = await tamperWith(place.databaseUrl)
  admin = await aPerson(newsroom, 'Quan-Tri', ['admin'])
  deputy = await aPerson(newsroom, 'Quan-Tri-Hai', ['admin'])
  chief = await aPerson(newsroom, 'Tong-Bien-Tap', ['chief'])
  const category = async (name: string) =>
    (await newsroom.payload.create({ collection: 'categories', data: { name } })).id
  section = await category('Thời sự')
  elsewhere = await category('Đời sống')
})

afterAll(async () => {
  await tampering?.close()
  await newsroom?.close()
  await mails?.close()
})

const chosen = 'bốn mùa hoa sữa'
const emailOf = (name: string) => `${name.toLowerCase()}@newsroom.example`
const told = ({ status, body }: Answer) => ({ status, codes: codesIn(body) })
const codesIn = (body: Body): string[] =>
  body.errors?.map((one: Body) => one.extensions?.errors[0].code ?? one.code)
const refused = (status: number, code: string) => ({ status, codes: [code] })

const change = (by: Caller, of: Caller, data: object): Promise<Answer> =>
  by.call('PATCH', `/api/users/${of.id}`, data)

const graphQL = async (by: Caller, of: Caller, data: string): Promise<Answer> =>
  by.call('POST', '/api/graphql', {
    query: `mutation { updateUser(id: ${JSON.stringify(of.id)}, data: { ${data} }) { id } }`,
  })

const stored = async ({ id }: { id: string }): Promise<User> =>
  (await newsroom.payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: id } },
  })) as User

const rowsOf = async ({ id }: { id: string }): Promise<AccountLog[]> => {
  const { docs } = await newsroom.payload.db.find<AccountLog>({
    collection: 'accountLog',
    pagination: false,
    sort: 'number',
    where: { user: { equals: id } },
  })
  return docs
}
/** What the log has come to say of somebody since. */
const logged = async (of: { id: string }, since = 1) =>
  (await rowsOf(of)).slice(since).map(({ change, from, to, actor, via }) => ({
    ...{ change, from, to, via },
    actor: actor ?? null,
  }))

const me = async (headers: HeadersInit): Promise<Body> =>
  (await nobody(newsroom.url).call('GET', '/api/users/me', undefined, headers)).body.user
const withKey = (key: string) => ({ Authorization: `users API-Key ${key}` })
const withToken = (token: string) => ({ Authorization: `JWT ${token}` })
const logIn = (name: string, typed = password, headers: HeadersInit = {}): Promise<Answer> =>
  nobody(newsroom.url).call(
    'POST',
    '/api/users/login',
    { email: emailOf(name), password: typed },
    headers,
  )

describe('one’s own rights', () => {
  it('are what nobody changes, staff nor administrator, over REST or GraphQL', async () => {
    const person = await aPerson(newsroom, 'Tham-Vong', ['reporter'], [section])
    const both = await aPerson(newsroom, 'Kiem-Nhiem', ['admin', 'editor'], [section])
    const [before, beforeBoth] = [await stored(person), await stored(both)]
    for (const by of [person, both])
      for (const data of [
        { roles: ['reporter', 'chief'] },
        { roles: ['admin'] },
        { roles: [] },
        { sections: [] },
        { sections: null },
        { sections: [section, elsewhere] },
      ])
        expect({ data, ...told(await change(by, by, data)) }).toEqual({
          data,
          ...refused(403, 'wrongRole'),
        })
    for (const by of [person, both])
      expect(codesIn((await graphQL(by, by, 'roles: [chief]')).body)).toEqual(['wrongRole'])
    const bulk = await person.call('PATCH', `/api/users?where[id][equals]=${person.id}`, {
      roles: ['chief'],
    })
    expect({ status: bulk.status, code: bulk.body.errors[0].code }).toEqual({
      status: 403,
      code: 'wrongRole',
    })
    expect([await stored(person), await stored(both)]).toEqual([before, beforeBoth])
  })

  it('nor activation, address or key of their own account, of those who are no administrators', async () => {
    const person = await aPerson(newsroom, 'Tu-Quyet', ['editor'])
    const before = await stored(person)
    for (const data of [
      { active: false },
      { email: 'khac@newsroom.example' },
      { apiKey: randomUUID() },
      { enableAPIKey: true },
    ])
      expect({ data, ...told(await change(person, person, data)) }).toEqual({
        data,
        ...refused(403, 'wrongRole'),
      })
    expect(await stored(person)).toEqual(before)
  })

  it('may be named as they stand, as a form does', async () => {
    const person = await aPerson(newsroom, 'Bieu-Mau', ['editor', 'photographer'], [section])
    const form = {
      name: 'Biểu Mẫu',
      email: emailOf('Bieu-Mau').toUpperCase(),
      roles: ['photographer', 'editor'],
      sections: [section],
      active: true,
      enableAPIKey: false,
      apiKey: null,
    }
    expect((await change(person, person, form)).status).toBe(200)
    expect(await stored(person)).toMatchObject({
      name: 'Biểu Mẫu',
      roles: ['editor', 'photographer'],
    })
  })

  it('of administrators and chiefs another administrator changes, and nobody else', async () => {
    const other = await aPerson(newsroom, 'Quan-Tri-Ba', ['admin'])
    const lead = await aPerson(newsroom, 'Pho-Tong', ['chief'])
    for (const whose of [other, lead]) {
      expect((await change(chief, whose, { roles: ['reporter'] })).status).toBe(403)
      expect((await change(deputy, whose, { roles: ['editor'], sections: [section] })).status).toBe(
        200,
      )
      expect((await change(deputy, whose, { active: false })).status).toBe(200)
      expect((await change(deputy, whose, { active: true, password: chosen })).status).toBe(200)
    }
  })
})

describe('one’s own password', () => {
  it('is changed by whoever knows the present one', async () => {
    const person = await aPerson(newsroom, 'Doi-Mat-Khau', ['reporter'])
    const before = await stored(person)
    for (const currentPassword of [undefined, null, '', 'một câu sai hẳn', 'x'.repeat(1_000_000)])
      expect(told(await change(person, person, { password: chosen, currentPassword }))).toEqual(
        refused(403, 'wrongPassword'),
      )
    expect(codesIn((await graphQL(person, person, `password: "${chosen}"`)).body)).toEqual([
      'wrongPassword',
    ])
    const bulk = `/api/users?where[id][equals]=${person.id}`
    expect((await person.call('PATCH', bulk, { password: chosen })).body.errors[0].code).toBe(
      'wrongPassword',
    )
    expect((await stored(person)).hash).toBe(before.hash)

    const given = `password: "${chosen}", currentPassword: "${password}"`
    expect(codesIn((await graphQL(person, person, given)).body)).toBeUndefined()
    const again = { password: 'rừng xà nu bạt ngàn', currentPassword: chosen }
    expect((await change(person, person, again)).body.doc).not.toHaveProperty('currentPassword')
    expect((await logIn('Doi-Mat-Khau', 'rừng xà nu bạt ngàn')).status).toBe(200)
  })

  it('and own address are asked for it of administrators too; that of others is not', async () => {
    const own = await aPerson(newsroom, 'Quan-Tri-Bon', ['admin'])
    const person = await aPerson(newsroom, 'Quen-Mat-Khau', ['reporter'])
    for (const data of [{ password: chosen }, { email: 'moi@newsroom.example' }])
      expect(told(await change(own, own, data))).toEqual(refused(403, 'wrongPassword'))
    const proved = { email: 'moi@newsroom.example', currentPassword: password }
    expect((await change(own, own, proved)).status).toBe(200)
    expect((await change(own, person, { password: chosen })).status).toBe(200)
    expect((await logIn('Quen-Mat-Khau', chosen)).status).toBe(200)
  })

  it('is not found by trying: wrong tries are counted, with those at the login', async () => {
    const person = await aPerson(newsroom, 'Bi-Muon-May', ['reporter'])
    const from = { 'X-Forwarded-For': '198.51.100.77' }
    const guess = (currentPassword: string) =>
      person.call('PATCH', `/api/users/${person.id}`, { password: chosen, currentPassword }, from)
    const statuses: number[] = []
    for (let made = 0; made < 10; made += 1) statuses.push((await guess('sai rồi nhé')).status)
    expect(statuses).toEqual(Array(10).fill(403))
    expect(told(await guess(password))).toEqual(refused(429, 'rateLimited'))
    expect((await logIn('Bi-Muon-May', password, from)).status).toBe(429)
    expect((await logIn('Bi-Muon-May')).status).toBe(200)
  })

  it('is weak as any other when it would be guessed, and the present one does not help', async () => {
    const person = await aPerson(newsroom, 'Le-Thi-Na', ['reporter'])
    const { id } = person
    const link = async () =>
      (await admin.call('POST', `/api/users/${id}/invitation`)).body.link ??
      mails.mailsTo(emailOf('Le-Thi-Na')).at(-1)?.text
    const token = /reset\/(\w+)/.exec(await link())?.[1]
    expect(token).toMatch(/^\w{40}$/)
    for (const weak of [
      '1234567890',
      'matkhau123',
      'Anh yêu em 1314',
      'Lê Thị Na 99',
      'lethina2026',
    ]) {
      const answers = [
        await change(person, person, { password: weak, currentPassword: password }),
        await change(admin, person, { password: weak }),
        await nobody(newsroom.url).call('POST', '/api/users/reset-password', {
          token,
          password: weak,
        }),
        await admin.call('POST', '/api/users', {
          ...{ email: 'le.thi.na@newsroom.example', name: 'Lê Thị Na' },
          ...{ roles: ['reporter'], password: weak },
        }),
      ]
      expect(answers.map(told)).toEqual(answers.map(() => refused(400, 'weakPassword')))
      const proved = `password: "${weak}", currentPassword: "${password}"`
      expect(codesIn((await graphQL(person, person, proved)).body)).toEqual(['weakPassword'])
      await expect(
        newsroom.payload.update({ collection: 'users', id, data: { password: weak } }),
      ).rejects.toMatchObject({ status: 400 })
    }
    expect(await logged(person)).toEqual([])
  })
})

describe('a new password', () => {
  it('ends all other sessions and voids the API key, whoever sets it', async () => {
    const person = await aPerson(newsroom, 'Chu-Khoa', ['editor'])
    const key = randomUUID()
    await change(admin, person, { apiKey: key, enableAPIKey: true })
    const { body: elsewhere } = await logIn('Chu-Khoa')
    expect((await me(withKey(key))).id).toBe(person.id)
    const own = { password: chosen, currentPassword: password, enableAPIKey: true }
    expect((await change(person, person, own)).status).toBe(200)
    expect([await me(withKey(key)), await me(withToken(elsewhere.token))]).toEqual([null, null])
    expect((await person.call('GET', '/api/users/me')).body.user.id).toBe(person.id)

    await change(admin, person, { apiKey: key, enableAPIKey: true })
    await change(admin, person, { password: 'rừng xà nu bạt ngàn' })
    expect([await me(withKey(key)), (await person.call('GET', '/api/users/me')).body.user]).toEqual(
      [null, null],
    )
    expect(await stored(person)).toMatchObject({ apiKey: null, apiKeyIndex: null })
  })

  it('by a link does as well', async () => {
    const person = await aPerson(newsroom, 'Chu-Khoa-Hai', ['editor'])
    const key = randomUUID()
    await change(admin, person, { apiKey: key, enableAPIKey: true })
    const token = await newsroom.payload.forgotPassword({
      collection: 'users',
      data: { email: emailOf('Chu-Khoa-Hai') },
      disableEmail: true,
    })
    const { status, body } = await nobody(newsroom.url).call('POST', '/api/users/reset-password', {
      ...{ token, password: chosen },
    })
    expect(status).toBe(200)
    expect((await me(withToken(body.token))).id).toBe(person.id)
    expect([await me(withKey(key)), (await person.call('GET', '/api/users/me')).body.user]).toEqual(
      [null, null],
    )
    expect(await logged(person, 2)).toEqual([
      { change: 'password', from: null, to: null, via: 'link', actor: null },
      { change: 'apiKey', from: true, to: false, via: 'link', actor: null },
    ])
  })

  it('given together with a new key leaves that key', async () => {
    const person = await aPerson(newsroom, 'Chu-Khoa-Ba', ['editor'])
    const key = randomUUID()
    await change(admin, person, { apiKey: key, enableAPIKey: true, password: chosen })
    expect((await me(withKey(key))).id).toBe(person.id)
  })
})

describe('an API key', () => {
  it('is a random UUID and nothing else', async () => {
    const person = await aPerson(newsroom, 'Khoa-Yeu', ['editor'])
    for (const apiKey of [
      ...['x', 'khoa-api-cua-toi-dai-hon-24-ky-tu', '11111111-1111-1111-1111-111111111111'],
      ...['9b1deb4d-3b7d-11ed-9bdd-2b0d7b3dcb6d', ` ${randomUUID()}`, `${randomUUID()}\n`],
      ...[randomUUID().toUpperCase(), randomUUID().replaceAll('-', '')],
    ]) {
      expect(told(await change(admin, person, { apiKey, enableAPIKey: true }))).toEqual(
        refused(400, 'invalid'),
      )
      const data = `apiKey: ${JSON.stringify(apiKey)}`
      expect(codesIn((await graphQL(admin, person, data)).body)).toEqual(['invalid'])
      const made = { ...account('Khoa-Yeu-Hai'), apiKey, enableAPIKey: true }
      expect(told(await admin.call('POST', '/api/users', made))).toEqual(refused(400, 'invalid'))
    }
    expect((await stored(person)).apiKeyIndex ?? null).toBeNull()
  })

  it('is one account’s alone', async () => {
    const [one, other] = [
      await aPerson(newsroom, 'Khoa-Mot', ['editor']),
      await aPerson(newsroom, 'Khoa-Hai', ['editor']),
    ]
    const apiKey = randomUUID()
    const given = { apiKey, enableAPIKey: true }
    expect((await change(admin, one, given)).status).toBe(200)
    expect((await change(admin, one, given)).status).toBe(200)
    expect(told(await change(admin, other, given))).toEqual(refused(400, 'invalid'))
    const made = { ...account('Khoa-Ba'), ...given }
    expect(told(await admin.call('POST', '/api/users', made))).toEqual(refused(400, 'invalid'))
    expect((await me(withKey(apiKey))).id).toBe(one.id)
  })

  it('that is new is told to its owner by mail, without the key', async () => {
    const person = await aPerson(newsroom, 'Duoc-Bao', ['editor'])
    const apiKey = randomUUID()
    await change(admin, person, { apiKey, enableAPIKey: true })
    const mail = await mails.mailTo(emailOf('Duoc-Bao'))
    expect(mail.subject).toBe('Tài khoản của bạn có khóa API mới')
    expect(mail.text + mail.html).not.toContain(apiKey)
    await change(admin, person, { apiKey: null, enableAPIKey: false })
    await change(admin, person, { name: 'Được Báo' })
    await admin.call('POST', '/api/users', {
      ...account('Duoc-Bao-Hai'),
      ...{ apiKey: randomUUID(), enableAPIKey: true, roles: ['frontend'] },
    })
    await mails.mailTo(emailOf('Duoc-Bao-Hai'))
    expect(mails.mailsTo(emailOf('Duoc-Bao'))).toHaveLength(1)
  })

  const account = (name: string) => ({ email: emailOf(name), name, roles: ['reporter'] })
})

describe('the log of accounts', () => {
  it('has a row for each change, of whoever made it, and none for what is none', async () => {
    const { body } = await admin.call('POST', '/api/users', {
      ...{ email: 'so-sach@newsroom.example', name: 'Sổ Sách', roles: ['reporter'] },
      ...{ sections: [section] },
    })
    const of: Caller = { ...nobody(newsroom.url), id: body.doc.id }
    await change(admin, of, { name: 'Sổ Sách Hai', roles: ['reporter'], active: true })
    await change(deputy, of, { roles: ['editor', 'reporter'], sections: [section, elsewhere] })
    await graphQL(admin, of, 'active: false')
    await change(admin, of, { active: true, email: 'so-moi@newsroom.example', password: chosen })
    await change(admin, of, { apiKey: randomUUID(), enableAPIKey: true })
    await change(admin, of, { apiKey: randomUUID(), enableAPIKey: true })
    await change(admin, of, { apiKey: null, enableAPIKey: false })
    await admin.call('PATCH', `/api/users?where[id][equals]=${of.id}`, { sections: [] })
    await newsroom.payload.update({ collection: 'users', id: of.id, data: { roles: ['editor'] } })
    const by = { actor: admin.id, via: 'rest' }
    expect(await logged(of, 0)).toEqual([
      {
        ...{ change: 'created', from: null, ...by },
        to: { roles: ['reporter'], sections: [section], active: true },
      },
      {
        ...{ change: 'roles', from: ['reporter'], to: ['editor', 'reporter'] },
        ...{ actor: deputy.id, via: 'rest' },
      },
      {
        ...{ change: 'sections', from: [section], to: [section, elsewhere] },
        ...{ actor: deputy.id, via: 'rest' },
      },
      { change: 'active', from: true, to: false, actor: admin.id, via: 'graphql' },
      { change: 'active', from: false, to: true, ...by },
      { change: 'email', from: null, to: null, ...by },
      { change: 'password', from: null, to: null, ...by },
      { change: 'apiKey', from: false, to: true, ...by },
      { change: 'apiKey', from: true, to: true, ...by },
      { change: 'apiKey', from: true, to: false, ...by },
      { change: 'sections', from: [section, elsewhere], to: [], ...by },
      { change: 'roles', from: ['editor', 'reporter'], to: ['editor'], actor: null, via: 'server' },
    ])
  })

  it('has none of what was refused, or rolled back', async () => {
    const person = await aPerson(newsroom, 'Khong-Doi', ['reporter'])
    await change(admin, person, { roles: ['editor'], apiKey: 'x' })
    await change(admin, person, { roles: ['king'] })
    await change(admin, person, { active: false, name: null })
    expect(await logged(person)).toEqual([])
  })

  it('holds no secret', async () => {
    const person = await aPerson(newsroom, 'Bi-Mat', ['reporter'])
    const apiKey = randomUUID()
    await change(admin, person, { apiKey, enableAPIKey: true })
    await change(admin, person, { password: chosen, email: 'hom-thu-moi@newsroom.example' })
    const { hash, salt } = await stored(person)
    const text = JSON.stringify(await rowsOf(person))
    for (const secret of [apiKey, chosen, hash, salt, 'hom-thu-moi'])
      expect(text).not.toContain(String(secret))
  })

  it('tells of the command that makes administrators', async () => {
    const person = await aPerson(newsroom, 'Duoc-Lenh', ['reporter'])
    await newsroom.payload.update({ collection: 'users', id: person.id, data: { active: false } })
    const args = ['scripts/run.mjs', 'src/scripts/admin.ts', emailOf('Duoc-Lenh')]
    await promisify(execFile)(process.execPath, args, { env: { ...process.env } })
    expect(await logged(person, 2)).toEqual([
      {
        ...{ change: 'roles', from: ['reporter'], to: ['reporter', 'admin'] },
        ...{ actor: null, via: 'command' },
      },
      { change: 'active', from: false, to: true, actor: null, via: 'command' },
    ])
  })

  it('is read by administrators and chiefs, and written by nobody, not even by the server', async () => {
    const head = await aPerson(newsroom, 'Truong-Ban', ['deskHead'])
    const path = `/api/accountLog?where[user][equals]=${head.id}&depth=0`
    for (const by of [admin, chief]) {
      const { body } = await by.call('GET', path)
      expect(body.docs.map((row: Body) => [row.user, row.change])).toEqual([[head.id, 'created']])
      const { body: answer } = await by.call('POST', '/api/graphql', {
        query: '{ AccountLogs(limit: 1) { docs { change via at } } }',
      })
      expect(answer.data.AccountLogs.docs).toHaveLength(1)
    }
    expect((await head.call('GET', path)).status).toBe(403)
    const [row] = await rowsOf(head)
    const id = String(row?.id)
    const { payload } = newsroom
    const data = { change: 'roles' as const }
    for (const write of [
      () => payload.update({ collection: 'accountLog', id, data }),
      () => payload.delete({ collection: 'accountLog', id }),
      () => payload.create({ collection: 'accountLog', data: { ...(row as AccountLog) } }),
    ])
      await expect(write()).rejects.toMatchObject({ status: 403 })
  })

  it('keeps the row of whoever changed it when several change one account at once', async () => {
    const person = await aPerson(newsroom, 'Dong-Thoi', ['reporter'])
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        change(index % 2 === 0 ? admin : deputy, person, {
          roles: index % 2 === 0 ? ['editor'] : ['photographer'],
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
    const last = (await rowsOf(person)).at(-1)
    expect(last?.to).toEqual((await stored(person)).roles)
    expect(await foundOf(person)).toEqual([])
  })
})

describe('the functions of the admin’s server', () => {
  const absent = () =>
    newsroom.payload.db.name === 'mongoose'
      ? randomUUID().slice(0, 24).replaceAll('-', 'a')
      : randomUUID()
  const asked = async (by: Caller | null, name: string, args: unknown): Promise<boolean> => {
    const { mayCall } = await import('../../src/hardening/mayCall.ts')
    const user = by && { ...(await stored(by)), collection: 'users' as const }
    const req = await createLocalReq(user ? { user } : {}, newsroom.payload)
    return mayCall(req, { name, args })
  }
  const calls = (slug: string, id: string): [string, object][] => [
    ['form-state', { collectionSlug: slug, id }],
    ['render-document', { collectionSlug: slug, docID: id }],
    ['render-document', { paramsOverride: { segments: ['collections', slug, id] } }],
    ['render-document-slots', { collectionSlug: slug, id }],
    ['table-state', { collectionSlug: ['categories'], parent: { collectionSlug: slug, id } }],
  ]

  it('are for whoever reads the document, and refused alike where it is hidden, absent or no id', async () => {
    const owner = await aPerson(newsroom, 'Chu-Bai', ['reporter'])
    const colleague = await aPerson(newsroom, 'Dong-Nghiep', ['reporter'])
    const { body } = await owner.call('POST', '/api/articles', { title: 'Bài còn kín' })
    const id = String(body.doc.id)
    for (const [name, args] of calls('articles', id)) {
      const allowed = [chief, owner, colleague, admin, null].map((by) => asked(by, name, args))
      expect({ name, allowed: await Promise.all(allowed) }).toEqual({
        name,
        allowed: [true, true, false, false, false],
      })
    }
    for (const other of [absent(), 'x', 7, { in: [id] }, [id]])
      for (const [name, args] of calls('articles', other as string))
        expect({ name, other, is: await asked(chief, name, args) }).toEqual({
          name,
          other,
          is: false,
        })
  })

  it('list no collection that their caller may not read, or that is not there', async () => {
    const lists = (slug: string): [string, object][] => [
      ['render-list', { collectionSlug: slug }],
      ['table-state', { collectionSlug: slug }],
      ['table-state', { collectionSlug: ['categories', slug] }],
      ['form-state', { collectionSlug: slug }],
      ['render-field', { schemaPath: `collection.${slug}.title` }],
    ]
    const reporter = await aPerson(newsroom, 'To-Mo', ['reporter'])
    const reader = await aPerson(newsroom, 'Trang-Doc', ['frontend'])
    for (const slug of ['auditHeads', 'payload-kv', 'noSuchThing', 'constructor', '__proto__'])
      for (const [name, args] of lists(slug))
        expect([slug, name, await asked(chief, name, args)]).toEqual([slug, name, false])
    for (const [name, args] of lists('accountLog')) {
      const allowed = [chief, admin, reporter, reader, null].map((by) => asked(by, name, args))
      expect([name, await Promise.all(allowed)]).toEqual([name, [true, true, false, false, false]])
    }
    expect(await asked(reporter, 'form-state', { globalSlug: 'frontPage' })).toBe(true)
    expect(await asked(reporter, 'form-state', { globalSlug: 'noSuchThing' })).toBe(false)
    expect(await asked(reporter, 'form-state', { collectionSlug: 'users', id: reporter.id })).toBe(
      true,
    )
    for (const name of ['get-default-layout', 'render-widget', 'form-state'])
      expect([await asked(reader, name, {}), await asked(null, name, {})]).toEqual([false, false])
    for (const name of ['schedule-publish', 'slugify', 'constructor', 7 as never])
      expect(await asked(chief, name, {})).toBe(false)
  })
})

const foundIn = async (options: { now?: Date } = {}): Promise<Finding[]> => {
  // Read late: it takes the settings with it, which name the mail server only once that is there.
  const { verify } = await import('../../src/audit/verify.ts')
  const findings: Finding[] = []
  for await (const finding of verify(newsroom.payload, options)) findings.push(finding)
  return findings
}
const foundOf = async ({ id }: { id: string }): Promise<Finding[]> =>
  (await foundIn()).filter(({ account }) => account === id)

describe('verify names, of the log of accounts,', () => {
  const hour = 3_600_000
  let clock = Date.now() - 10_000 * hour
  const seal = () => takeCheckpoint(newsroom.payload, new Date((clock += hour)))

  /** With four rows in its log. */
  const aLoggedOne = async (name: string): Promise<Caller> => {
    const person = await aPerson(newsroom, name, ['reporter'])
    await change(admin, person, { roles: ['editor'] })
    await change(admin, person, { sections: [section] })
    await change(admin, person, { active: false })
    return person
  }
  const rowAt = async (of: Caller, index: number): Promise<AccountLog> =>
    (await rowsOf(of))[index] as AccountLog
  const named = (of: Caller, { id, number, change }: AccountLog) => ({
    ...{ account: of.id, row: id, number, change },
  })

  it('nothing, where nobody tampered with it', async () => {
    await aLoggedOne('Yen-On')
    await seal()
    expect(await foundIn()).toEqual([])
  })

  it('a row that was changed', async () => {
    const person = await aLoggedOne('Bi-Sua')
    const row = await rowAt(person, 1)
    await tampering.change('accountLog', row.id, { via: 'command' })
    expect(await foundOf(person)).toEqual([{ code: 'rowForged', ...named(person, row) }])
  })

  it('the row after one that was changed and given the hash that fits', async () => {
    const person = await aLoggedOne('Bi-Sua-Kheo')
    const [forged, next] = [await rowAt(person, 1), await rowAt(person, 2)]
    const hash = hashOf({ ...accountRowIn(forged), via: 'command' })
    await tampering.change('accountLog', forged.id, { via: 'command', hash })
    expect(await foundOf(person)).toEqual([
      { code: 'linkBroken', ...named(person, next), before: forged.id },
    ])
  })

  it('the row after one that was taken away', async () => {
    const person = await aLoggedOne('Bi-Xoa')
    const [before, gone, next] = (await rowsOf(person)) as [AccountLog, AccountLog, AccountLog]
    await tampering.remove('accountLog', gone.id)
    expect(await foundOf(person)).toEqual([
      { code: 'linkBroken', ...named(person, next), before: before.id },
    ])
  })

  it('the row with which a log now ends, and what it does not tell of', async () => {
    const person = await aLoggedOne('Bi-Cat')
    const [last, gone] = [await rowAt(person, 2), await rowAt(person, 3)]
    await tampering.remove('accountLog', gone.id)
    expect(await foundOf(person)).toEqual([
      { code: 'endCut', ...named(person, last), hash: gone.hash },
    ])
    await tampering.change('accountHeads', person.id, { lastHash: last.hash, number: 3 })
    expect(await foundOf(person)).toEqual([
      { code: 'standingForged', account: person.id, name: 'active' },
    ])
  })

  it('the seal that held an end which was cut off with its head and all that followed from it', async () => {
    const person = await aLoggedOne('Bi-Cat-Kheo')
    await seal()
    const [last, gone] = [await rowAt(person, 2), await rowAt(person, 3)]
    await tampering.remove('accountLog', gone.id)
    await tampering.change('accountHeads', person.id, { lastHash: last.hash, number: 3 })
    await tampering.change('users', person.id, { active: true })
    expect(await foundOf(person)).toEqual([
      expect.objectContaining({ code: 'sealedGone', account: person.id, hash: gone.hash }),
    ])
  })

  it('an account that was switched on again past the log', async () => {
    const person = await aLoggedOne('Mo-Len')
    await tampering.change('users', person.id, { active: true })
    expect(await foundOf(person)).toEqual([
      { code: 'standingForged', account: person.id, name: 'active' },
    ])
  })

  it('an account that is gone, and rows of nobody’s', async () => {
    const person = await aLoggedOne('Bien-Mat')
    const other = await aLoggedOne('Mat-Dau')
    await tampering.remove('users', person.id)
    await tampering.remove('accountHeads', other.id)
    const later = new Date(Date.now() + hour)
    expect(await foundOf(person)).toEqual([{ code: 'accountGone', account: person.id }])
    expect(await foundIn({ now: later })).toContainEqual({
      ...{ code: 'strayRows', name: 'accountLog', count: 4 },
    })
  })
})
