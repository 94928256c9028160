import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { type BuiltServer, startBuiltServer, startTimeout } from '../support/builtServer.ts'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { place } from '../support/ownPlace.ts'
import { aPerson, type Caller, logIn } from '../support/people.ts'
import { photoForm } from '../support/photoForm.ts'
import { aToldPhoto, inLanguages } from '../support/toldPhoto.ts'

let newsroom: Newsroom
let server: BuiltServer
let photographer: Caller

beforeAll(async () => {
  newsroom = await startNewsroom()
  await aPerson(newsroom, 'photographer', ['photographer'])
  const { databaseUrl, mediaDir } = place
  server = await startBuiltServer({ DATABASE_URL: databaseUrl, MEDIA_DIR: mediaDir })
  photographer = await logIn(server.url, 'photographer@newsroom.example')
}, startTimeout)

afterAll(async () => {
  await server?.close()
  await newsroom?.close()
})

it('The built newsroom reads what a file says, and makes one photo of what is sent twice', async () => {
  const xmp = inLanguages('dc:description', 'Khai mạc hội thao', 'Opening')
  const file = await aToldPhoto({ xmp })
  const key = randomUUID()
  const send = () =>
    photographer.call('POST', '/api/images?depth=0', photoForm(file), { 'Idempotency-Key': key })
  const [one, other] = await Promise.all([send(), send()])
  expect([one.status, other.status]).toEqual([201, 201])
  expect(other.body.doc.id).toBe(one.body.doc.id)
  expect(one.body.doc).toMatchObject({
    caption: 'Khai mạc hội thao',
    creator: 'Le Thi Binh',
    embedded: { camera: 'NIKON Z 8' },
  })
})
