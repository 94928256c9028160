import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createLocalReq } from 'payload'
import sharp from 'sharp'
import type { Finding } from '../../src/audit/findings.ts'
import { findRowById, updateRow } from '../../src/database/rows.ts'
import type { Rendition } from '../../src/domain/rendition.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import type { Answer, Body } from '../support/people.ts'
import { aDetailedPhoto, aPhoto } from '../support/photos.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.newsroom.close())

const mediaDir = () => process.env.MEDIA_DIR ?? ''
const pathOf = (name: string) => join(mediaDir(), name)
const files = async (): Promise<string[]> => (await readdir(mediaDir())).sort()
const photos = async () => (await desk.newsroom.payload.count({ collection: 'images' })).totalDocs

const send = (file: Buffer): Promise<Answer> => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), 'Cầu.jpg')
  form.set('_payload', JSON.stringify({ caption: 'Cầu', alt: 'Cầu sắt', credit: 'An' }))
  return desk.reporter.call('POST', '/api/images?depth=0', form)
}
const upload = async (file: Buffer): Promise<Body> => (await send(file)).body.doc

const verified = async (mends = false): Promise<Finding[]> => {
  const { verify } = await import('../../src/audit/verify.ts')
  const found: Finding[] = []
  for await (const one of verify(desk.newsroom.payload, { mends })) found.push(one)
  return found.filter(({ code }) => code !== 'neverSealed')
}

const render = async () => {
  const { renderDue } = await import('../../src/images/renderDue.ts')
  return renderDue(desk.newsroom.payload)
}

/** Puts a file there as a process left it that was killed so many minutes ago. */
const leave = async (name: string, minutes: number): Promise<void> => {
  await writeFile(pathOf(name), 'x')
  const at = new Date(Date.now() - minutes * 60_000)
  await utimes(pathOf(name), at, at)
}

describe('A folder that cannot be written to', () => {
  it('refuses the upload, and nothing of it stays', async () => {
    const before = await photos()
    const aside = `${mediaDir()}.aside`
    await rename(mediaDir(), aside)
    await writeFile(mediaDir(), 'a file in the place of the folder')
    try {
      expect((await send(await aPhoto())).status).toBe(500)
      expect(await photos()).toBe(before)
    } finally {
      await rm(mediaDir())
      await rename(aside, mediaDir())
    }
    expect((await send(await aPhoto())).status).toBe(201)
    expect(await verified()).toEqual([])
  })
})

describe('A file that nobody names', () => {
  const part = 'cau-0123456789ab-320.avif.2f1c5b3e-8a51-4e0f-9d57-0b8a5a3c9f10.part'
  const left = ['cau-0123456789ab.jpg', 'cau-0123456789ab-16x9-50x50-320.avif', part].sort()

  it('is told, and taken away with --mend; one that may be on its way is not touched', async () => {
    const { filename } = await upload(await aPhoto())
    const before = await files()
    for (const name of left) await leave(name, 11)
    await leave('tau-0123456789ab.jpg', 9)
    await leave('notes.txt', 1000)
    const strays = left.map((name) => ({ code: 'fileStray' as const, name }))
    const notOurs = { code: 'fileStray', name: 'notes.txt' }
    const byName = (one: Finding, other: Finding) => (one.name! < other.name! ? -1 : 1)
    expect((await verified()).sort(byName)).toEqual([...strays, notOurs])
    expect((await files()).length).toBe(before.length + 5)
    expect((await verified(true)).sort(byName)).toEqual([
      ...left.map((name) => ({ code: 'fileMended', name })),
      notOurs,
    ])
    expect(await files()).toEqual([...before, 'notes.txt', 'tau-0123456789ab.jpg'].sort())
    expect((await stat(pathOf(filename))).size).toBeGreaterThan(0)
    for (const name of ['notes.txt', 'tau-0123456789ab.jpg']) await rm(pathOf(name))
  })

  it('is none that a publication shows, though the photo has come to name others', async () => {
    const { payload } = desk.newsroom
    const { id } = await upload(await aDetailedPhoto({ width: 640, height: 480 }))
    await render()
    await desk.bring(await desk.anArticle({ hero: { image: id } }), 'published')
    const { renditions } = (await findRowById(payload, 'images', id))!
    const crop = (renditions as Rendition[]).find(({ kind }) => kind === '16:9')!
    const req = await createLocalReq({}, payload)
    const fewer = (renditions as Rendition[]).filter((one) => one !== crop)
    await updateRow(req, 'images', id, { renditions: fewer })
    const old = new Date(Date.now() - 86_400_000)
    await utimes(pathOf(crop.filename), old, old)
    expect(await verified(true)).toEqual([])
    const bytes = await readFile(pathOf(crop.filename))
    await rm(pathOf(crop.filename))
    expect(await verified(true)).toEqual([{ code: 'fileGone', id, name: crop.filename }])
    await writeFile(pathOf(crop.filename), bytes)
    await updateRow(req, 'images', id, { renditions: renditions })
  })
})

/** The command as an operator types it, beside the running newsroom. */
const command = (...args: string[]): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve, reject) => {
    const run = ['scripts/run.mjs', 'src/scripts/renditions.ts', ...args]
    const child = spawn(process.execPath, run, {
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', LC_ALL: 'en_GB' },
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said }))
  })

describe('npm run renditions', () => {
  it('makes what photos of before lack, shows it where they are live, and ends', async () => {
    const { payload } = desk.newsroom
    await render()
    const { id, sizes } = await upload(await aPhoto({ width: 700, height: 500 }))
    const article = await desk.bring(await desk.anArticle({ hero: { image: id } }), 'published')
    // As a photo stands there of before the size was thought of.
    const req = await createLocalReq({}, payload)
    const none = { filename: null, width: null, height: null, mimeType: null, filesize: null }
    const old = { ...sizes, w640: none }
    await updateRow(req, 'images', id, {
      renditionsDue: null,
      renditions: null,
      sizes: old,
    })
    await rm(pathOf(sizes.w640.filename))
    const all = await photos()
    const { code, said } = await command()
    expect(said).toBe(
      `Looked at ${all} photos, 1 of which lacked something; made 14 files for 1 photos, 0 photos could not be done.\n`,
    )
    expect(code).toBe(0)
    expect((await findRowById(payload, 'images', id))!.sizes!.w640).toMatchObject(
      (({ filename, width, height, mimeType }) => ({ filename, width, height, mimeType }))(
        sizes.w640,
      ),
    )
    const { hero } = (await desk.anonymous.call('GET', `/api/v1/articles/${article}`)).body
    expect(hero.crops).toHaveLength(3)
    expect(hero.srcset.map((one: Body) => one.type)).toContain('image/avif')
    expect(await verified()).toEqual([])
    expect((await command()).said).toMatch(/, 0 of which lacked something; made 0 files/)
  })

  it('leaves nothing half done when it is killed, and what it left is done again', async () => {
    const { payload } = desk.newsroom
    const made: string[] = []
    for (let index = 0; index < 2; index++)
      made.push((await upload(await aDetailedPhoto({ width: 1500, height: 1000 }))).id)
    const before = await files()
    const run = ['scripts/run.mjs', 'src/scripts/renditions.ts']
    const child = spawn(process.execPath, run, {
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
      stdio: 'ignore',
    })
    const ended = new Promise((resolve) => child.once('close', resolve))
    const isUnderWay = async () => (await files()).length > before.length + 2
    expect(await eventually(isUnderWay, true, 30_000)).toBe(true)
    child.kill('SIGKILL')
    await ended

    const whole = (await files()).filter((name) => !name.endsWith('.part'))
    expect(whole.length).toBeGreaterThan(before.length)
    for (const name of whole) await sharp(pathOf(name)).raw().toBuffer()
    expect(await verified()).toEqual([])
    // Two minutes later the one that it had taken on is anybody's.
    for (const id of made)
      await updateRow(payload, 'images', id, { renditionsDue: new Date(0).toISOString() })
    expect(await render()).toMatchObject({ photos: 2, failed: 0 })
    for (const id of made)
      expect((await findRowById(payload, 'images', id))!.renditions).toHaveLength(21)
    for (const name of await files()) if (name.endsWith('.part')) await leave(name, 11)
    expect((await verified(true)).filter(({ code }) => code !== 'fileMended')).toEqual([])
    expect((await files()).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('explains itself, and takes no options', async () => {
    expect(await command('--help')).toMatchObject({ code: 0, said: expect.stringMatching(/crops/) })
    expect((await command('--all')).code).toBe(2)
  })
})
