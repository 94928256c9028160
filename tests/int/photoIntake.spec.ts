import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Desk, openDesk } from '../support/desk.ts'
import type { Body, Caller } from '../support/people.ts'
import { photoForm } from '../support/photoForm.ts'
import { aToldPhoto as aFile, inLanguages } from '../support/toldPhoto.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.newsroom.close())

const generated = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'

const described = [
  inLanguages('dc:description', 'Khai mạc hội thao', 'Opening'),
  '<dc:creator><rdf:Seq><rdf:li>Nguyễn Văn An</rdf:li><rdf:li>Trần Cường</rdf:li></rdf:Seq></dc:creator>',
  '<dc:subject><rdf:Bag><rdf:li>hội thao</rdf:li><rdf:li>công đoàn</rdf:li></rdf:Bag></dc:subject>',
  '<photoshop:Credit>TTXVN</photoshop:Credit><photoshop:Headline>Hội thao</photoshop:Headline>',
  '<Iptc4xmpCore:Location>Sân Hàng Đẫy</Iptc4xmpCore:Location><photoshop:City>Hà Nội</photoshop:City>',
  '<photoshop:State>Hà Nội</photoshop:State><photoshop:Instructions>Không đăng trước 20 giờ</photoshop:Instructions>',
  '<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Ngô Văn Tuyến</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>',
  inLanguages('Iptc4xmpExt:Event', 'Hội thao công nhân', 'Games'),
  inLanguages('Iptc4xmpCore:AltTextAccessibility', 'Ba người trên bục', 'Three people'),
].join('')

const send = async (by: Caller, file: Buffer, words: object = {}): Promise<Body> => {
  const { status, body } = await by.call('POST', '/api/images?depth=0', photoForm(file, words))
  if (status !== 201) throw new Error(`Not taken: ${JSON.stringify(body)}`)
  return body.doc
}

describe('A new photo', () => {
  it('says what its file says', async () => {
    const photo = await send(desk.reporter, await aFile({ xmp: described }))
    expect(photo).toMatchObject({
      caption: 'Khai mạc hội thao',
      alt: 'Ba người trên bục',
      creator: 'Nguyễn Văn An, Trần Cường',
      credit: 'TTXVN',
      headline: 'Hội thao',
      place: 'Sân Hàng Đẫy, Hà Nội',
      keywords: ['hội thao', 'công đoàn'],
      personsShown: ['Ngô Văn Tuyến'],
      event: 'Hội thao công nhân',
      // The camera does not say where: it is a time of the newsroom's own.
      takenAt: '2026-11-20T01:30:00.000Z',
      aiAssisted: false,
    })
  })

  it('keeps all that its file said, but neither position nor number', async () => {
    const { embedded } = await send(desk.reporter, await aFile({ xmp: described }))
    expect(embedded).toMatchObject({
      caption: 'Khai mạc hội thao',
      instructions: 'Không đăng trước 20 giờ',
      camera: 'NIKON Z 8',
      from: { caption: 'xmp', camera: 'exif' },
    })
    expect(JSON.stringify(embedded)).not.toMatch(/4711|GPS|Latitude/)
  })

  it('says what its uploader says, where they say something', async () => {
    const words = {
      caption: 'Lễ khai mạc',
      credit: '',
      keywords: [],
      place: ' ',
      takenAt: '2026-11-21T07:00:00+07:00',
      personsShown: ['Đỗ Dung'],
    }
    const photo = await send(desk.reporter, await aFile({ xmp: described }), words)
    expect(photo).toMatchObject({
      caption: 'Lễ khai mạc',
      credit: 'TTXVN',
      keywords: ['hội thao', 'công đoàn'],
      place: 'Sân Hàng Đẫy, Hà Nội',
      takenAt: '2026-11-21T00:00:00.000Z',
      personsShown: ['Đỗ Dung'],
    })
  })

  it('is taken whatever its file says: what is too long is cut at a letter', async () => {
    const long = 'Hội thao công nhân ngày càng đông. '.repeat(100)
    const xmp =
      inLanguages('dc:description', long, '') + `<photoshop:Credit>${long}</photoshop:Credit>`
    const photo = await send(desk.reporter, await aFile({ xmp }))
    expect(photo.caption.length).toBeLessThanOrEqual(2000)
    expect(photo.credit.length).toBeLessThanOrEqual(300)
    expect(long.startsWith(photo.caption)).toBe(true)
    expect(long.startsWith(photo.credit)).toBe(true)
  })

  it('has words as clean as any other text', async () => {
    const xmp = inLanguages('dc:description', '  Khai\n mạc\u200B \u202Ehội thao\uFEFF ', '')
    expect((await send(desk.reporter, await aFile({ xmp }))).caption).toBe('Khai  mạc hội thao')
  })

  it('names nobody’s mailbox as its photographer', async () => {
    const xmp = '<dc:creator><rdf:Seq><rdf:li>an@agency.example</rdf:li></rdf:Seq></dc:creator>'
    const photo = await send(desk.reporter, await aFile({ xmp }))
    expect(photo.creator ?? null).toBeNull()
  })

  it('made by a machine is marked as such, and the record says why', async () => {
    const xmp = `<Iptc4xmpExt:DigitalSourceType>${generated}</Iptc4xmpExt:DigitalSourceType>`
    const photo = await send(desk.reporter, await aFile({ xmp }), { aiAssisted: false })
    expect(photo).toMatchObject({
      aiAssisted: true,
      digitalSourceType: 'trainedAlgorithmicMedia',
      embedded: { digitalSourceType: generated },
    })
  })

  it('of a file with a broken block is a photo all the same', async () => {
    const whole = await aFile({ xmp: '<photoshop:Credit>TTXVN</photoshop:Credit>' })
    const at = whole.indexOf('</photoshop:Credit>')
    const file = Buffer.concat([whole.subarray(0, at), Buffer.from('<<<'), whole.subarray(at + 3)])
    const photo = await send(desk.reporter, file)
    expect(photo).toMatchObject({
      creator: 'Le Thi Binh',
      embedded: { warnings: [{ code: 'broken', path: 'xmp' }] },
    })
  })

  it.each(['embedded', 'sourceHash'])('can’t be told its %s', async (field) => {
    const file = await aFile()
    const photo = await send(desk.chief, file, { [field]: 'abc' })
    const { body } = await desk.chief.call('PATCH', `/api/images/${photo.id}`, { [field]: 'abc' })
    expect(body.doc[field]).toEqual(photo[field])
    expect(photo[field]).not.toBe('abc')
  })
})

describe('An editor’s word', () => {
  it('stands over what the file said, also where it is none', async () => {
    const xmp =
      described + `<Iptc4xmpExt:DigitalSourceType>${generated}</Iptc4xmpExt:DigitalSourceType>`
    const { id } = await send(desk.reporter, await aFile({ xmp }))
    const change = { caption: 'Khai mạc', credit: '', keywords: [], aiAssisted: false }
    const { body } = await desk.editor.call('PATCH', `/api/images/${id}`, change)
    expect(body.doc).toMatchObject({ ...change, headline: 'Hội thao' })
    const again = await desk.editor.call('PATCH', `/api/images/${id}`, { headline: 'Ngày hội' })
    expect(again.body.doc).toMatchObject({ ...change, headline: 'Ngày hội' })
  })

  it('that a machine made the picture marks it, by the address of the IPTC too', async () => {
    const { id } = await send(desk.reporter, await aFile())
    const { body } = await desk.editor.call('PATCH', `/api/images/${id}`, {
      digitalSourceType: generated,
    })
    expect(body.doc).toMatchObject({
      digitalSourceType: 'trainedAlgorithmicMedia',
      aiAssisted: true,
    })
  })

  it('of a source that the IPTC does not know is refused', async () => {
    const { id } = await send(desk.reporter, await aFile())
    const { status } = await desk.editor.call('PATCH', `/api/images/${id}`, {
      digitalSourceType: 'magic',
    })
    expect(status).toBe(400)
  })
})

describe('What a file said of persons, event and source', () => {
  it('is for staff alone, when the photo is live too', async () => {
    const { id } = await send(desk.reporter, await aFile({ xmp: described }))
    await desk.newsroom.payload.db.updateOne({ collection: 'images', id, data: { live: true } })
    const { status, body } = await desk.anonymous.call('GET', `/api/images/${id}`)
    expect(status).toBe(200)
    expect(body.keywords).toEqual(['hội thao', 'công đoàn'])
    const hidden = ['personsShown', 'event', 'digitalSourceType', 'sourceHash', 'embedded']
    expect(Object.keys(body).filter((key) => hidden.includes(key))).toEqual([])
    const asked = await desk.anonymous.call('GET', '/api/images?where[event][equals]=x')
    expect(asked.status).toBe(400)
  })
})
