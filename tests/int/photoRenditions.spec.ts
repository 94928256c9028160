import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createLocalReq, type Payload } from 'payload'
import sharp from 'sharp'
import type { Finding } from '../../src/audit/findings.ts'
import { findRowById, updateRow } from '../../src/database/rows.ts'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import type { Rendition } from '../../src/domain/rendition.ts'
import type { Rendered } from '../../src/images/renderDue.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import type { Body } from '../support/people.ts'
import { aDetailedPhoto, aPhoto } from '../support/photos.ts'

let desk: Desk
let renderDue: (payload: Payload, options?: { signal: AbortSignal }) => Promise<Rendered>

beforeAll(async () => {
  desk = await openDesk()
  ;({ renderDue } = await import('../../src/images/renderDue.ts'))
})
afterAll(() => desk.newsroom.close())

const words = {
  caption: 'Lễ ra mắt “Phú Xuyên” & <hơn>',
  alt: 'Hội trường đông người',
  credit: 'Hà An',
  creator: 'Nguyễn Hà An',
  copyright: '© Báo Phú Xuyên',
}

const upload = async (file: Buffer, data: object = {}): Promise<Body> => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), 'Cầu.jpg')
  form.set('_payload', JSON.stringify({ ...words, ...data }))
  const { status, body } = await desk.reporter.call('POST', '/api/images?depth=0', form)
  expect(status).toBe(201)
  return body.doc
}

const render = () => renderDue(desk.newsroom.payload)
const recordOf = async (id: string) => (await findRowById(desk.newsroom.payload, 'images', id))!
const renditionsOf = async (id: string) => (await recordOf(id)).renditions as Rendition[]
const mediaDir = () => process.env.MEDIA_DIR ?? ''
const fileNamed = (name: string) => readFile(join(mediaDir(), name))
const files = async (): Promise<string[]> => (await readdir(mediaDir())).sort()

const faults = async (): Promise<Finding[]> => {
  const { verify } = await import('../../src/audit/verify.ts')
  const found: Finding[] = []
  for await (const one of verify(desk.newsroom.payload, { now: new Date(Date.now() + 3_600_000) }))
    found.push(one)
  return found.filter(({ code }) => code !== 'neverSealed')
}

const published = async (image: string, more: object = {}): Promise<string> => {
  const article = await desk.anArticle({ hero: { image }, ...more })
  await desk.bring(article, 'published')
  return article
}
const pageOf = async (id: string): Promise<Body> =>
  (await desk.anonymous.call('GET', `/api/v1/articles/${id}`)).body
const bytesAt = async (src: string) =>
  fetch(`${desk.newsroom.url}${new URL(src).pathname}`).then(({ status }) => status)

describe('What is made of a photo after the answer', () => {
  it('is AVIF of each size, crops around the focal point and a picture for sharing, none enlarged', async () => {
    const { id } = await upload(await aPhoto({ width: 1400, height: 900 }), {
      focalX: 20,
      focalY: 90,
    })
    expect(await render()).toEqual({ photos: 1, files: 21, failed: 0 })
    const made = await renditionsOf(id)
    const widths = (kind: string, type: string) =>
      made
        .filter((one) => one.kind === kind && one.type === `image/${type}`)
        .map((one) => one.width)
    expect(widths('whole', 'avif')).toEqual([320, 640, 960, 1280])
    for (const type of ['webp', 'avif']) {
      expect(widths('16:9', type)).toEqual([320, 640, 1280])
      expect(widths('4:3', type)).toEqual([320, 640, 960])
      expect(widths('1:1', type)).toEqual([320, 640])
    }
    expect(made.filter(({ kind }) => kind === 'share')).toEqual([
      {
        ...{ kind: 'share', focus: '20x90', width: 1200, height: 630, type: 'image/jpeg' },
        filename: expect.stringMatching(/^cau-[0-9a-f]{12}-share-20x90\.jpg$/),
      },
    ])
    for (const { filename, width, height, type } of made) {
      const found = await sharp(await fileNamed(filename)).metadata()
      expect(found).toMatchObject({ width, height, mediaType: type })
    }
    expect((await recordOf(id)).renditionsDue ?? null).toBeNull()
    expect(await render()).toEqual({ photos: 0, files: 0, failed: 0 })
  })

  it('shows what the focal point is on', async () => {
    const width = 1200
    const half = { width: width / 2, height: 400, channels: 3 as const }
    const right = await sharp({ create: { ...half, background: '#f00' } })
      .png()
      .toBuffer()
    const picture = sharp({ create: { ...half, width, background: '#00f' } })
    const file = await picture
      .composite([{ input: right, left: width / 2, top: 0 }])
      .jpeg()
      .toBuffer()
    const { id } = await upload(file, { focalX: 80, focalY: 50 })
    await render()
    for (const { kind, filename } of await renditionsOf(id)) {
      if (kind === 'whole' || kind === 'share') continue
      const { channels } = await sharp(await fileNamed(filename)).stats()
      const [red, , blue] = channels.map(({ mean }) => mean)
      expect([kind, red! > blue!]).toEqual([kind, true])
    }
  })

  it('of a small photo is as small as it is, and nothing for sharing', async () => {
    const { id, sizes } = await upload(await aPhoto({ width: 200, height: 100 }))
    expect(sizes.w320).toMatchObject({ width: 200, height: 100 })
    await render()
    const made = await renditionsOf(id)
    expect(made.map(({ kind, type, width }) => `${kind} ${type} ${width}`)).toEqual([
      ...['16:9 image/webp 178', '4:3 image/webp 133', '1:1 image/webp 100'],
      ...[
        'whole image/avif 200',
        '16:9 image/avif 178',
        '4:3 image/avif 133',
        '1:1 image/avif 100',
      ],
    ])
  })

  it('names its maker in every file, and nobody’s camera', async () => {
    const photo = await aPhoto({ width: 700, height: 500 })
    const { id, filename, sizes } = await upload(photo)
    await render()
    const made = await renditionsOf(id)
    const names = [...made, sizes.w320, sizes.w640].map((one: { filename: string }) => one.filename)
    const paths = names.map((name) => join(mediaDir(), name))
    const { stdout } = await promisify(execFile)('exiftool', ['-j', '-G1', '-a', ...paths])
    const read = JSON.parse(stdout) as Record<string, unknown>[]
    expect(read).toHaveLength(names.length)
    for (const one of read) {
      expect(one).toMatchObject({
        'XMP-dc:Description': words.caption,
        'XMP-dc:Creator': words.creator,
        'XMP-dc:Rights': words.copyright,
        'XMP-photoshop:Credit': words.credit,
      })
      const said = Object.keys(one).filter((key) =>
        /GPS|Serial|MakerNotes|ExifIFD|Warning/.test(key),
      )
      expect(said).toEqual([])
    }
    expect(names).not.toContain(filename)
  })

  it('is done again where it broke off, and leaves nothing half done', async () => {
    const { id } = await upload(await aPhoto({ width: 640, height: 480 }))
    const stopping = new AbortController()
    stopping.abort()
    expect(await renderDue(desk.newsroom.payload, { signal: stopping.signal })).toMatchObject({
      files: 0,
    })
    // As a process leaves it that was killed between a file and the record.
    const { missingOf } = await import('../../src/images/planned.ts')
    const { printTasks } = await import('../../src/images/printTasks.ts')
    const { keepWhole } = await import('../../src/images/store.ts')
    const record = await recordOf(id)
    const tasks = missingOf(record).slice(0, 2)
    for await (const [task, data] of printTasks(await fileNamed(record.filename!), tasks, null))
      await keepWhole(task.filename, data)
    const inode = await fileNamed(tasks[0]!.filename)
    expect(await render()).toMatchObject({ photos: 1, failed: 0 })
    expect(await fileNamed(tasks[0]!.filename)).toEqual(inode)
    expect((await files()).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(await faults()).toEqual([])
  })

  it('is made once, however many processes look for what is due', async () => {
    for (let index = 0; index < 4; index++) await upload(await aPhoto({ width: 330, height: 330 }))
    const done = await Promise.all([render(), render(), render()])
    expect(done.reduce((sum, { photos }) => sum + photos, 0)).toBe(4)
  })

  it('waits for another hour where it cannot be made, and holds up no other', async () => {
    const bad = await upload(await aPhoto())
    const good = await upload(await aPhoto())
    const whole = await fileNamed(bad.filename)
    await rm(join(mediaDir(), bad.filename))
    expect(await render()).toMatchObject({ photos: 1, failed: 1 })
    expect(await renditionsOf(good.id)).not.toEqual([])
    expect(Date.parse((await recordOf(bad.id)).renditionsDue!)).toBeGreaterThan(Date.now() + 3e6)
    await writeFile(join(mediaDir(), bad.filename), whole)
    await updateRow(desk.newsroom.payload, 'images', bad.id, {
      renditionsDue: new Date(0).toISOString(),
    })
    expect(await render()).toMatchObject({ photos: 1, failed: 0 })
  })

  it('goes with the photo', async () => {
    const before = await files()
    const { id } = await upload(await aDetailedPhoto({ width: 800, height: 600 }))
    await render()
    expect((await desk.chief.call('DELETE', `/api/images/${id}`)).status).toBe(200)
    expect(await files()).toEqual(before)
  })

  it('is not kept of a photo that was deleted meanwhile', async () => {
    const before = await files()
    const { id } = await upload(await aDetailedPhoto({ width: 1600, height: 1200 }))
    const rendering = render()
    const { setTimeout } = await import('node:timers/promises')
    await setTimeout(300)
    expect((await desk.chief.call('DELETE', `/api/images/${id}`)).status).toBe(200)
    await rendering
    expect(await files()).toEqual(before)
  })
})

describe('A moved focal point', () => {
  it('asks for crops of its own; those of before go where no reader was ever shown them', async () => {
    const { id } = await upload(await aPhoto({ width: 700, height: 700 }))
    await render()
    const before = (await renditionsOf(id)).filter(({ focus }) => focus === '50x50')
    expect(before.length).toBeGreaterThan(3)
    await desk.reporter.call('PATCH', `/api/images/${id}`, { focalX: 10, focalY: 10 })
    expect(await render()).toMatchObject({ photos: 1 })
    const after = await renditionsOf(id)
    expect(new Set(after.map(({ focus }) => focus))).toEqual(new Set([null, '10x10']))
    const there = await files()
    for (const { filename } of before) expect(there).not.toContain(filename)
    for (const { filename } of after) expect(there).toContain(filename)
  })

  it('leaves what was published around the former one', async () => {
    const { id } = await upload(await aPhoto({ width: 700, height: 700 }))
    const article = await published(id)
    await render()
    const before = (await pageOf(article)).hero
    await desk.editor.call('PATCH', `/api/images/${id}`, { focalX: 10, focalY: 10 })
    await render()
    const { hero } = await pageOf(article)
    expect(hero).toEqual(before)
    for (const { srcset } of hero.crops)
      for (const { src } of srcset) expect(await bytesAt(src)).toBe(200)
    expect(await faults()).toEqual([])
  })
})

describe('An article that is published before its photos are all made', () => {
  it('shows what there is, and the rest as soon as it is there; nothing else of it changes', async () => {
    const { id } = await upload(await aDetailedPhoto({ width: 1300, height: 900 }))
    const other = await upload(await aPhoto())
    const body = bodyOf([
      paragraph('Một.'),
      figure({ image: id, caption: 'Ở đây' }),
      figure({ image: other.id }),
    ])
    const article = await published(id, { body, seo: { image: id } })
    const early = await pageOf(article)
    expect(early.hero).toMatchObject({ crops: [], share: null })
    expect(early.hero.srcset.map((one: Body) => one.type)).not.toContain('image/avif')
    const changes = await desk.anonymous.call('GET', '/api/v1/changes?limit=100')

    await render()
    const late = await pageOf(article)
    const types = new Set(late.hero.srcset.map((one: Body) => one.type))
    expect(types).toEqual(new Set(['image/webp', 'image/avif']))
    expect(late.hero.crops.map((one: Body) => one.ratio)).toEqual(['16:9', '4:3', '1:1'])
    expect(late.hero.share).toMatchObject({ width: 1200, height: 630, type: 'image/jpeg' })
    expect(late.html).toContain('<source type="image/avif"')
    const words = ({ updatedAt, contentHash, publication, text, title, seo, ...page }: Body) => ({
      ...{ updatedAt, contentHash, publication, text, title, seo: seo.title },
      ...{ caption: page.hero.caption, focalPoint: page.hero.focalPoint, src: page.hero.src },
    })
    expect(words(late)).toEqual(words(early))
    const card = (await desk.anonymous.call('GET', '/api/v1/articles?limit=100')).body.docs.find(
      (one: Body) => one.id === article,
    )
    expect(card.thumbnail).toEqual(late.hero)
    for (const one of [late.hero.share, ...late.hero.srcset, ...late.hero.crops[0].srcset])
      expect([one.src, await bytesAt(one.src)]).toEqual([one.src, 200])

    const told = await desk.anonymous.call(
      'GET',
      `/api/v1/changes?limit=100&after=${changes.body.next}`,
    )
    const last = changes.body.docs.find((one: Body) => one.id === article)
    expect(told.body.docs.filter((one: Body) => one.id === article)).toEqual([last])
    expect(await faults()).toEqual([])
  })

  it('is told as forged by “verify” where a rendition is none of the photo’s', async () => {
    const { id } = await upload(await aPhoto({ width: 640, height: 480 }))
    const article = await published(id)
    await render()
    expect(await faults()).toEqual([])
    const { payload } = desk.newsroom
    const page = (await findRowById(payload, 'pages', article))!
    const hero = page.content!.hero!
    const forged = { ...hero, share: { ...hero.share!, src: '/api/images/file/other.jpg' } }
    const content = { ...page.content!, hero: forged }
    await updateRow(await createLocalReq({}, payload), 'pages', article, { content })
    expect(await faults()).toContainEqual({ code: 'pageForged', article, name: 'hero' })
    await updateRow(await createLocalReq({}, payload), 'pages', article, { content: page.content! })
    expect(await faults()).toEqual([])
    const { filename } = (await renditionsOf(id))[0]!
    const bytes = await fileNamed(filename)
    await unlink(join(mediaDir(), filename))
    expect(await faults()).toEqual([{ code: 'fileGone', id, name: filename }])
    await writeFile(join(mediaDir(), filename), bytes)
  })

  it('takes all its renditions with it when it is withdrawn: 410, those that are made later too', async () => {
    const { id } = await upload(await aPhoto({ width: 640, height: 480 }))
    const never = await upload(await aPhoto({ width: 640, height: 480 }))
    await render()
    const article = await published(id)
    const addresses = async (photo: string) =>
      (await renditionsOf(photo)).map(({ filename }) => `http://x/api/images/file/${filename}`)
    const all = await addresses(id)
    for (const src of all) expect([src, await bytesAt(src)]).toEqual([src, 200])
    const given = { note: 'Gỡ theo yêu cầu của bạn đọc.', basis: 'copyright' }
    await desk.make(desk.chief, article, 'withdraw', given)
    for (const src of all) expect([src, await bytesAt(src)]).toEqual([src, 410])
    await desk.editor.call('PATCH', `/api/images/${id}`, { focalX: 10 })
    await render()
    const more = (await addresses(id)).filter((src) => !all.includes(src))
    expect(more.length).toBeGreaterThan(0)
    for (const src of more) expect([src, await bytesAt(src)]).toEqual([src, 410])
    for (const src of await addresses(never.id))
      expect([src, await bytesAt(src)]).toEqual([src, 404])
  })
})
