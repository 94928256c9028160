import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeToOthers } from '../../../src/config/closeToOthers.ts'

let folder: string

const put = async (name: string): Promise<void> => {
  await writeFile(join(folder, name), '')
  await chmod(join(folder, name), 0o644)
}

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'newsroom-files-')), 'data')
  await mkdir(folder)
  for (const name of ['newsroom.db', 'newsroom.db-wal', '.gitkeep']) await put(name)
  await chmod(folder, 0o755)
})

afterEach(() => rm(join(folder, '..'), { recursive: true }))

const close = () => closeToOthers(folder, (name) => name.startsWith('newsroom.db'))

const modeOf = async (name: string): Promise<string> =>
  ((await stat(join(folder, name))).mode & 0o7777).toString(8)

it('closes our files, and a folder in which nothing else lies', async () => {
  await close()
  expect(await Promise.all(['.', 'newsroom.db', 'newsroom.db-wal'].map(modeOf))).toEqual([
    '700',
    '600',
    '600',
  ])
})

it('leaves a file of somebody else’s, and the folder that it lies in', async () => {
  await put('index.html')
  await close()
  expect(await Promise.all(['.', 'newsroom.db', 'index.html'].map(modeOf))).toEqual([
    '755',
    '600',
    '644',
  ])
})

it('leaves a folder with folders in it', async () => {
  await mkdir(join(folder, 'lib'))
  await close()
  expect(await Promise.all(['.', 'newsroom.db'].map(modeOf))).toEqual(['755', '600'])
})

it('leaves a folder for all to all', async () => {
  await chmod(folder, 0o1777)
  await close()
  expect(await Promise.all(['.', 'newsroom.db'].map(modeOf))).toEqual(['1777', '600'])
})
