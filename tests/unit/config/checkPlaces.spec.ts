import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPlaces } from '../../../src/config/checkPlaces.ts'

/** Where the newsroom keeps what it knows, before anything is opened there. */

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsroom-places-'))
  await writeFile(join(folder, 'a text'), 'No database, and no folder either.')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const check = (media: string, database: string) =>
  checkPlaces({ mediaDir: media, databaseUrl: `file:${database}` })

it('makes the folders that are missing, and an empty database, for nobody else to read', async () => {
  const [media, database] = [join(folder, 'a/b/media'), join(folder, 'c/d/newsroom.db')]
  await check(media, database)
  await check(media, database)
  const modes = await Promise.all(
    [media, join(folder, 'c/d'), database].map(async (path) => (await stat(path)).mode & 0o777),
  )
  expect(modes).toEqual([0o700, 0o700, 0o600])
})

it.each([
  ['below a file', (inside: string) => join(inside, 'a text', 'x')],
  ['a file', (inside: string) => join(inside, 'a text')],
  ['where the system lets nobody make one', () => '/proc/newsroom'],
  ['deep where the system lets nobody make one', () => '/proc/newsroom/of/a/paper'],
])('says in a sentence that MEDIA_DIR is no folder: %s', async (_, place) => {
  await expect(check(place(folder), join(folder, 'newsroom.db'))).rejects.toMatchObject({
    name: 'SettingsError',
    message: expect.stringMatching(/^MEDIA_DIR needs a folder .* is none\.$/),
  })
})

it.each([
  ['a text', (inside: string) => join(inside, 'a text')],
  ['a folder', (inside: string) => inside],
  ['below a file', (inside: string) => join(inside, 'a text', 'newsroom.db')],
  ['where the system lets nobody make one', () => '/proc/newsroom.db'],
])('says in a sentence that DATABASE_URL is no database: %s', async (_, place) => {
  const media = join(folder, 'media')
  await mkdir(media, { recursive: true })
  await expect(check(media, place(folder))).rejects.toMatchObject({
    name: 'SettingsError',
    message: expect.stringMatching(/^DATABASE_URL needs a .*\.$/),
  })
})
