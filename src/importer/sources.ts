import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { type Failure, sourceLimits } from './failures.ts'

/** Something to import: what it is called, and its bytes when they are asked for. */
export type Source = {
  /** By which it is known again; null for what has no name, and is known by its text. */
  name: string | null
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
 * else is no text is a source that fails, so that nobody takes it for imported.
 *
 * @throws when a folder cannot be listed.
 */
export async function sourcesAt(
  path: string,
  stdin: Readable,
): Promise<{ sources: Source[]; passedOver: number }> {
  if (path === '-') return { sources: [inputSource(stdin)], passedOver: 0 }
  const root = resolve(path)
  if (!(await isFolder(root))) return { sources: [fileSource(dirname(root), root)], passedOver: 0 }
  const { files, passedOver } = await filesIn(root)
  const sources = files.map((file) =>
    textEndings.has(extname(file).toLowerCase())
      ? fileSource(root, file)
      : { ...fileSource(root, file), read: () => Promise.resolve({ code: 'notAText' as const }) },
  )
  return { sources, passedOver }
}

async function filesIn(folder: string): Promise<{ files: string[]; passedOver: number }> {
  const found = { files: new Array<string>(), passedOver: 0 }
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (companion.test(entry.name)) found.passedOver += 1
    else if (entry.isDirectory()) {
      const { files, passedOver } = await filesIn(path)
      found.files.push(...files)
      found.passedOver += passedOver
    } else found.files.push(path)
  }
  return found
}

const isFolder = async (path: string): Promise<boolean> => {
  try {
    await readdir(path)
    return true
  } catch (error) {
    // A file, or nothing: reading it will tell which.
    if (isSystemError(error) && (error.code === 'ENOTDIR' || error.code === 'ENOENT')) return false
    throw error
  }
}

/** Known by its folder's name and its path in it, whether the folder or the file was named. */
function fileSource(folder: string, path: string): Source {
  const name = [basename(folder), ...relative(folder, path).split(sep)].join('/').normalize('NFC')
  return { name, label: name, read: () => bytesOf(path) }
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
