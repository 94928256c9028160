import { constants } from 'node:fs'
import { access, mkdir, open, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { photoFile } from '../domain/photoFile.ts'
import { checkMongo } from './checkMongo.ts'
import { closeToOthers } from './closeToOthers.ts'
import { SettingsError, type Settings } from './readSettings.ts'

/**
 * Makes sure, before anything is opened, that the database and the media folder can be used:
 * folders that are missing are made, a MongoDB is called. What is ours there is closed to other users of the machine.
 *
 * @throws {SettingsError} when one of them cannot be used.
 */
export const checkPlaces = async ({
  databaseUrl,
  mediaDir,
}: Pick<Settings, 'databaseUrl' | 'mediaDir'>): Promise<void> => {
  await checkFolder('MEDIA_DIR', mediaDir)
  await closeToOthers(mediaDir, (name) => photoFile.test(name))
  if (databaseUrl.startsWith('file:')) await checkDatabaseFile(pathOf(databaseUrl))
  else await checkMongo(databaseUrl)
}

/** `file:name`, `file:/name` and `file:///name` are all in use. */
const pathOf = (url: string): string => url.replace(/^file:(\/\/)?/, '')

const checkFolder = async (name: string, folder: string): Promise<void> => {
  try {
    await makeFolder(folder)
    await access(folder, constants.W_OK)
  } catch {
    // Whatever the system calls it: the operator has to name another folder or change its rights.
    throw new SettingsError(`${name} needs a folder that can be written to: “${folder}” is none.`)
  }
}

/**
 * Makes a folder and what is missing above it. Node's own `recursive` goes round for ever where the system says that
 * something is not there which cannot be made either, as below /proc.
 */
const makeFolder = async (folder: string): Promise<void> => {
  const isThere = async () => (await stat(folder).catch(() => null))?.isDirectory() === true
  if (await isThere()) return
  if (dirname(folder) !== folder) await makeFolder(dirname(folder))
  await mkdir(folder, { mode: 0o700 }).catch(async (error: unknown) => {
    // Another program that starts may have made it meanwhile.
    if (!(await isThere())) throw error
  })
}

const checkDatabaseFile = async (path: string): Promise<void> => {
  await checkFolder('DATABASE_URL', dirname(path))
  const found = await stat(path).catch(() => null)
  // Beside it lie its log and the memory that its readers share.
  await closeToOthers(dirname(path), (name) => name.startsWith(basename(path)))
  if (found === null) return makeFile(path)
  if (!found.isFile() || (found.size > 0 && !(await isDatabase(path))))
    throw new SettingsError(`DATABASE_URL needs a database file of SQLite: “${path}” is none.`)
}

/** An empty file is an empty database. */
const makeFile = async (path: string): Promise<void> => {
  try {
    await (await open(path, 'a', 0o600)).close()
  } catch {
    throw new SettingsError(
      `DATABASE_URL needs a database file of SQLite: “${path}” cannot be made.`,
    )
  }
}

/** Every database of SQLite begins so: https://sqlite.org/fileformat.html#magic_header_string */
const isDatabase = async (path: string): Promise<boolean> => {
  const file = await open(path, constants.O_RDWR).catch(() => null)
  if (file === null) return false
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.toString('latin1', 0, bytesRead) === 'SQLite format 3\0'
  } finally {
    await file.close()
  }
}
