import { describe, expect, it } from '@jest/globals'
import { resolve } from 'node:path'
import { readSettings, SettingsError } from '../../../src/config/readSettings.ts'

const secret = 'a secret that is only for the tests'
const reading = (env: Record<string, string>) => readSettings({ PAYLOAD_SECRET: secret, ...env })

describe('settings', () => {
  it('need a secret and nothing else', () => {
    expect(readSettings({ PAYLOAD_SECRET: secret })).toEqual({
      databaseUrl: 'file:./data/newsroom.db',
      payloadSecret: secret,
      port: 3000,
      publicUrl: 'http://localhost:3000',
      siteUrl: 'http://localhost:3000',
      mediaUrl: 'http://localhost:3000',
      isPublicUrlSet: false,
      corsOrigins: [],
      mediaDir: resolve('media'),
      searchFile: resolve('data/newsroom.db-search'),
      demo: true,
      demoPassword: null,
      isThisMachine: true,
      timeZone: 'Asia/Ho_Chi_Minh',
      mail: null,
      trustedProxies: 0,
      rateLimit: true,
    })
  })

  it('take an empty variable for one that is not set', () => {
    expect(reading({ PORT: '', DEMO: ' ', PUBLIC_URL: '' })).toEqual(reading({}))
  })

  it('put the port into the address of the newsroom', () => {
    expect(reading({ PORT: '4100' }).publicUrl).toBe('http://localhost:4100')
  })

  it('drop the slash at the end of the public address', () => {
    expect(reading({ PUBLIC_URL: 'https://news.example/' })).toMatchObject({
      publicUrl: 'https://news.example',
      isPublicUrlSet: true,
    })
  })

  it.each([
    ['', undefined, true],
    ['http://127.0.0.1:4000', undefined, true],
    ['http://[::1]:4000', undefined, true],
    ['http://toasoan.localhost', undefined, true],
    ['http://localhost', 'false', false],
    ['https://news.example', undefined, false],
    ['http://localhost.news.example', undefined, false],
    ['http://10.0.0.7', undefined, false],
    ['https://news.example', 'true', true],
  ])('with PUBLIC_URL=%s and DEMO=%s let a demo newsroom be made: %s', (url, DEMO, demo) => {
    const env = { PUBLIC_URL: url, DEMO_PASSWORD: 'ten letters', ...(DEMO && { DEMO }) }
    expect(reading(env).demo).toBe(demo)
  })

  it.each([
    'file:/var/lib/newsroom.db',
    'mongodb://a,b/newsroom?replicaSet=rs0',
    'mongodb+srv://cluster.example/newsroom',
  ])('accept the database %s', (url) => {
    expect(reading({ DATABASE_URL: url }).databaseUrl).toBe(url)
  })

  it.each([
    [{ DATABASE_URL: 'file:/var/lib/newsroom.db' }, '/var/lib/newsroom.db-search'],
    [{ DATABASE_URL: 'file:///var/lib/newsroom.db' }, '/var/lib/newsroom.db-search'],
    [{ DATABASE_URL: 'mongodb://a/newsroom?replicaSet=rs0' }, resolve('data/search.db')],
    [{ SEARCH_DIR: '/var/cache/newsroom' }, '/var/cache/newsroom/search.db'],
  ])('put the index of the search beside an embedded database: %j', (env, file) => {
    expect(reading(env).searchFile).toBe(file)
  })

  it('name the mail server, and whom mail is from', () => {
    const SMTP_URL =
      'smtps://an%40paper.vn:m%E1%BA%ADt@mail.paper.vn?from=B%C3%A1o%20An%20%3Cbao@paper.vn%3E'
    expect(reading({ SMTP_URL }).mail).toEqual({
      host: 'mail.paper.vn',
      port: 465,
      isSecure: true,
      login: { user: 'an@paper.vn', password: 'mật' },
      from: { name: 'Báo An', address: 'bao@paper.vn' },
    })
  })

  it('send mail from the host of the newsroom, unless told otherwise', () => {
    const PUBLIC_URL = 'https://news.example'
    expect(reading({ PUBLIC_URL, SMTP_URL: 'smtp://127.0.0.1:2525' }).mail).toEqual({
      host: '127.0.0.1',
      port: 2525,
      isSecure: false,
      login: null,
      from: { name: 'Tòa soạn', address: 'no-reply@news.example' },
    })
    expect(reading({ SMTP_URL: 'smtp://[::1]?from=an@paper.vn' }).mail).toMatchObject({
      host: '::1',
      port: 587,
      from: { name: 'Tòa soạn', address: 'an@paper.vn' },
    })
  })

  it.each([
    ['false', 0],
    ['0', 0],
    ['true', 1],
    ['1', 1],
    ['3', 3],
  ])('trust the proxies that TRUST_PROXY=%s counts', (text, proxies) => {
    expect(reading({ TRUST_PROXY: text }).trustedProxies).toBe(proxies)
  })

  it('let nobody wait with RATE_LIMIT=off', () => {
    expect(reading({ RATE_LIMIT: 'off' }).rateLimit).toBe(false)
  })

  it.each([
    ['DATABASE_URL', 'postgres://localhost/newsroom'],
    ['DATABASE_URL', 'file:'],
    ['DATABASE_URL', 'mongodb://localhost/newsroom'],
    ['PAYLOAD_SECRET', 'short'],
    ['PAYLOAD_SECRET', ''],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000x'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'news.example'],
    ['PUBLIC_URL', 'ftp://news.example'],
    ['PUBLIC_URL', 'https://news.example/cms'],
    ['SITE_URL', 'news.example'],
    ['MEDIA_URL', 'https://news.example/anh'],
    ['DEMO', 'yes'],
    ['DEMO_PASSWORD', 'seven77'],
    ['TIME_ZONE', 'Hanoi'],
    ['SMTP_URL', 'mail.example'],
    ['SMTP_URL', 'http://mail.example'],
    ['SMTP_URL', 'smtp://'],
    ['SMTP_URL', 'smtp://mail.example/inbox'],
    ['SMTP_URL', 'smtp://mail.example?secure=1'],
    ['SMTP_URL', 'smtp://mail.example?from=nobody'],
    ['SMTP_URL', 'smtp://mail.example?from=a%0d%0aBcc: b <a@b.c>'],
    ['SMTP_URL', 'smtp://100%zz@mail.example'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '-1'],
    ['RATE_LIMIT', 'no'],
  ])('refuse %s=%s in one sentence that names the variable', (name, value) => {
    const refused = () => reading({ [name]: value })
    expect(refused).toThrow(SettingsError)
    expect(refused).toThrow(new RegExp(`^${name} [^\\n]+\\.$`))
  })

  it('need a password for a demo newsroom that others can reach', () => {
    expect(() => reading({ PUBLIC_URL: 'https://news.example', DEMO: 'true' })).toThrow(
      /^DEMO_PASSWORD [^\n]+\.$/,
    )
  })

  it('never repeat a password', () => {
    const refused = () => reading({ DATABASE_URL: 'mongodb://editor:hunter2@localhost/newsroom' })
    expect(refused).not.toThrow(/hunter2/)
    const unsent = () => reading({ SMTP_URL: 'smtp://an:hunter2@mail.example/inbox' })
    expect(unsent).toThrow(SettingsError)
    expect(unsent).not.toThrow(/hunter2/)
  })
})
