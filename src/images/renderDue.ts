import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { afterCommit } from '../database/afterCommit.ts'
import { findRowById, findRows, updateRow } from '../database/rows.ts'
import type { Row } from '../database/rowTypes.ts'
import { inTransaction } from '../database/transaction.ts'
import { type Rendition, renditionsIn } from '../domain/rendition.ts'
import { hasBeenShown, joinRenditions } from '../publishing/index.ts'
import { missingOf, presentFocus, type Task } from './planned.ts'
import { printTasks } from './printTasks.ts'
import { dropFilesNow, keepWhole, readKept } from './store.ts'
import { xmpOf } from './xmpOf.ts'

/** How long a photo is one process's own: far longer than its files take. Whoever died over it is followed by another. */
const lease = 120_000
/** When a photo of which nothing could be made is tried again. */
const later = 3_600_000

/** What was done: photos, the files made of them, and photos of which none could be made. */
export type Rendered = { photos: number; files: number; failed: number }

type Options = {
  /** Told when the process ends: the photo under way is left to the next. */
  signal?: AbortSignal
  /** Milliseconds after which no other photo is begun. */
  atMost?: number
}

/**
 * Makes what is still to be made of photos, one after another, those that wait longest first. The row of a photo says
 * that something is due, and since when: that time is moved ahead by whoever takes it on, so that no other does, and
 * emptied once all files lie there and the record names them. Whatever breaks off in between is done again.
 */
export const renderDue = async (
  payload: Payload,
  { signal, atMost = Infinity }: Options = {},
): Promise<Rendered> => {
  const done: Rendered = { photos: 0, files: 0, failed: 0 }
  const end = performance.now() + atMost
  while (!signal?.aborted && performance.now() < end) {
    const photo = await claim(payload)
    if (photo === null) break
    try {
      const files = await render(payload, photo, signal)
      if (files === null) break
      done.photos += 1
      done.files += files
    } catch (err) {
      payload.logger.error({ msg: `No renditions of the photo ${photo.id} could be made.`, err })
      done.failed += 1
      await release(payload, photo, later)
    }
  }
  return done
}

type Photo = Row<'images'>

/** Takes on the photo that is due longest; null when none is. */
const claim = async (payload: Payload): Promise<Photo | null> =>
  inTransaction(await createLocalReq({}, payload), async (req) => {
    const now = Date.now()
    const [photo] = await findRows(req, 'images', {
      limit: 1,
      sort: 'renditionsDue',
      where: { renditionsDue: { less_than_equal: new Date(now).toISOString() } },
    })
    if (!photo) return null
    const renditionsDue = new Date(now + lease).toISOString()
    await updateRow(req, 'images', photo.id, { renditionsDue, updatedAt: null })
    return { ...photo, renditionsDue }
  })

/** Gives a photo back that was taken on, unless it has become another's meanwhile. */
const release = async (payload: Payload, { id, renditionsDue }: Photo, wait: number) => {
  const due = new Date(Date.now() + wait).toISOString()
  const where: Where = {
    and: [{ id: { equals: id } }, { renditionsDue: { equals: renditionsDue } }],
  }
  await inTransaction(await createLocalReq({}, payload), async (req) => {
    await updateRow(req, 'images', where, { renditionsDue: due, updatedAt: null })
  })
}

/** Makes all that a photo lacks. @returns how many files; null when the process ends before they are made. */
const render = async (
  payload: Payload,
  photo: Photo,
  signal: AbortSignal | undefined,
): Promise<number | null> => {
  const tasks = missingOf(photo)
  const sizes = new Map<string, number>()
  if (tasks.length > 0) {
    const file = await readKept(photo.filename ?? '')
    if (file === null) throw new Error(`The file ${photo.filename} is missing.`)
    for await (const [{ filename }, data] of printTasks(file, tasks, xmpOf(photo))) {
      await keepWhole(filename, data)
      sizes.set(filename, data.length)
      if (!signal?.aborted) continue
      await release(payload, photo, 0)
      return null
    }
  }
  await inTransaction(await createLocalReq({}, payload), (req) => record(req, photo, tasks, sizes))
  return tasks.length
}

/** Notes what was made, and shows it where the photo is shown. */
const record = async (
  req: PayloadRequest,
  { id, renditionsDue }: Photo,
  tasks: readonly Task[],
  sizes: ReadonlyMap<string, number>,
): Promise<void> => {
  const photo = await findRowById(req, 'images', id)
  // Deleted meanwhile: nobody will name what was made of it.
  if (!photo) return afterCommit(req, () => dropFilesNow(tasks.map(({ filename }) => filename)))
  const made = tasks.flatMap(({ size, ...task }): Rendition[] => (size ? [] : [task]))
  const known = renditionsIn(photo)
  const named = new Set(known.map(({ filename }) => filename))
  const all = [...known, ...made.filter(({ filename }) => !named.has(filename))]
  const focus = presentFocus(photo)
  const isOld = (one: Rendition): boolean => one.focus !== null && one.focus !== focus
  // What was published around another focal point stays, for the publications name it.
  const old = all.some(isOld) && !(await hasBeenShown(req, id)) ? all.filter(isOld) : []
  const isTheirs = photo.renditionsDue !== renditionsDue
  await updateRow(req, 'images', id, {
    renditions: all.filter((one) => !old.includes(one)),
    sizes: { ...photo.sizes, ...sizesOf(tasks, sizes) },
    // Moved meanwhile, its focal point asks for more.
    ...(!isTheirs && { renditionsDue: null }),
    updatedAt: null,
  })
  await joinRenditions(req, id)
  await afterCommit(req, () => dropFilesNow(old.map(({ filename }) => filename)))
}

const sizesOf = (tasks: readonly Task[], lengths: ReadonlyMap<string, number>) =>
  Object.fromEntries(
    tasks.flatMap(({ size, filename, width, height, type }) =>
      size
        ? [[size, { filename, width, height, mimeType: type, filesize: lengths.get(filename) }]]
        : [],
    ),
  )
