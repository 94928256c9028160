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
      isPublicUrlSet: false,
      mediaDir: resolve('media'),
      demo: true,
      demoPassword: null,
      timeZone: 'Asia/Ho_Chi_Minh',
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
    'file:/var/lib/newsroom.db',
    'mongodb://a,b/newsroom?replicaSet=rs0',
    'mongodb+srv://cluster.example/newsroom',
  ])('accept the database %s', (url) => {
    expect(reading({ DATABASE_URL: url }).databaseUrl).toBe(url)
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
    ['DEMO', 'yes'],
    ['DEMO_PASSWORD', 'seven77'],
    ['TIME_ZONE', 'Hanoi'],
  ])('refuse %s=%s in one sentence that names the variable', (name, value) => {
    const refused = () => reading({ [name]: value })
    expect(refused).toThrow(SettingsError)
    expect(refused).toThrow(new RegExp(`^${name} [^\\n]+\\.$`))
  })

  it('never repeat a password', () => {
    const refused = () => reading({ DATABASE_URL: 'mongodb://editor:hunter2@localhost/newsroom' })
    expect(refused).not.toThrow(/hunter2/)
  })
})
