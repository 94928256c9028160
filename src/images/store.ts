import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { settings } from '../config/settings.ts'
import { photoFile } from '../domain/photoFile.ts'
import { log } from '../log/logger.ts'

/** Names with their bytes. */
export type Files = readonly (readonly [name: string, data: Buffer])[]

const pathOf = (name: string): string => join(settings.mediaDir, name)

/**
 * Keeps new files, all of them or none.
 *
 * @throws when one can't be written, or a file of that name is there: none is ever replaced.
 */
export const keepFiles = async (files: Files): Promise<void> => {
  await mkdir(settings.mediaDir, { recursive: true, mode: 0o700 })
  const writes = await Promise.allSettled(
    files.map(([name, data]) => writeFile(pathOf(name), data, { flag: 'wx', mode: 0o600 })),
  )
  const failure = writes.find((write) => write.status === 'rejected')
  if (!failure) return
  await dropFiles(files.flatMap(([name], i) => (writes[i]?.status === 'fulfilled' ? [name] : [])))
  throw failure.reason
}

/** What a file is called while it is written: its name, something that nobody else calls it, and this. */
const unfinished = '.part'

/** Whether a file bears a name that only this program gives. */
export const isOurs = (name: string): boolean =>
  photoFile.test(name.replace(/\.[0-9a-f-]{36}\.part$/, ''))

/**
 * Keeps a file that is made again wherever making it broke off: under its name it is whole from the first moment on, and
 * one that is there already stays.
 */
export const keepWhole = async (name: string, data: Buffer): Promise<void> => {
  const path = `${pathOf(name)}.${randomUUID()}${unfinished}`
  try {
    await writeFile(path, data, { flag: 'wx', mode: 0o600 })
    await link(path, pathOf(name)).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error
    })
  } finally {
    await rm(path, { force: true })
  }
}

/** The bytes of a file, null when it is not there. */
export const readKept = async (name: string): Promise<Buffer<ArrayBuffer> | null> => {
  try {
    return await readFile(pathOf(name))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code

/** Takes files away; one that is gone already is no fault. */
export const dropFiles = async (names: readonly string[]): Promise<void> => {
  await Promise.all(names.map((name) => rm(pathOf(name), { force: true })))
}

/** The same for who cannot wait. What stays lying is told to the log, and found by `npm run verify`. */
export const dropFilesNow = (names: readonly string[]): void => {
  for (const name of names)
    try {
      rmSync(pathOf(name), { force: true })
    } catch (err) {
      log.error({ msg: `The file ${name} of a deleted photo could not be removed.`, err })
    }
}
