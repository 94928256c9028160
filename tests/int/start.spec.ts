import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdir, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { dirname, join } from 'node:path'
import Database from 'libsql'
import { spawnServer, startBuiltServer, startTimeout } from '../support/builtServer.ts'
import { freePort } from '../support/freePort.ts'
import { aPlace } from '../support/place.ts'
import { settingsAt } from '../support/settings.ts'

const place = aPlace()
const folder = dirname(place.mediaDir)

/** Starts the server, which must end by itself, and says how. */
const start = async (env: Record<string, string>) => {
  const server = await spawnServer({ ...settingsAt(place), PORT: String(await freePort()), ...env })
  return { code: await server.ended, said: server.said() }
}

describe('the start', () => {
  let occupied: Server

  beforeAll(async () => {
    await place.prepare()
    await mkdir(join(folder, 'a folder.db'))
    await writeFile(join(folder, 'a letter.db'), 'Dear editor, this is no database at all.')
    const halfWay = new Database(join(folder, 'half-way.db'))
    halfWay.exec('CREATE TABLE payload_migrations (id text, name text, batch numeric)')
    halfWay.exec("INSERT INTO payload_migrations VALUES ('1', '20261124_000000_initial', 1)")
    halfWay.close()
    occupied = createServer()
    await new Promise<void>((resolve) => occupied.listen(0, resolve))
  }, startTimeout)

  afterAll(async () => {
    occupied.close()
    await place.remove()
  })

  const port = () => String((occupied.address() as AddressInfo).port)

  it.each([
    ['a wrong setting', () => ({ TIME_ZONE: 'Hanoi' }), /^TIME_ZONE .*“Hanoi”\.$/],
    ['a port in use', () => ({ PORT: port() }), /^PORT \d+ is in use by another program\.$/],
    [
      'a media folder that cannot be',
      () => ({ MEDIA_DIR: join(folder, 'a letter.db', 'media') }),
      /^MEDIA_DIR needs a folder that can be written to: “.*” is none\.$/,
    ],
    [
      'a data folder that cannot be',
      () => ({ DATABASE_URL: `file:${join(folder, 'a letter.db', 'newsroom.db')}` }),
      /^DATABASE_URL needs a folder that can be written to: “.*” is none\.$/,
    ],
    [
      'a folder in place of the database',
      () => ({ DATABASE_URL: `file:${join(folder, 'a folder.db')}` }),
      /^DATABASE_URL needs a database file of SQLite: “.*” is none\.$/,
    ],
    [
      'a letter in place of the database',
      () => ({ DATABASE_URL: `file:${join(folder, 'a letter.db')}` }),
      /^DATABASE_URL needs a database file of SQLite: “.*” is none\.$/,
    ],
    [
      'a database that an older version has left half-way',
      () => ({ DATABASE_URL: `file:${join(folder, 'half-way.db')}` }),
      /^DATABASE_URL names a database of an older version that .* as CHANGELOG\.md says, then with this one\.$/m,
    ],
    [
      'a MongoDB that is down',
      () => ({ DATABASE_URL: 'mongodb://editor:secret@127.0.0.1:9/newsroom?replicaSet=rs0' }),
      /^DATABASE_URL names a database that does not answer: 127\.0\.0\.1:9\.$/,
    ],
  ])('is refused in one sentence over %s', async (_, env, sentence) => {
    const { code, said } = await start(env())
    expect(said.trim()).toMatch(sentence)
    expect(code).toBe(1)
  })

  it('is undone by one signal, without an error', async () => {
    const server = await startBuiltServer()
    expect(await server.stop()).toBe(0)
    await server.close()
  })

  it('can be followed by a stop, which answers the request under way first', async () => {
    const server = await startBuiltServer()
    const login = request(`${server.url}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', expect: '100-continue' },
    })
    login.flushHeaders()
    await once(login, 'continue')
    const stopped = server.stop()
    login.end(JSON.stringify({ email: 'nobody@newsroom.example', password: 'wrong' }))
    const [answer] = (await once(login, 'response')) as [IncomingMessage]
    expect(answer.statusCode).toBe(401)
    answer.resume()
    expect(await stopped).toBe(0)
    await server.close()
  })
})
