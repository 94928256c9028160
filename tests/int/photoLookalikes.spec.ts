import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { type Desk, openDesk } from '../support/desk.ts'
import { aPerson, type Body, type Caller } from '../support/people.ts'
import { photoForm } from '../support/photoForm.ts'
import { aPhoto, aScene } from '../support/photos.ts'

let desk: Desk
let contributor: Caller

beforeAll(async () => {
  desk = await openDesk()
  contributor = await aPerson(desk.newsroom, 'contributor', ['contributor'])
})

afterAll(() => desk.newsroom.close())

const send = async (by: Caller, file: Buffer, words: object = {}): Promise<Body> => {
  const { status, body } = await by.call('POST', '/api/images?depth=0', photoForm(file, words))
  if (status !== 201) throw new Error(`Not taken: ${JSON.stringify(body)}`)
  return body
}

const twins: Record<string, (file: Buffer) => Promise<Buffer>> = {
  'saved again': (file) => sharp(file).jpeg({ quality: 60 }).toBuffer(),
  'saved as PNG': (file) => sharp(file).png().toBuffer(),
  'at 25 %': (file) => sharp(file).resize({ width: 160 }).jpeg().toBuffer(),
  'cut a little': (file) =>
    sharp(file).extract({ left: 16, top: 10, width: 608, height: 400 }).jpeg().toBuffer(),
}

describe('A photo that looks like one that is there', () => {
  it.each(Object.keys(twins))('is told of it: %s', async (way) => {
    const file = await aScene(Object.keys(twins).indexOf(way))
    const { doc } = await send(desk.reporter, file, { caption: 'Bản gốc' })
    const { doubles } = await send(desk.editor, await twins[way]!(file))
    expect(doubles).toMatchObject([{ id: doc.id, kind: 'similar', caption: 'Bản gốc' }])
  })

  it('stands behind those of the same bytes, each once', async () => {
    const file = await aScene(100)
    const similar = await send(desk.reporter, await twins['saved again']!(file))
    const same = await send(desk.reporter, file)
    const { doubles } = await send(desk.reporter, file)
    expect(doubles.map(({ id, kind }: Body) => [id, kind])).toEqual([
      [same.doc.id, 'same'],
      [similar.doc.id, 'similar'],
    ])
  })

  it('is told of others’ by nothing, who sees only their own', async () => {
    const file = await aScene(200)
    const house = await send(desk.reporter, file)
    const id = house.doc.id
    await desk.newsroom.payload.db.updateOne({ collection: 'images', id, data: { live: true } })
    const first = await send(contributor, await twins['saved again']!(file))
    expect(first.doubles).toEqual([])
    const second = await send(contributor, await twins['at 25 %']!(file))
    expect(second.doubles.map((one: Body) => one.id)).toEqual([first.doc.id])
  })

  it('is told of none that was deleted', async () => {
    const file = await aScene(300)
    const { doc } = await send(desk.reporter, file)
    await desk.reporter.call('DELETE', `/api/images/${doc.id}`)
    expect((await send(desk.reporter, await twins['saved again']!(file))).doubles).toEqual([])
  })
})

describe('A photo that looks like no other', () => {
  it('is told of none', async () => {
    for (const number of [400, 401, 402, 403])
      expect((await send(desk.reporter, await aScene(number))).doubles).toEqual([])
  })

  it('is one without anything to see: it is like all of them', async () => {
    const plain = await send(desk.reporter, await aPhoto({ width: 300 }))
    const other = await send(desk.reporter, await aPhoto({ width: 310 }))
    expect([plain.doubles, other.doubles]).toEqual([[], []])
    expect(other.doc.fingerprint).toBeNull()
  })
})

describe('The fingerprint of a photo', () => {
  it('is set by the server, for staff alone', async () => {
    const { doc } = await send(desk.reporter, await aScene(500), { fingerprint: '0'.repeat(32) })
    expect(doc.fingerprint).toMatch(/^[0-9a-f]{32}$/)
    expect(doc.fingerprint).not.toBe('0'.repeat(32))
    const { id } = doc
    await desk.newsroom.payload.db.updateOne({ collection: 'images', id, data: { live: true } })
    const { body } = await desk.anonymous.call('GET', `/api/images/${id}`)
    expect(body.id).toBe(id)
    expect(body).not.toHaveProperty('fingerprint')
  })
})
