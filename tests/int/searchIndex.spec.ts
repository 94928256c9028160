import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import Database from 'libsql'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expand } from '../../src/domain/search/abbreviations.ts'
import { readQuestion } from '../../src/domain/search/sought.ts'
import { Follower } from '../../src/search/Follower.ts'
import { SearchThread } from '../../src/search/SearchThread.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { place } from '../support/ownPlace.ts'

/** The file of the index: made of what is published whenever it is not what it should be. */

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
  for (const title of ['Tin một', 'Tin hai', 'Tin ba'])
    await desk.bring(await desk.anArticle({ title }), 'published')
})

afterAll(() => desk?.newsroom.close())

/** What a process does with the index of that name. */
const begin = (name: string) => {
  const thread = new SearchThread(join(place.searchDir, name))
  const follower = new Follower(desk.newsroom.payload, thread)
  return {
    follower,
    state: () => thread.ask('state'),
    /** How many articles hold the word; null while there is nothing to ask. */
    count: async (word: string): Promise<number | null> => {
      const sought = expand(readQuestion(word) ?? { wanted: [], unwanted: [] }, [])
      const none = { categories: null, authors: null, from: null, before: null, after: null }
      return (await thread.ask('find', { sought, ...none, limit: 10 }))?.total ?? null
    },
    end: async () => {
      await follower.stop()
      await thread.close()
    },
  }
}

const filesOf = async (name: string): Promise<string[]> =>
  (await readdir(place.searchDir))
    .filter((file) => file.startsWith(name) && /-[0-9a-f]{8}$/.test(file))
    .map((file) => join(place.searchDir, file))

/** An index that is whole, and left by its process. */
const left = async (name: string): Promise<string> => {
  const process = begin(name)
  await process.follower.catchUp()
  await process.end()
  const [file = ''] = await filesOf(name)
  return file
}

const change = (file: string, sql: string): void => {
  const database = new Database(file)
  database.exec(sql)
  database.close()
}

describe('an index', () => {
  it('is taken up again where it was left', async () => {
    const file = await left('same')
    const again = begin('same')
    expect(await again.count('tin')).toBe(3)
    await desk.bring(await desk.anArticle({ title: 'Tin thêm abcx' }), 'published')
    await again.follower.catchUp()
    expect(await again.count('abcx')).toBe(1)
    expect(await filesOf('same')).toEqual([file])
    await again.end()
  })

  it.each<[string, (file: string) => Promise<void> | void]>([
    ['missing', (file) => rm(file)],
    ['no database', (file) => writeFile(file, 'Không phải cơ sở dữ liệu. '.repeat(200))],
    ['empty', (file) => writeFile(file, '')],
    [
      'of other tables',
      (file) => change(file, `UPDATE about SET value = '0.1' WHERE name = 'form'`),
    ],
    ['begun and not finished', (file) => change(file, `DELETE FROM about WHERE name = 'form'`)],
  ])('is made anew when it is %s', async (name, spoil) => {
    await spoil(await left(name))
    const again = begin(name)
    expect(await again.count('tin')).toBeNull()
    await again.follower.catchUp()
    expect(await again.count('tin')).toBe(await begun('fresh'))
    expect(await filesOf(name)).toHaveLength(1)
    await again.end()
  })

  it.each([
    ['its words are read otherwise today', `UPDATE about SET value = '1.0' WHERE name = 'form'`],
    [
      'it knows of more than was ever published',
      `UPDATE about SET value = json_set(value, '$.revision', 1000000) WHERE name = 'reached'`,
    ],
    [
      'its last change was never made here',
      `UPDATE about SET value = json_set(value, '$.at', '2001-01-01T00:00:00.000Z') WHERE name = 'reached'`,
    ],
  ])('answers while another is made, where %s', async (name, sql) => {
    const old = await left(name)
    change(old, sql)
    const again = begin(name)
    const count = await again.count('tin')
    expect(count).toBeGreaterThan(2)
    await again.follower.catchUp()
    expect(await again.count('tin')).toBe(count)
    expect(await again.state()).toMatchObject({ isOfPresentForm: true })
    const files = await filesOf(name)
    expect(files).toHaveLength(1)
    expect(files).not.toEqual([old])
    await again.end()
  })

  it('is made anew when it breaks while it is in use', async () => {
    const process = begin('broken')
    await process.follower.catchUp()
    const [file = ''] = await filesOf('broken')
    await process.end()
    change(file, `UPDATE terms_data SET block = x'00' WHERE id > 10`)
    const again = begin('broken')
    await expect(again.count('tin')).rejects.toThrow(/malformed|corrupt/)
    again.follower.doubt()
    await again.follower.catchUp()
    expect(await again.count('tin')).toBeGreaterThan(2)
    await again.end()
  })

  it('belongs to one process: another begins its own', async () => {
    const [one, other] = [begin('shared'), begin('shared')]
    await one.follower.catchUp()
    await other.follower.catchUp()
    expect(await one.count('tin')).toBe(await other.count('tin'))
    expect(await filesOf('shared')).toHaveLength(2)
    await one.end()
    await other.end()
  })
})

const begun = async (name: string): Promise<number | null> => {
  const process = begin(name)
  await process.follower.catchUp()
  const count = await process.count('tin')
  await process.end()
  return count
}
