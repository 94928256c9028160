import Database from 'libsql'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Reached } from './asking.ts'
import { termSigns } from './terms.ts'

/** Count up when the tables change: an index of before cannot be asked. */
const tables = 1
/** Count up when words are read otherwise, or other terms are made of them: one of before answers until another is made. */
const terms = 1

/** What is written into a new index once it is whole. */
export const presentForm = `${tables}.${terms}`
/** An index, open, and the file that it is in. */
export type Open = { file: string; database: Database.Database }

/**
 * Opens the newest index of that name that can be asked, and that no other process works with. What was begun and never
 * finished, what is broken, and what has tables of before is thrown away on the way: all of it can be made again.
 */
export const openFound = (name: string): Open | null => {
  for (const file of filesOf(name)) {
    const database = openFile(file)
    if (database === 'taken') continue
    if (database && isReadable(database)) return { file, database }
    database?.close()
    removeFile(file)
  }
  return null
}

/** Begins an empty index in a file of its own. */
export const openNew = (name: string): Open => {
  mkdirSync(dirname(name), { recursive: true, mode: 0o700 })
  const file = `${name}-${Date.now()}-${randomBytes(4).toString('hex')}`
  // SQLite would let everybody on the machine read what it makes.
  closeSync(openSync(file, 'a', 0o600))
  const database = opened(file)
  database.exec(`
    CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE articles (id TEXT UNIQUE NOT NULL, article TEXT NOT NULL);
    CREATE VIRTUAL TABLE terms USING fts5(
      words, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '${termSigns}'"
    );`)
  return { file, database }
}

/** When it was begun, and what makes it another than those begun in the same moment. */
const ending = /^-\d{13}-[0-9a-f]{8}$/

/** All files of that name, the newest first. */
const filesOf = (name: string): string[] => {
  const folder = dirname(name)
  if (!existsSync(folder)) return []
  const start = basename(name)
  return readdirSync(folder)
    .filter((file) => file.startsWith(start) && ending.test(file.slice(start.length)))
    .sort()
    .reverse()
    .map((file) => join(folder, file))
}

/** Null where it is no database that can be read. */
const openFile = (file: string): Database.Database | 'taken' | null => {
  try {
    return opened(file)
  } catch (error) {
    return isTaken(error) ? 'taken' : null
  }
}

const opened = (file: string): Database.Database => {
  const database = new Database(file)
  for (const pragma of [
    'busy_timeout = 0',
    // Until this process ends no other reads or writes it.
    'locking_mode = EXCLUSIVE',
    'journal_mode = WAL',
    'synchronous = NORMAL',
  ])
    database.exec(`PRAGMA ${pragma}`)
  return database
}

/** What an index says of itself. */
export const aboutOf = (
  database: Database.Database,
): { form: string | null; reached: Reached | null } => {
  const said = (name: string): string | null => {
    const row: unknown = database.prepare('SELECT value FROM about WHERE name = ?').get(name)
    return row ? (row as { value: string }).value : null
  }
  const reached = said('reached')
  return { form: said('form'), reached: reached === null ? null : (JSON.parse(reached) as Reached) }
}

export const keep = (database: Database.Database, name: string, value: string): void => {
  database.prepare('INSERT OR REPLACE INTO about (name, value) VALUES (?, ?)').run(name, value)
}

/** Removes it with what SQLite keeps beside it. */
export const removeFile = (file: string): void => {
  for (const one of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`])
    rmSync(one, { force: true })
}

const isReadable = (database: Database.Database): boolean => {
  try {
    const { form, reached } = aboutOf(database)
    return form?.startsWith(`${tables}.`) === true && reached !== null
  } catch {
    // Whatever it is, it is none of ours, or no longer whole.
    return false
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(?:BUSY|LOCKED)/.test(String(error.code))
