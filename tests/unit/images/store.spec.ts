import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let mediaDir: string
jest.unstable_mockModule('../../../src/config/settings.ts', () => ({
  settings: {
    get mediaDir() {
      return mediaDir
    },
  },
}))
const { isOurs, keepFiles, keepWhole } = await import('../../../src/images/store.ts')

beforeEach(async () => {
  mediaDir = await mkdtemp(join(tmpdir(), 'media-'))
})
afterEach(() => rm(mediaDir, { recursive: true }))

const files = () => readdir(mediaDir)
/** No system takes such a name: the write fails as it would on a full disk. */
const unwritable = 'x'.repeat(300)

describe('The files of an upload', () => {
  it('are all kept, or none where one cannot be written', async () => {
    const names = ['a.jpg', 'b.webp']
    await keepFiles(names.map((name) => [name, Buffer.from(name)]))
    expect(await files()).toEqual(names)
    const more = ['c.jpg', unwritable, 'd.webp'].map((name) => [name, Buffer.from('x')] as const)
    await expect(keepFiles(more)).rejects.toThrow('ENAMETOOLONG')
    expect(await files()).toEqual(names)
  })

  it('take the place of no other', async () => {
    await keepFiles([['a.jpg', Buffer.from('1')]])
    const again = keepFiles([
      ['b.jpg', Buffer.from('2')],
      ['a.jpg', Buffer.from('2')],
    ])
    await expect(again).rejects.toThrow('EEXIST')
    expect(await files()).toEqual(['a.jpg'])
    expect(await readFile(join(mediaDir, 'a.jpg'), 'utf8')).toBe('1')
  })
})

describe('A file that is made again', () => {
  it('is the one that was there first, and leaves nothing beside it', async () => {
    await Promise.all([1, 2, 3].map((number) => keepWhole('a.avif', Buffer.from(`${number}`))))
    expect(await files()).toEqual(['a.avif'])
    const first = await readFile(join(mediaDir, 'a.avif'), 'utf8')
    await keepWhole('a.avif', Buffer.from('4'))
    expect(await readFile(join(mediaDir, 'a.avif'), 'utf8')).toBe(first)
  })

  it('leaves nothing where it cannot be written', async () => {
    await expect(keepWhole(unwritable, Buffer.from('x'))).rejects.toThrow('ENAMETOOLONG')
    expect(await files()).toEqual([])
  })
})

it.each([
  ['cau-0123456789ab.jpg', true],
  ['cau-0123456789ab-16x9-50x50-320.avif', true],
  ['cau-0123456789ab-320.avif.2f1c5b3e-8a51-4e0f-9d57-0b8a5a3c9f10.part', true],
  ['notes.txt', false],
  ['newsroom.db', false],
  ['cau-0123456789ab.jpg.part', false],
  ['cau.jpg', false],
])('%s: bears a name that only this program gives, %s', (name, expected) => {
  expect(isOurs(name)).toBe(expected)
})
