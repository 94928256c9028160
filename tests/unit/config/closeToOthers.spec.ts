import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeToOthers } from '../../../src/config/closeToOthers.ts'

let folder: string

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'newsroom-files-')), 'data')
  await mkdir(folder)
  for (const name of ['newsroom.db', 'newsroom.db-wal', 'letter.txt']) {
    await writeFile(join(folder, name), '')
    await chmod(join(folder, name), 0o644)
  }
  await chmod(folder, 0o755)
})

afterEach(() => rm(join(folder, '..'), { recursive: true }))

const modes = async (): Promise<string[]> =>
  Promise.all(
    ['.', 'newsroom.db', 'newsroom.db-wal', 'letter.txt'].map(async (name) =>
      ((await stat(join(folder, name))).mode & 0o7777).toString(8),
    ),
  )

it('closes a folder and all that lies in it', async () => {
  await closeToOthers(folder)
  expect(await modes()).toEqual(['700', '600', '600', '600'])
})

it('closes the files of one database', async () => {
  await closeToOthers(folder, 'newsroom.db')
  expect(await modes()).toEqual(['700', '600', '600', '644'])
})

it('leaves a folder for all to all', async () => {
  await chmod(folder, 0o1777)
  await closeToOthers(folder, 'newsroom.db')
  expect(await modes()).toEqual(['1777', '600', '600', '644'])
})

it('leaves the folder that the program stands in', async () => {
  const before = (await stat('.')).mode
  await closeToOthers('.', 'no file of ours')
  expect((await stat('.')).mode).toBe(before)
})
