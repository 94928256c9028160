import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { type Role, roles, staff } from '../../src/domain/roles.ts'
import type { SizeName } from '../../src/images/sizes.ts'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import {
  aBomb,
  aHeic,
  anAnimatedGif,
  aPolyglot,
  aTiffOfTwoPages,
  aCameraPhoto,
  aDetailedPhoto,
  anAnimatedPng,
  anAnimation,
  aPhoto,
  aPng,
  secrets,
} from '../support/photos.ts'

const everyRole = Object.keys(roles) as Role[]
const password = 'only for the tests'

let newsroom: Newsroom
const tokens = new Map<string, string>()
const ids = new Map<string, string>()

beforeAll(async () => {
  newsroom = await startNewsroom()
  for (const name of [...everyRole, 'reporter2']) {
    const role = everyRole.find((one) => name.startsWith(one))!
    const user = await newsroom.payload.create({
      collection: 'users',
      data: { email: emailOf(name), name, password, roles: [role], active: true },
    })
    ids.set(name, String(user.id))
    const { token } = (await post('/api/users/login', { email: emailOf(name), password })).body
    tokens.set(name, token)
  }
})

afterAll(() => newsroom.close())

describe('An upload', () => {
  it('is described by the server: its hash, its uploader, rights that are our own', async () => {
    const { status, body } = await upload('reporter', await aPhoto(), { caption: 'Lễ ra mắt' })
    expect(status).toBe(201)
    const stored = await fileNamed(body.doc.filename)
    expect(body.doc).toMatchObject({
      caption: 'Lễ ra mắt',
      hash: createHash('sha256').update(stored).digest('hex'),
      rights: { licence: 'own', scope: 'any' },
      consent: 'publicEvent',
      live: false,
    })
    expect(body.doc.uploader.id).toBe(ids.get('reporter'))
  })

  it('lets no camera position, serial number or mailbox into any file', async () => {
    const { doc } = (
      await upload('photographer', await aCameraPhoto({ width: 2000, height: 1500 }))
    ).body
    const files = await filesOf(doc)
    expect(files).toHaveLength(5)
    for (const file of files) {
      const bytes = await fileNamed(file)
      for (const secret of secrets) expect(bytes.includes(secret)).toBe(false)
      expect(await tagsOf(file)).toEqual([])
    }
  })

  it('has WebP sizes by width, none larger than the photo', async () => {
    const { doc } = (await upload('reporter', await aPhoto({ width: 1100, height: 550 }))).body
    expect(doc).toMatchObject({ width: 1100, height: 550, focalX: 50, focalY: 50 })
    expect(doc.sizes.w640).toMatchObject({ width: 640, height: 320, mimeType: 'image/webp' })
    expect(doc.sizes.w640.url).toMatch(/\/api\/images\/file\/anh-[0-9a-f]{12}-640\.webp$/)
    expect(doc.sizes.w960.width).toBe(960)
    expect(doc.sizes.w1280.url ?? null).toBeNull()
  })

  it.each([
    ['Lễ ra mắt.jpg'.normalize('NFD'), /^le-ra-mat-[0-9a-f]{12}\.jpg$/],
    ['../../../evil.jpg', /^evil-[0-9a-f]{12}\.jpg$/],
    ['a\u202Egpj.html', /^agpj-[0-9a-f]{12}\.jpg$/],
    ['ảnh.png', /^anh-[0-9a-f]{12}\.jpg$/],
  ])('called %j is kept under a name of ours', async (name, kept) => {
    const { doc } = (await upload('reporter', await aPhoto(), {}, name)).body
    expect(doc.filename).toMatch(kept)
    expect(await mediaFiles()).toContain(doc.filename)
  })

  it('sent twice at the same moment is two photos with files of their own', async () => {
    const photo = await aPhoto()
    const answers = await Promise.all([upload('reporter', photo), upload('reporter', photo)])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    const names = answers.map(({ body }) => body.doc.filename)
    expect(new Set(names).size).toBe(2)
    expect(await mediaFiles()).toEqual(expect.arrayContaining(names))
  })

  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'
  it.each([
    ['an SVG', 400, 'x.svg', async () => Buffer.from(svg)],
    ['an SVG called a PNG', 400, 'x.png', async () => Buffer.from(svg)],
    ['a page called a photo', 400, 'x.jpg', async () => Buffer.from('<!doctype html><p>chào</p>')],
    ['an animated GIF', 400, 'x.gif', anAnimatedGif],
    ['a document of two pages', 400, 'x.tif', aTiffOfTwoPages],
    ['a page hidden behind a photo', 400, 'x.jpg', aPolyglot],
    ['what an iPhone calls a photo', 400, 'x.heic', async () => aHeic],
    ['an animation', 400, 'x.webp', anAnimation],
    ['an animated PNG', 400, 'x.png', anAnimatedPng],
    ['half a photo', 400, 'x.jpg', async () => (await aDetailedPhoto()).subarray(0, 30_000)],
    ['nothing', 400, 'x.jpg', async () => Buffer.alloc(0)],
    ['80 million pixels', 413, 'x.png', aBomb],
    ['more bytes than it may have', 413, 'x.jpg', async () => Buffer.alloc(21_000_000, 1)],
  ])(
    'of %s is refused with %i and a sentence, and leaves nothing',
    async (_, status, name, file) => {
      const bytes = await file()
      const before = await everything()
      const answer = await upload('reporter', bytes, {}, name)
      expect(answer.status).toBe(status)
      expect(answer.body.errors[0]).toMatchObject({
        code: status === 413 ? 'tooLarge' : 'invalid',
        message: expect.stringMatching(/\S.*\.$/),
      })
      expect(await everything()).toEqual(before)
    },
  )

  it.each([
    ['pixels', aBomb],
    ['bytes', async () => Buffer.alloc(21_000_000, 1)],
    ['what one request may bring', async () => Buffer.alloc(24_000_000, 1)],
  ])('beyond a limit of %s is told of both, and what to do', async (_, file) => {
    const { body } = await upload('reporter', await file(), {}, 'x.png')
    expect(body.errors[0]).toMatchObject({
      path: 'file',
      message: expect.stringMatching(/20 MB.*64 triệu.*16\.383.*thu nhỏ/),
    })
  })

  it('is told in English to whoever reads English', async () => {
    const { body } = await upload('reporter', Buffer.from(svg), {}, 'x.svg', {
      'accept-language': 'en',
    })
    expect(body.errors[0].message).toBe(
      'This file is no JPEG, PNG, WebP, AVIF, TIFF or GIF photo; export it as a JPEG and upload that.',
    )
  })

  it('of an address instead of a file is refused: nothing is fetched', async () => {
    const answer = await post(
      '/api/images',
      { url: 'https://newsroom.example/a.jpg', filename: 'a.jpg' },
      'reporter',
    )
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0]).toMatchObject({ code: 'invalid', path: 'file' })
  })

  it('over GraphQL is refused: it brings no file', async () => {
    const query = 'mutation { createImage(data: { rights: { licence: own, scope: any } }) { id } }'
    const { status, body } = await post('/api/graphql', { query }, 'reporter')
    expect(status).toBe(200)
    expect(body.errors[0].extensions).toMatchObject({ code: 'invalid', statusCode: 400 })
  })

  it('with words that are refused leaves no file', async () => {
    const before = await everything()
    const answer = await upload('reporter', await aPhoto(), { caption: 'x'.repeat(3000) })
    expect(answer.status).toBe(400)
    expect(await everything()).toEqual(before)
  })

  it('with words of the wrong type is refused, not a fault of ours', async () => {
    const wrong = [{ caption: { $ne: 1 } }, { keywords: 7 }, { rights: 'own' }, { takenAt: 'x' }]
    for (const data of wrong)
      expect((await upload('reporter', await aPhoto(), data)).status).toBe(400)
  })

  it.each<[string, [name: string, value: string | Blob][]]>([
    [
      'words that are no JSON',
      [
        ['file', new Blob(['x'])],
        ['_payload', '{"caption":'],
      ],
    ],
    ['a file that lies elsewhere', [['file', '{"filename":"a.jpg","clientUploadContext":{}}']]],
    [
      'two files',
      [
        ['file', new Blob(['x'])],
        ['file', new Blob(['y'])],
      ],
    ],
  ])('in a form with %s is refused', async (_, fields) => {
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    expect((await send('POST', '/api/images', form, 'reporter')).status).toBe(400)
  })

  it('in a form that breaks off is refused', async () => {
    const type = { 'content-type': 'multipart/form-data; boundary=x' }
    const { status, body } = await send('POST', '/api/images', new Blob(['--x']), 'reporter', type)
    expect([status, body.errors[0].code]).toEqual([400, 'malformed'])
  })

  it('can’t name its own hash, uploader or liveness', async () => {
    const said = { hash: 'x', uploader: ids.get('chief'), live: true, embedded: { a: 1 } }
    const { doc } = (await upload('reporter', await aPhoto(), said)).body
    expect(doc).toMatchObject({ live: false })
    expect(doc.uploader.id).toBe(ids.get('reporter'))
    expect(doc.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(doc.embedded ?? null).toBeNull()
  })

  it('ignores a crop: the admin’s edits never change a file', async () => {
    const crop = 'uploadEdits[crop][width]=10&uploadEdits[crop][height]=10&uploadEdits[crop][x]=0'
    const { doc } = (
      await upload('reporter', await aPhoto(), {}, 'a.jpg', {}, `?${crop}&uploadEdits[crop][y]=0`)
    ).body
    expect(doc).toMatchObject({ width: 400, height: 300 })
  })
})

describe('The file of a photo', () => {
  it.each([
    ['of one', (id: string) => `/api/images/${id}`],
    ['of many', (id: string) => `/api/images?where[id][equals]=${id}`],
  ])('stays when a change %s brings another: 409 fileIsFixed', async (_, path) => {
    const { doc } = (await upload('reporter', await aPhoto())).body
    const before = await everything()
    const form = formOf(await aPng(), { caption: 'x' }, 'b.png')
    const answer = await send('PATCH', path(doc.id), form, 'chief')
    expect(answer.status).toBe(409)
    expect(answer.body.errors[0]).toMatchObject({ code: 'fileIsFixed', path: 'file' })
    expect(await everything()).toEqual(before)
  })

  it('keeps name and bytes when its focus moves', async () => {
    const { doc } = (await upload('reporter', await aPhoto({ width: 700 }))).body
    const before = await bytesOf(doc)
    const moved = await patch(doc.id, { focalX: 20, focalY: 80 }, 'reporter')
    expect(moved.body.doc).toMatchObject({ focalX: 20, focalY: 80, filename: doc.filename })
    const edits = 'uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=90'
    const again = await send(
      'PATCH',
      `/api/images/${doc.id}?${edits}&uploadEdits[widthInPixels]=10`,
      JSON.stringify({ focalX: 20, focalY: 80 }),
      'reporter',
    )
    expect(again.body.doc).toMatchObject({ focalX: 10, focalY: 90, sizes: doc.sizes })
    expect(await bytesOf(doc)).toEqual(before)
  })

  it.each([{ focalX: 101 }, { focalY: -1 }, { focalX: 'left' }])(
    'has no focus outside of it: %j',
    async (focus) => {
      const { doc } = (await upload('reporter', await aPhoto())).body
      expect((await patch(doc.id, focus, 'reporter')).status).toBe(400)
    },
  )

  it('is described as it is, whatever a change says of it', async () => {
    const { doc } = (await upload('reporter', await aPhoto())).body
    const said = {
      filename: 'other.jpg',
      url: 'https://elsewhere.example/a.jpg',
      width: 1,
      height: 1,
      mimeType: 'text/html',
      filesize: 1,
      hash: 'x',
      sizes: { w320: { filename: 'other.webp', width: 9 } },
      thumbnailURL: 'https://elsewhere.example/a.jpg',
    }
    const { body } = await patch(doc.id, said, 'chief')
    const { filename, url, width, height, mimeType, filesize, hash, sizes, thumbnailURL } = doc
    expect(body.doc).toMatchObject({
      ...{ filename, url, width, height, mimeType, filesize, hash, sizes, thumbnailURL },
    })
  })
})

describe('Rights over photos', () => {
  it.each(everyRole)('%s: uploads, or is refused', async (role) => {
    const { status } = await upload(role, await aPhoto())
    expect(status).toBe((staff as readonly string[]).includes(role) ? 201 : 403)
  })

  it('a stranger uploads nothing', async () => {
    const before = await everything()
    expect((await upload(null, await aPhoto())).status).toBe(403)
    expect(await everything()).toEqual(before)
  })

  const others = [...everyRole, null]
  // They change and delete photos, and another's is as none to them.
  const uploadersOnly: readonly (string | null)[] = ['contributor']
  const describes: readonly (string | null)[] = [
    'photographer',
    'editor',
    'deskHead',
    'secretary',
    'chief',
  ]
  const sees: readonly (string | null)[] = ['reporter', ...describes]
  it.each(others)(
    '%s: reads and describes another’s photo that is not live, or finds none',
    async (role) => {
      const { doc } = (await upload('reporter2', await aPhoto(), { caption: 'của người khác' }))
        .body
      const may = sees.includes(role)
      expect((await get(`/api/images/${doc.id}`, role)).status).toBe(may ? 200 : 404)
      expect((await get(`/api/images?where[id][equals]=${doc.id}`, role)).body.totalDocs).toBe(
        may ? 1 : 0,
      )
      expect(await statusOf(pathOf(doc.url), role)).toBe(may ? 200 : 404)
      expect(await statusOf(pathOf(doc.sizes.w320.url), role)).toBe(may ? 200 : 404)
      const isUsed = await post('/api/articles', { title: 'x', hero: { image: doc.id } }, role)
      if (role !== null && (staff as readonly string[]).includes(role))
        expect(isUsed.status).toBe(may ? 201 : 400)
      const refused = uploadersOnly.includes(role) ? 404 : 403
      expect((await patch(doc.id, { caption: 'x' }, role)).status).toBe(
        describes.includes(role) ? 200 : refused,
      )
    },
  )

  it.each(['reporter', 'photographer', 'editor'])('%s: reads the whole record', async (role) => {
    const { doc } = (await upload('reporter2', await aPhoto())).body
    expect((await get(`/api/images/${doc.id}?depth=0`, role)).body).toMatchObject({
      hash: doc.hash,
      rights: { licence: 'own' },
      uploader: ids.get('reporter2'),
    })
    const query = `{ Image(id: "${doc.id}") { id hash live } }`
    const { body } = await post('/api/graphql', { query }, role)
    expect(body.data.Image).toEqual({ id: doc.id, hash: doc.hash, live: false })
  })

  const deletes: readonly (string | null)[] = ['deskHead', 'secretary', 'chief']
  it.each(others)('%s: deletes another’s unused photo with its files, or may not', async (role) => {
    const { doc } = (await upload('reporter2', await aPhoto())).body
    const files = await filesOf(doc)
    const { status } = await send('DELETE', `/api/images/${doc.id}`, undefined, role)
    const refused = uploadersOnly.includes(role) ? 404 : 403
    expect(status).toBe(deletes.includes(role) ? 200 : refused)
    const left = await mediaFiles()
    expect(files.filter((file) => left.includes(file))).toEqual(deletes.includes(role) ? [] : files)
  })

  it('the uploader reads, describes and deletes what is theirs', async () => {
    const { doc } = (await upload('contributor', await aPhoto())).body
    expect((await get(`/api/images/${doc.id}`, 'contributor')).body.rights.licence).toBe('own')
    expect((await patch(doc.id, { alt: 'Toàn cảnh' }, 'contributor')).status).toBe(200)
    const gone = await send('DELETE', `/api/images/${doc.id}`, undefined, 'contributor')
    expect(gone.status).toBe(200)
  })

  it('what an article’s draft names is not deleted: 409 inUse, naming it', async () => {
    const { doc } = (await upload('reporter', await aPhoto())).body
    const article = await post(
      '/api/articles',
      { title: 'Cầu Long Biên', hero: { image: doc.id } },
      'reporter',
    )
    expect(article.status).toBe(201)
    const refused = await send('DELETE', `/api/images/${doc.id}`, undefined, 'chief')
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0]).toMatchObject({ code: 'inUse' })
    expect(refused.body.errors[0].message).toContain('Cầu Long Biên')
    expect(await mediaFiles()).toContain(doc.filename)
  })

  it('what only an old version names is not deleted either', async () => {
    const { doc } = (await upload('reporter', await aPhoto())).body
    const { body } = await post(
      '/api/articles',
      { title: 'Đường Nguyễn Trãi', hero: { image: doc.id } },
      'reporter',
    )
    const path = `/api/articles/${body.doc.id}?draft=true`
    await send('PATCH', path, JSON.stringify({ hero: { image: null } }), 'reporter')
    const refused = await send('DELETE', `/api/images/${doc.id}`, undefined, 'chief')
    expect(refused.status).toBe(409)
  })
})

describe('A live photo', () => {
  const publicFields = [
    ...['id', 'alt', 'caption', 'credit', 'creator', 'headline', 'takenAt', 'place', 'keywords'],
    ...['copyright', 'focalX', 'focalY', 'url', 'width', 'height', 'sizes'],
  ]
  const inLists = ['searchText', 'filename', 'thumbnailURL', 'mimeType']

  it.each([null, 'frontend', 'admin', 'contributor'] as const)(
    'shows %s its public fields and no others',
    async (role) => {
      const doc = await aLivePhoto()
      const { body } = await get(`/api/images/${doc.id}?depth=2`, role)
      expect(body).toMatchObject({ id: doc.id, caption: 'Phú Xuyên' })
      const { url, width } = doc.sizes.w640
      expect({ url: body.url, width: body.width, height: body.height }).toEqual({
        ...{ url, width },
        height: 457,
      })
      // Staff find it by its words and its name in the admin's lists.
      const forLists: readonly string[] = role === 'contributor' ? inLists : []
      const said = Object.keys(body).filter((key) => !forLists.includes(key))
      expect(said.filter((key) => !publicFields.includes(key))).toEqual([])
      expect(body.sizes.w320.url).toBe(doc.sizes.w320.url)
    },
  )

  it('keeps its address when nothing else is asked for', async () => {
    const doc = await aLivePhoto()
    const { body } = await get(`/api/images/${doc.id}?select[url]=true`, null)
    expect(body).toEqual({ id: doc.id, url: doc.sizes.w640.url })
  })

  it('is its upload for whoever works on photos, and for nobody else', async () => {
    const doc = await aLivePhoto()
    const path = pathOf(doc.url)
    for (const role of ['reporter', 'photographer', 'editor'] as const) {
      expect((await get(`/api/images/${doc.id}`, role)).body.url).toBe(doc.url)
      expect(await statusOf(path, role)).toBe(200)
    }
    for (const role of [null, 'frontend', 'admin', 'contributor'] as const)
      expect(await statusOf(path, role)).toBe(404)
  })

  it.each([
    'rights.licence',
    'consent',
    'uploader',
    'uploader.email',
    'hash',
    'live',
    'filename',
    'filesize',
    'embedded',
    'searchText',
    'createdAt',
  ])('can’t be found by %s', async (path) => {
    await aLivePhoto()
    const { status, body } = await get(`/api/images?where[${path}][exists]=true`, null)
    expect(status).toBe(400)
    expect(body.errors[0].code).toBe('invalid')
  })

  it('is found by what is public', async () => {
    const doc = await aLivePhoto()
    const { body } = await get(`/api/images?where[id][equals]=${doc.id}&where[width][equals]=700`)
    expect(body.totalDocs).toBe(1)
  })
})

describe('The bytes of a photo', () => {
  it('are open, cacheable and safe while a live article uses it', async () => {
    const doc = await aLivePhoto()
    const answer = await fetch(urlOf(doc.sizes.w640.url))
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'public, max-age=3600, s-maxage=60',
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      etag: `"${doc.sizes.w640.filename}"`,
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes).toEqual(await fileNamed(doc.sizes.w640.filename))
    const known = await fetch(urlOf(doc.sizes.w640.url), {
      headers: { 'if-none-match': `"other", W/"${doc.sizes.w640.filename}"` },
    })
    expect(known.status).toBe(304)
    const head = await fetch(urlOf(doc.sizes.w640.url), { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)])
  })

  it('are for its staff alone otherwise, and not kept on the way', async () => {
    const { doc } = (await upload('reporter', await aPhoto())).body
    const path = new URL(doc.url).pathname
    const own = await fetch(`${newsroom.url}${path}`, { headers: headersOf('reporter') })
    expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    for (const role of ['editor', 'photographer', 'reporter2'] as const)
      expect(await statusOf(path, role)).toBe(200)
    const never = await get('/api/images/file/anh-0123456789ab.jpg', null)
    for (const role of [null, 'frontend', 'admin', 'contributor'])
      expect(await get(path, role)).toEqual(never)
    expect(never).toMatchObject({ status: 404, body: { errors: [{ code: 'notFound' }] } })
  })

  it('are 404 when the file is missing, not a fault', async () => {
    const doc = await aLivePhoto()
    await rm(join(mediaDir(), doc.sizes.w640.filename))
    expect((await get(pathOf(doc.sizes.w640.url))).status).toBe(404)
  })

  it.each(['..%2f..%2fpackage.json', '.gitkeep', 'x.jpg%00', '%F0%9F%93%B7.jpg'])(
    'are no other file of the machine: %s',
    async (name) => {
      expect((await get(`/api/images/file/${name}`, 'chief')).status).toBe(404)
    },
  )

  it('are not asked for by a broken address', async () => {
    expect((await get('/api/images/file/%E0%A4%A')).body.errors[0].code).toBe('malformed')
  })

  it('are 410 once readers have seen it and no live article uses it', async () => {
    const { doc } = (await upload('reporter', await aPhoto())).body
    await hasBeenPublished(doc.id)
    const path = new URL(doc.url).pathname
    expect(await get(path)).toMatchObject({ status: 410, body: { errors: [{ code: 'gone' }] } })
    expect((await get(`/api/images/${doc.id}`)).status).toBe(404)
    expect(await statusOf(path, 'editor')).toBe(200)
  })
})

describe('The search of the admin', () => {
  it.each(['phu xuyen', 'Phú Xuyên', 'PHÚ XUYÊN', 'Phú'.normalize('NFD'), 'cdcs', 'le-ra-mat'])(
    'finds the photo by %s',
    async (words) => {
      const photo = { caption: 'CĐCS tại Phú Xuyên', keywords: ['đoàn viên'] }
      const { doc } = (await upload('reporter', await aPhoto(), photo, 'Lễ ra mắt.jpg')).body
      const query = new URLSearchParams({ 'where[or][0][searchText][like]': words, limit: '100' })
      const { body } = await get(`/api/images?${query}`, 'reporter')
      expect(body.docs.map(({ id }) => id)).toContain(doc.id)
    },
  )

  it('follows a change of the words', async () => {
    const { doc } = (await upload('reporter', await aPhoto(), { caption: 'cũ' })).body
    await patch(doc.id, { place: 'Thường Tín' }, 'reporter')
    const { body } = await get('/api/images?where[searchText][like]=thuong+tin', 'reporter')
    expect(body.docs.map(({ id }) => id)).toEqual([doc.id])
  })
})

type SizeRead = { url: string; filename: string; width: number }
type Photo = {
  id: string
  filename: string
  url: string
  thumbnailURL: string
  width: number
  height: number
  mimeType: string
  filesize: number
  hash: string
  uploader: { id: string }
  rights: { licence: string }
  embedded?: unknown
  sizes: Record<SizeName, SizeRead>
}
type Fault = { code: string; message: string; path?: string; extensions: object }
/** Whatever an answer may hold; each spec knows what it has asked for. */
type Body = Photo & {
  data: { Image: object | null }
  doc: Photo
  docs: Photo[]
  totalDocs: number
  errors: [Fault]
  token: string
}
type Answer = { status: number; body: Body }

const emailOf = (name: string) => `${name.toLowerCase()}@newsroom.example`

const headersOf = (name: string | null): Record<string, string> =>
  name === null ? {} : { authorization: `JWT ${tokens.get(name)}` }

const send = async (
  method: string,
  path: string,
  body: BodyInit | undefined,
  name: string | null,
  headers: Record<string, string> = {},
): Promise<Answer> => {
  const isJson = typeof body === 'string'
  const answer = await fetch(`${newsroom.url}${path}`, {
    method,
    body,
    headers: {
      ...headersOf(name),
      ...(isJson && { 'content-type': 'application/json' }),
      ...headers,
    },
  })
  return { status: answer.status, body: (await answer.json()) as Body }
}

const get = (path: string, name: string | null = null) => send('GET', path, undefined, name)

const pathOf = (url: string): string => new URL(url, newsroom.url).pathname

const statusOf = async (path: string, name: string | null): Promise<number> =>
  (await fetch(`${newsroom.url}${path}`, { headers: headersOf(name) })).status

const post = (path: string, data: object, name: string | null = null) =>
  send('POST', path, JSON.stringify(data), name)

const patch = (id: string, data: object, name: string | null) =>
  send('PATCH', `/api/images/${id}`, JSON.stringify(data), name)

const formOf = (file: Buffer, data: object, name: string): FormData => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), name)
  form.set('_payload', JSON.stringify(data))
  return form
}

const upload = (
  name: string | null,
  file: Buffer,
  data: object = {},
  fileName = 'ảnh.jpg',
  headers: Record<string, string> = {},
  query = '',
) => send('POST', `/api/images${query}`, formOf(file, data, fileName), name, headers)

const aLivePhoto = async (): Promise<Photo> => {
  const photo = await aPhoto({ width: 700, height: 500 })
  const { doc } = (await upload('photographer', photo, { caption: 'Phú Xuyên' })).body
  await newsroom.payload.db.updateOne({ collection: 'images', id: doc.id, data: { live: true } })
  return doc
}

/** As `publish` and `withdraw` leave it: a published version names it, and no article is live. */
const hasBeenPublished = async (photo: string): Promise<void> => {
  const { body } = await post('/api/articles', { title: 'Bài đã gỡ' }, 'reporter')
  const at = new Date().toISOString()
  await newsroom.payload.db.createVersion({
    collectionSlug: 'articles',
    parent: body.doc.id,
    autosave: false,
    createdAt: at,
    updatedAt: at,
    versionData: { title: 'Bài đã gỡ', photos: [photo], _status: 'published' },
  })
}

const mediaDir = () => process.env.MEDIA_DIR ?? ''
const mediaFiles = async (): Promise<string[]> => (await readdir(mediaDir())).sort()
const fileNamed = (name: string) => readFile(join(mediaDir(), name))
const urlOf = (url: string) => `${newsroom.url}${new URL(url).pathname}`

const everything = async () => ({
  files: await mediaFiles(),
  photos: (await newsroom.payload.count({ collection: 'images' })).totalDocs,
})

const filesOf = async ({ filename }: Photo): Promise<string[]> => {
  const photo = filename.replace(/\.[^.]+$/, '')
  return (await mediaFiles()).filter((file) => file.startsWith(photo))
}

const bytesOf = async (doc: Photo) =>
  Promise.all((await filesOf(doc)).map(async (file) => [file, await fileNamed(file)]))

/** The groups of metadata that exiftool finds in a file, or sharp where there is no exiftool. */
const tagsOf = async (file: string): Promise<string[]> => {
  const isOurs = (group: string) => !/^(ExifTool|File|System|JFIF|RIFF|Composite)$/.test(group)
  try {
    const { stdout } = await promisify(execFile)('exiftool', ['-G', '-s', join(mediaDir(), file)])
    const groups = [...stdout.matchAll(/^\[(\w+)\]/gm)].map(([, group = '']) => group)
    return [...new Set(groups.filter(isOurs))]
  } catch {
    const { exif, xmp, iptc } = await sharp(await fileNamed(file)).metadata()
    return Object.entries({ exif, xmp, iptc }).flatMap(([kind, data]) => (data ? [kind] : []))
  }
}
