import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe } from '@jest/globals'

const run = promisify(execFile)

const isThere = (): boolean => {
  try {
    execFileSync('exiftool', ['-ver'])
    return true
  } catch {
    return false
  }
}

/** Where another program has to write or read a file, and the machine has it; CI always does. */
export const describeWithExiftool =
  isThere() || process.env.CI === 'true' ? describe : describe.skip

/** The file with what exiftool writes into it. */
export const tagged = (file: Buffer, ...orders: string[]): Promise<Buffer> =>
  within(file, async (path) => {
    await run('exiftool', ['-q', '-q', '-m', '-overwrite_original', ...orders, path])
    return readFile(path)
  })

/** What exiftool reads from the file, by `Group:Tag`. */
export const tagsBy = (file: Buffer, ...orders: string[]): Promise<Record<string, unknown>> =>
  within(file, async (path) => {
    const { stdout } = await run('exiftool', ['-j', '-G1', '-struct', ...orders, path])
    return JSON.parse(stdout)[0]
  })

const within = async <T>(file: Buffer, use: (path: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'toasoan-'))
  try {
    const path = join(folder, 'photo')
    await writeFile(path, file)
    return await use(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}
