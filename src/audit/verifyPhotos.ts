import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { PayloadRequest } from 'payload'
import { findRows, hasRow } from '../database/rows.ts'
import type { RowWith } from '../database/rowTypes.ts'
import { filesNamedBy } from '../images/filesNamedBy.ts'
import { originalsOfFile } from '../images/sizes.ts'
import { batches } from './batches.ts'
import type { Finding } from './findings.ts'

const select = ['filename', 'hash', 'sizes', 'renditions'] as const
type Photo = RowWith<'images', (typeof select)[number]>

const atOnce = 100
/** The files of a photo are there a moment before its row. */
const young = 600_000

/** Photos and files that were looked at. */
export type PhotosLooked = { photos: number; files: number }

/** Whether each photo has its files, with the bytes that were uploaded, and each file a photo. */
export async function* verifyPhotos(
  req: PayloadRequest,
  folder: string,
  now: Date,
): AsyncGenerator<Finding, PhotosLooked> {
  const looked: PhotosLooked = { photos: 0, files: 0 }
  for await (const photos of batches(req, 'images', { atOnce, select }))
    for (const photo of photos) {
      looked.photos++
      const found = await faultsOfPhoto(photo, folder)
      // Deleted meanwhile, its files may go.
      if (found.length > 0 && (await hasRow(req, 'images', { id: { equals: photo.id } })))
        yield* found
    }
  let names: string[] = []
  for await (const entry of await opendir(folder)) {
    // What is hidden belongs to the system, or to git.
    if (entry.name.startsWith('.')) continue
    looked.files++
    names.push(entry.name)
    if (names.length < atOnce) continue
    yield* await strayIn(req, names, { folder, now })
    names = []
  }
  yield* await strayIn(req, names, { folder, now })
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
  for (const name of filesNamedBy(photo).filter((one) => one !== filename)) {
    const there = await readAs(() => stat(join(folder, name)))
    if (there === 'gone') found.push({ code: 'fileGone', id, name })
    if (there === 'unreadable') found.push({ code: 'fileUnreadable', id, name })
  }
  return found
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

type Where = { folder: string; now: Date }

/** The files that belong to no photo, unless they have just come. */
async function strayIn(
  req: PayloadRequest,
  names: readonly string[],
  { folder, now }: Where,
): Promise<Finding[]> {
  const stray: Finding[] = []
  const known = await knownFiles(req, names)
  for (const name of names.filter((one) => !known.has(one))) {
    const file = await readAs(() => stat(join(folder, name)))
    if (file === 'gone') continue
    if (file === 'unreadable' || now.getTime() - file.mtimeMs > young)
      stray.push({ code: 'fileStray', name })
  }
  return stray
}

async function knownFiles(req: PayloadRequest, names: readonly string[]): Promise<Set<string>> {
  const originals = [...new Set(names.flatMap(originalsOfFile))]
  if (originals.length === 0) return new Set()
  const photos = await findRows(req, 'images', {
    select: ['filename', 'sizes', 'renditions'],
    where: { filename: { in: originals } },
  })
  return new Set(photos.flatMap(filesNamedBy))
}
