import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { type Desk, openDesk } from '../support/desk.ts'
import { aPerson, type Answer, type Caller } from '../support/people.ts'
import { photoForm } from '../support/photoForm.ts'
import { aDetailedPhoto } from '../support/photos.ts'

let desk: Desk
let photographer: Caller
let contributor: Caller

beforeAll(async () => {
  desk = await openDesk()
  photographer = await aPerson(desk.newsroom, 'photographer', ['photographer'])
  contributor = await aPerson(desk.newsroom, 'contributor', ['contributor'])
})

afterAll(() => desk.newsroom.close())

const aFile = () => aDetailedPhoto({ width: 330, height: 200 })
const hashOf = (file: Buffer): string => createHash('sha256').update(file).digest('hex')

const send = (by: Caller, file: Buffer, key?: string, words: object = {}): Promise<Answer> =>
  by.call(
    'POST',
    '/api/images?depth=0',
    photoForm(file, words),
    key === undefined ? {} : { 'Idempotency-Key': key },
  )

const countOf = async (file: Buffer): Promise<number> => {
  const where = { sourceHash: { equals: hashOf(file) } }
  return (await desk.newsroom.payload.count({ collection: 'images', where })).totalDocs
}
const countFiles = async (): Promise<number> => (await readdir(process.env.MEDIA_DIR ?? '')).length

describe('An upload that is sent again with its key', () => {
  it('is answered by the photo that the first one made', async () => {
    const [file, key] = [await aFile(), randomUUID()]
    const first = await send(photographer, file, key, { caption: 'Lần một' })
    const again = await send(photographer, file, key, { caption: 'Lần hai' })
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect(again.body.doc.caption).toBe('Lần một')
    expect(await countOf(file)).toBe(1)
  })

  it('is the same key with the quotes of the draft, and without', async () => {
    const [file, key] = [await aFile(), randomUUID()]
    const first = await send(photographer, file, `"${key}"`)
    const again = await send(photographer, file, key)
    expect(again.body.doc.id).toBe(first.body.doc.id)
  })

  it('makes one photo, with one set of files, when both arrive at once', async () => {
    const [file, key] = [await aFile(), randomUUID()]
    const before = await countFiles()
    await send(photographer, await aFile())
    const filesOfOne = (await countFiles()) - before
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => send(photographer, file, key)),
    )
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(new Set(answers.map(({ body }) => body.doc.id)).size).toBe(1)
    expect(await countOf(file)).toBe(1)
    expect(await countFiles()).toBe(before + 2 * filesOfOne)
  })

  it('makes one photo when two processes take it at once: the database sees to it', async () => {
    const [file, key] = [await aFile(), randomUUID()]
    const { body } = await send(photographer, file, key)
    const { createRow } = await import('../../src/database/rows.ts')
    const [row] = (
      await desk.newsroom.payload.db.find({
        collection: 'uploadKeys',
        where: { image: { equals: body.doc.id } },
      })
    ).docs
    await expect(
      createRow(desk.newsroom.payload, 'uploadKeys', {
        id: String(row?.id),
        image: 'another',
        sourceHash: '',
      }),
    ).rejects.toThrow()
  })

  it('is another’s photo with another’s key, though it is the same', async () => {
    const [file, key] = [await aFile(), randomUUID()]
    const one = await send(photographer, file, key)
    const other = await send(desk.reporter, file, key)
    expect(other.status).toBe(201)
    expect(other.body.doc.id).not.toBe(one.body.doc.id)
  })

  it('is refused with other bytes, in a sentence', async () => {
    const key = randomUUID()
    await send(photographer, await aFile(), key)
    const other = await aFile()
    const { status, body } = await send(photographer, other, key)
    expect([status, body.errors[0].code, body.errors[0].path]).toEqual([
      422,
      'invalid',
      'Idempotency-Key',
    ])
    expect(await countOf(other)).toBe(0)
  })

  it.each(['', ' ', 'k'.repeat(256)])('is refused with what is no key: %j', async (key) => {
    expect((await send(photographer, await aFile(), key)).status).toBe(400)
  })

  it('is a new one when the first was refused', async () => {
    const key = randomUUID()
    expect((await send(photographer, Buffer.from('no photo'), key)).status).toBe(400)
    expect((await send(photographer, await aFile(), key)).status).toBe(201)
  })

  it('is a new one when the first was deleted', async () => {
    const [file, key] = [await aFile(), randomUUID()]
    const first = await send(photographer, file, key)
    await photographer.call('DELETE', `/api/images/${first.body.doc.id}`)
    const again = await send(photographer, file, key)
    expect(again.status).toBe(201)
    expect(again.body.doc.id).not.toBe(first.body.doc.id)
  })

  it('is refused to a stranger as without a key', async () => {
    expect((await send(desk.anonymous, await aFile(), randomUUID())).status).toBe(
      (await send(desk.anonymous, await aFile())).status,
    )
  })
})

describe('The same bytes', () => {
  it('are a photo of their own, and the one that is there is offered', async () => {
    const file = await aFile()
    const first = await send(desk.reporter, file, undefined, { caption: 'Lễ ra mắt', credit: 'An' })
    const again = await send(photographer, file)
    expect(first.body.doubles).toEqual([])
    expect(again.status).toBe(201)
    expect(again.body.doc.id).not.toBe(first.body.doc.id)
    expect(again.body.doubles).toEqual([
      {
        id: first.body.doc.id,
        kind: 'same',
        caption: 'Lễ ra mắt',
        credit: 'An',
        createdAt: first.body.doc.createdAt,
        url: first.body.doc.url,
        thumbnailURL: first.body.doc.thumbnailURL,
      },
    ])
  })

  it('can be asked for before they are sent, by their hash', async () => {
    const file = await aFile()
    const { body } = await send(desk.reporter, file)
    const asked = await desk.editor.call('GET', `/api/images/doubles?hash=${hashOf(file)}`)
    expect(asked.body.docs).toMatchObject([{ id: body.doc.id, kind: 'same' }])
    const unknown = await desk.editor.call('GET', `/api/images/doubles?hash=${'0'.repeat(64)}`)
    expect([unknown.status, unknown.body]).toEqual([200, { docs: [] }])
  })

  it('tell a contributor of their own photos alone', async () => {
    const file = await aFile()
    const house = await send(desk.reporter, file)
    const sent = await send(contributor, file)
    expect(sent.body.doubles).toEqual([])
    await desk.newsroom.payload.db.updateOne({
      collection: 'images',
      id: house.body.doc.id,
      data: { live: true },
    })
    const { body } = await contributor.call('GET', `/api/images/doubles?hash=${hashOf(file)}`)
    expect(body.docs.map(({ id }: { id: string }) => id)).toEqual([sent.body.doc.id])
  })

  it('are no question of strangers, nor without a hash', async () => {
    const path = `/api/images/doubles?hash=${'0'.repeat(64)}`
    expect((await desk.anonymous.call('GET', path)).status).toBe(401)
    for (const hash of ['', 'abc', 'g'.repeat(64)])
      expect((await desk.editor.call('GET', `/api/images/doubles?hash=${hash}`)).status).toBe(400)
    expect((await desk.editor.call('GET', '/api/images/doubles')).status).toBe(400)
  })
})
