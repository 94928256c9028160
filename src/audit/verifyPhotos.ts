import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { PayloadRequest } from 'payload'
import { findRows, hasRow } from '../database/rows.ts'
import type { RowWith } from '../database/rowTypes.ts'
import { filesNamedBy } from '../images/filesNamedBy.ts'
import { originalsOfFile } from '../images/sizes.ts'
import { dropFiles, isOurs } from '../images/store.ts'
import { batches } from '../database/batches.ts'
import type { Finding } from './findings.ts'
import { filesShownIn } from './filesShownIn.ts'

const select = ['filename', 'hash', 'sizes', 'renditions'] as const
type Photo = RowWith<'images', (typeof select)[number]>

const atOnce = 100
/** The files of a photo are there a moment before its row. */
const young = 600_000

/** Photos and files that were looked at. */
export type PhotosLooked = { photos: number; files: number }

type Options = {
  folder: string
  now: Date
  /** Whether what nobody names is taken away. */
  mends: boolean
}

/**
 * Whether each photo has its files, with the bytes that were uploaded, each publication those that it shows, and each
 * file somebody who names it.
 */
export async function* verifyPhotos(
  req: PayloadRequest,
  options: Options,
): AsyncGenerator<Finding, PhotosLooked> {
  const { folder } = options
  const looked: PhotosLooked = { photos: 0, files: 0 }
  for await (const photos of batches(req, 'images', { atOnce, select }))
    for (const photo of photos) {
      looked.photos++
      const found = await faultsOfPhoto(photo, folder)
      // Deleted meanwhile, its files may go.
      if (found.length > 0 && (await hasRow(req, 'images', { id: { equals: photo.id } })))
        yield* found
    }
  const stray = new Set<string>()
  let names: string[] = []
  const look = async () => {
    for (const name of await unnamed(req, names, options)) stray.add(name)
    names = []
  }
  for await (const entry of await opendir(folder)) {
    // What is hidden belongs to the system, or to git.
    if (entry.name.startsWith('.')) continue
    looked.files++
    names.push(entry.name)
    if (names.length === atOnce) await look()
  }
  await look()
  yield* lookThroughArchive(req, folder, stray)
  yield* await judge(req, [...stray], options)
  return looked
}

async function faultsOfPhoto(photo: Photo, folder: string): Promise<Finding[]> {
  const { id, filename, hash } = photo
  const found: Finding[] = []
  const name = filename ?? ''
  // Without a name the folder itself would be read.
  const bytes = name === '' ? 'gone' : await readAs(() => hashOfFile(join(folder, name)))
  if (bytes === 'gone') found.push({ code: 'fileGone', id, name })
  else if (bytes === 'unreadable') found.push({ code: 'fileUnreadable', id, name })
  else if (bytes !== hash) found.push({ code: 'fileForged', id, name })
  for (const name of filesNamedBy(photo).filter((one) => one !== filename))
    found.push(...(await faultsOfFile(id, name, folder)))
  return found
}

async function faultsOfFile(id: string, name: string, folder: string): Promise<Finding[]> {
  const there = await readAs(() => stat(join(folder, name)))
  if (there === 'gone') return [{ code: 'fileGone', id, name }]
  return there === 'unreadable' ? [{ code: 'fileUnreadable', id, name }] : []
}

/** What cannot be read is told, and not taken for right. */
async function readAs<T>(read: () => Promise<T>): Promise<T | 'gone' | 'unreadable'> {
  try {
    return await read()
  } catch (error) {
    const isGone =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'
    return isGone ? 'gone' : 'unreadable'
  }
}

/** Read piece by piece: a photo may have twenty megabytes. */
const hashOfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** The files that no photo names, unless they have just come. */
async function unnamed(
  req: PayloadRequest,
  names: readonly string[],
  { folder, now }: Options,
): Promise<string[]> {
  const found: string[] = []
  const known = await namedByPhotos(req, names)
  for (const name of names.filter((one) => !known.has(one))) {
    const file = await readAs(() => lstat(join(folder, name)))
    if (file === 'unreadable' || (file !== 'gone' && now.getTime() - file.mtimeMs > young))
      found.push(name)
  }
  return found
}

async function namedByPhotos(
  req: PayloadRequest,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const originals = [...new Set(names.flatMap(originalsOfFile))]
  if (originals.length === 0) return new Set()
  const photos = await findRows(req, 'images', {
    select: ['filename', 'sizes', 'renditions'],
    where: { filename: { in: originals } },
  })
  return new Set(photos.flatMap(filesNamedBy))
}

/** What publications show has to be there as long as they are, whatever the photo's record names by now. */
async function* lookThroughArchive(
  req: PayloadRequest,
  folder: string,
  stray: Set<string>,
): AsyncGenerator<Finding> {
  const told = new Set<string>()
  const columns = ['hero', 'figures', 'placement'] as const
  for await (const rows of batches(req, 'publications', { atOnce, select: columns })) {
    const shown = new Map(rows.flatMap(filesShownIn))
    const known = await namedByPhotos(req, [...shown.keys()])
    for (const [name, id] of shown) {
      if (stray.delete(name) || known.has(name) || told.has(name)) continue
      told.add(name)
      yield* await faultsOfFile(id, name, folder)
    }
  }
}

/** What is left is nobody's: taken away when that is asked for, and it bears a name of ours. */
async function judge(
  req: PayloadRequest,
  stray: readonly string[],
  { folder, mends }: Options,
): Promise<Finding[]> {
  // Somebody may have come to name it while the archive was read.
  const known = await namedByPhotos(req, stray)
  const found: Finding[] = []
  for (const name of stray.filter((one) => !known.has(one))) {
    const file = await readAs(() => lstat(join(folder, name)))
    if (file === 'gone') continue
    const goes = mends && isOurs(name) && file !== 'unreadable' && file.isFile()
    if (goes) await dropFiles([name])
    found.push({ code: goes ? 'fileMended' : 'fileStray', name })
  }
  return found
}
