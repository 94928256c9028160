import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { type Failure, sourceLimits } from './failures.ts'

/**
 * What a file is called: by the folder that was named, `so-6/trang-1/a.txt`; `longer` and `shorter` are
 * what it would be called had a folder further up or further down been named.
 */
export type Name = { own: string; longer: string[]; shorter: string[] }

/** Something to import: what it is called, and its bytes when they are asked for. */
export type Source = {
  /** By which it is known again; null for what has no name, and is known by its text. */
  name: Name | null
  /** What the report calls it. */
  label: string
  read: () => Promise<Uint8Array | Failure>
}

const textEndings: ReadonlySet<string> = new Set(['', '.txt', '.text', '.md'])
// What lies beside the articles of an old site and is no article: photos, and what systems leave.
const companion =
  /^\.|^(?:thumbs\.db|desktop\.ini)$|\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp|svg|mp[34]|mov|avi|wav)$/i

/**
 * The sources that a path names: a file, every file of a folder and of those within it in a stable
 * order, or standard input for `-`. Photos and hidden files are passed over, and counted; whatever
 * else is no text is a source that fails, so that nobody takes it for imported. A link within a folder
 * is one of these: it may lead out of what the operator has named, or round in a circle.
 */
export async function sourcesAt(
  path: string,
  stdin: Readable,
): Promise<{ sources: Source[]; passedOver: number }> {
  if (path === '-') return { sources: [inputSource(stdin)], passedOver: 0 }
  const root = resolve(path)
  const found: Found = { sources: [], passedOver: 0 }
  await findIn(root, (file) => nameOf(root, file), found)
  return found
}

type Found = { sources: Source[]; passedOver: number }
type Naming = (path: string) => Name

async function findIn(folder: string, naming: Naming, found: Found): Promise<void> {
  const entries = await entriesOf(folder)
  if (entries === null) {
    found.sources.push(sourceAt(folder, nameOf(dirname(folder), folder)))
    return
  }
  if ('code' in entries) {
    found.sources.push(failing(naming(folder), entries))
    return
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (companion.test(entry.name)) found.passedOver += 1
    else if (entry.isSymbolicLink()) found.sources.push(failing(naming(path), { code: 'link' }))
    else if (entry.isDirectory()) await findIn(path, naming, found)
    else if (textEndings.has(extname(path).toLowerCase()))
      found.sources.push(sourceAt(path, naming(path)))
    else found.sources.push(failing(naming(path), { code: 'notAText' }))
  }
}

/** What lies in a folder, or why that cannot be known; null for what is no folder. */
async function entriesOf(path: string): Promise<Dirent[] | Failure | null> {
  try {
    return await readdir(path, { withFileTypes: true })
  } catch (error) {
    if (!isSystemError(error)) throw error
    // A file, or nothing: reading it will tell which.
    if (error.code === 'ENOTDIR' || error.code === 'ENOENT') return null
    return { code: 'unreadable', detail: error.code ?? '' }
  }
}

const sourceAt = (path: string, name: Name): Source => ({
  name,
  label: name.own,
  read: () => bytesOf(path),
})

const failing = (name: Name, failure: Failure): Source => ({
  name,
  label: name.own,
  read: () => Promise.resolve(failure),
})

function nameOf(folder: string, path: string): Name {
  const own = [basename(folder), ...relative(folder, path).split(sep)]
  const whole = path.split(sep).filter(Boolean)
  const called = (length: number) => whole.slice(-length).join('/').normalize('NFC')
  const lengths = Array.from({ length: Math.max(0, whole.length - 1) }, (_, at) => at + 2)
  return {
    own: own.join('/').normalize('NFC'),
    longer: lengths.filter((length) => length > own.length).map(called),
    shorter: lengths
      .filter((length) => length < own.length)
      .reverse()
      .map(called),
  }
}

async function bytesOf(path: string): Promise<Uint8Array | Failure> {
  try {
    // Asked before it is opened: a pipe would be waited for without end.
    const about = await stat(path)
    if (!about.isFile()) return { code: 'unreadable' }
    return about.size > sourceLimits.bytes ? { code: 'tooLarge' } : await readFile(path)
  } catch (error) {
    if (isSystemError(error)) return { code: 'unreadable', detail: error.code ?? '' }
    throw error
  }
}

const inputSource = (stdin: Readable): Source => ({
  name: null,
  label: '-',
  read: async () => {
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of stdin as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > sourceLimits.bytes) return { code: 'tooLarge' }
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  },
})

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === 'object' && error !== null && 'syscall' in error
