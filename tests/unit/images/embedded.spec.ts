import { beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import sharp from 'sharp'
import type { Embedded } from '../../../src/domain/photo/embedded.ts'
import { readEmbedded } from '../../../src/images/embedded/index.ts'
import { describeWithExiftool, tagged, tagsBy } from '../../support/exiftool.ts'
import { aPhoto, aPng, aWebp } from '../../support/photos.ts'

const caption = 'Lễ ra mắt thành lập Công đoàn cơ sở Công ty TNHH C&J ACCESSORIES VINA'
const declared = '-IPTC:CodedCharacterSet=UTF8'

let jpeg: Buffer
const formats = new Map<string, Buffer>()

beforeAll(async () => {
  jpeg = await aPhoto({ width: 40, height: 30 })
  formats.set('JPEG', jpeg)
  formats.set('PNG', await aPng({ width: 40, height: 30 }))
  formats.set('WebP', await aWebp({ width: 40, height: 30 }))
})

const read = async (...orders: string[]): Promise<Embedded> =>
  readEmbedded(await tagged(jpeg, ...orders))

/** A text as the bytes of an encoding, each written as a letter of Latin-1. */
const asLatin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** windows-1258: few letters have their marks with them. */
const windows1258 = (text: string): Uint8Array => {
  const table = new TextDecoder('windows-1258')
  const signs = Array.from({ length: 256 }, (_, byte) => table.decode(Uint8Array.of(byte)))
  const parts = [...text.normalize('NFC')].flatMap((letter) => {
    if (signs.includes(letter)) return [letter]
    const [tone] = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize('NFD')) ?? ['']
    return [letter.normalize('NFD').replace(tone, '').normalize('NFC'), tone]
  })
  return Uint8Array.from(parts.map((part) => signs.indexOf(part)))
}

describeWithExiftool('The words in a file', () => {
  it.each(['JPEG', 'PNG', 'WebP'])('are read from XMP and Exif of a %s', async (format) => {
    const file = await tagged(
      formats.get(format)!,
      `-XMP-dc:Description=${caption}`,
      '-XMP-dc:Creator=Nguyễn Văn An',
      '-EXIF:DateTimeOriginal=2026:11:20 08:30:00',
      '-EXIF:OffsetTimeOriginal=+07:00',
      '-EXIF:Copyright=Báo Lao động Thủ đô',
    )
    expect(await readEmbedded(file)).toEqual({
      caption,
      creator: ['Nguyễn Văn An'],
      copyright: 'Báo Lao động Thủ đô',
      takenAt: '2026-11-20T08:30:00+07:00',
      from: { caption: 'xmp', creator: 'xmp', copyright: 'exif' },
    })
  })

  it.each([
    ['declared', declared],
    ['not declared', '-charset'],
  ])('are read from IPTC-IIM in UTF-8, %s', async (_, order) => {
    const orders = order === declared ? [declared] : ['-charset', 'iptc=utf8']
    const said = await read(...orders, `-IPTC:Caption-Abstract=${caption}`, '-IPTC:City=Phú Xuyên')
    expect(said).toEqual({
      caption,
      city: 'Phú Xuyên',
      from: { caption: 'iptc', city: 'iptc' },
    })
  })

  it('are read from IPTC-IIM in windows-1258, and called guessed', async () => {
    const text = 'Lễ hội Đền Hùng ở Phú Thọ, ngày mồng mười tháng ba'
    const bytes = windows1258(text)
    const file = await tagged(
      jpeg,
      '-charset',
      'iptc=latin1',
      `-IPTC:Caption-Abstract=${asLatin1(bytes)}`,
    )
    expect(await readEmbedded(file)).toEqual({
      caption: text,
      from: { caption: 'iptc' },
      warnings: [{ code: 'guessed', path: 'caption' }],
    })
    const stranger = await tagsBy(file, '-charset', 'iptc=Vietnam')
    expect(String(stranger['IPTC:Caption-Abstract']).normalize('NFC')).toBe(text)
  })

  it('are read from IPTC-IIM in Latin-1, where that holds them', async () => {
    const said = await read(
      '-charset',
      'iptc=latin1',
      '-IPTC:By-line=José Gonçalves',
      '-IPTC:City=São Paulo',
      '-IPTC:Headline=“Bình an” – hoà bình',
    )
    expect(said).toMatchObject({
      creator: ['José Gonçalves'],
      city: 'São Paulo',
      headline: '“Bình an” – hoà bình',
    })
  })

  it('are left out where letters are lost, with a warning', async () => {
    const said = await read(
      '-charset',
      'iptc=latin1',
      '-IPTC:Caption-Abstract=Lễ ra mắt thành lập',
      '-IPTC:City=Hà Nội',
      '-IPTC:Credit=TTXVN',
    )
    expect(said).toEqual({
      credit: 'TTXVN',
      from: { credit: 'iptc' },
      warnings: [
        { code: 'unreadable', path: 'caption' },
        { code: 'unreadable', path: 'city' },
      ],
    })
  })

  it('are taken from the next block where the first has lost its letters', async () => {
    const said = await read(
      '-charset',
      'iptc=latin1',
      '-IPTC:Caption-Abstract=Lễ ra mắt thành lập',
      `-EXIF:ImageDescription=${caption}`,
    )
    expect(said).toMatchObject({ caption, from: { caption: 'exif' } })
  })

  it('that were UTF-8 taken for Latin-1 are what they were', async () => {
    const mangled = asLatin1(Buffer.from('Lễ ra mắt ở Phú Xuyên'))
    expect(await read(`-XMP-dc:Description=${mangled}`)).toMatchObject({
      caption: 'Lễ ra mắt ở Phú Xuyên',
    })
  })

  it('have their Đ, though windows-1258 was read as Latin-1', async () => {
    expect(await read('-XMP-photoshop:City=Ðồng Ðăng')).toMatchObject({ city: 'Đồng Đăng' })
  })

  it('are composed, in whatever form they were written', async () => {
    const said = await read(declared, `-IPTC:Headline=${'Hà Nội đổi mới'.normalize('NFD')}`)
    expect(said.headline).toBe('Hà Nội đổi mới'.normalize('NFC'))
  })

  it('cut at the end of a field in the middle of a letter end with a whole one', async () => {
    const name = 'Nguyễn Thị Phương Hoài và nhóm phóng viên'
    const said = await read(declared, `-IPTC:By-line=${name}`)
    expect(name.startsWith(said.creator![0]!)).toBe(true)
    expect(said.creator![0]).not.toContain('\uFFFD')
    expect(said.warnings).toEqual([{ code: 'cut', path: 'creator' }])
  })

  it('cut off in one block are whole where another has them whole', async () => {
    const name = 'Nguyễn Thị Phương Hoài và nhóm phóng viên'
    const said = await read(declared, `-IPTC:By-line=${name}`, `-EXIF:Artist=${name}`)
    expect(said.creator).toEqual([name])
  })

  it('are no junk of a camera', async () => {
    const said = await read(
      declared,
      '-EXIF:ImageDescription=OLYMPUS DIGITAL CAMERA',
      '-IPTC:Headline=DCIM',
      '-XMP-dc:Title=SONY DSC',
      '-XMP-dc:Description=DSC_0123.JPG',
      '-EXIF:Artist=default',
    )
    expect(said).toEqual({})
  })

  it('are believed in the order XMP, IPTC-IIM, Exif', async () => {
    const said = await read(
      declared,
      '-EXIF:ImageDescription=Exif nói',
      '-IPTC:Caption-Abstract=IIM nói',
      '-IPTC:By-line=Bình',
      '-EXIF:Artist=Cường',
      '-XMP-dc:Description=XMP nói',
      '-EXIF:Copyright=Báo',
    )
    expect(said).toMatchObject({
      caption: 'XMP nói',
      creator: ['Bình'],
      copyright: 'Báo',
      from: { caption: 'xmp', creator: 'iptc', copyright: 'exif' },
    })
  })

  it.each([
    ['Vietnamese', ['-XMP-dc:Description=Opening', '-XMP-dc:Description-vi=Khai mạc'], 'Khai mạc'],
    ['the default', ['-XMP-dc:Description-en=Opening', '-XMP-dc:Description=Khai mạc'], 'Khai mạc'],
    ['the first', ['-XMP-dc:Description-en=Opening', '-XMP-dc:Description-fr=Début'], 'Opening'],
  ])('of several languages are %s', async (_, orders, meant) => {
    const file = await tagged(jpeg, ...orders)
    const said = await readEmbedded(file)
    const stranger = await tagsBy(file)
    expect(Object.values(stranger)).toContain(meant)
    expect(said.caption).toBe(meant)
  })

  it('hold neither position nor number of a camera', async () => {
    const said = await read(
      '-EXIF:Make=NIKON CORPORATION',
      '-EXIF:Model=NIKON Z 8',
      '-EXIF:SerialNumber=4711',
      '-XMP-aux:SerialNumber=4711',
      '-EXIF:GPSLatitude=20.75',
      '-EXIF:GPSLatitudeRef=N',
      '-XMP-exif:GPSLongitude=105.9',
      '-EXIF:LensSerialNumber=815',
    )
    expect(said).toEqual({ camera: 'NIKON CORPORATION NIKON Z 8', from: { camera: 'exif' } })
  })

  it('are everything that the IPTC has names for', async () => {
    const said = await read(
      '-XMP-photoshop:Headline=Khai mạc',
      '-XMP-iptcCore:AltTextAccessibility=Ba người trên bục',
      '-XMP-photoshop:Credit=TTXVN',
      '-XMP-photoshop:Source=Thông tấn xã',
      '-XMP-dc:Rights=© TTXVN',
      '-XMP-xmpRights:UsageTerms=Chỉ dùng một lần',
      '-XMP-xmpRights:WebStatement=https://agency.example/terms',
      '-XMP-iptcCore:Location=Nhà hát Lớn',
      '-XMP-photoshop:City=Hà Nội',
      '-XMP-photoshop:State=Hà Nội',
      '-XMP-photoshop:Country=Việt Nam',
      '-XMP-dc:Subject=công đoàn',
      '-XMP-dc:Subject=hội thao',
      '-XMP-iptcExt:PersonInImage=Ngô Văn Tuyến',
      '-XMP-iptcExt:Event=Hội thao công nhân',
      '-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
      '-XMP-photoshop:Instructions=Không đăng trước 20 giờ',
      '-XMP-photoshop:CaptionWriter=HB',
      '-XMP-photoshop:AuthorsPosition=Phóng viên ảnh',
      '-XMP-photoshop:TransmissionReference=khai-mac-hoi-thao',
      '-XMP-dc:Title=hoithao01',
      '-XMP-iptcCore:ExtDescrAccessibility=Trên bục có ba người',
    )
    const { from, ...words } = said
    expect(new Set(Object.values(from!))).toEqual(new Set(['xmp']))
    expect(words).toEqual({
      headline: 'Khai mạc',
      alt: 'Ba người trên bục',
      credit: 'TTXVN',
      source: 'Thông tấn xã',
      copyright: '© TTXVN',
      usageTerms: 'Chỉ dùng một lần',
      rightsUrl: 'https://agency.example/terms',
      sublocation: 'Nhà hát Lớn',
      city: 'Hà Nội',
      state: 'Hà Nội',
      country: 'Việt Nam',
      keywords: ['công đoàn', 'hội thao'],
      personsShown: ['Ngô Văn Tuyến'],
      event: 'Hội thao công nhân',
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
      instructions: 'Không đăng trước 20 giờ',
      captionWriter: 'HB',
      creatorJobTitle: 'Phóng viên ảnh',
      job: 'khai-mac-hoi-thao',
      title: 'hoithao01',
      longDescription: 'Trên bục có ba người',
    })
  })

  it.each([
    [
      'Exif with its offset',
      ['-EXIF:DateTimeOriginal=2026:11:20 08:30:00', '-EXIF:OffsetTimeOriginal=+09:00'],
      '2026-11-20T08:30:00+09:00',
    ],
    ['Exif without one', ['-EXIF:DateTimeOriginal=2026:11:20 08:30:00'], '2026-11-20T08:30:00'],
    [
      'IPTC-IIM',
      ['-IPTC:DateCreated=2026:11:20', '-IPTC:TimeCreated=08:30:00+07:00'],
      '2026-11-20T08:30:00+0700',
    ],
    ['XMP', ['-XMP-photoshop:DateCreated=2026:11:20 08:30:00-05:00'], '2026-11-20T08:30:00-05:00'],
    [
      'a day of XMP, with the hour that Exif knows',
      ['-XMP-photoshop:DateCreated=2026:11:20', '-EXIF:DateTimeOriginal=2026:11:20 08:30:00'],
      '2026-11-20T08:30:00',
    ],
    [
      'an hour of XMP, with the zone that Exif knows',
      [
        '-XMP-photoshop:DateCreated=2026:11:20 08:30:00',
        '-EXIF:DateTimeOriginal=2026:11:20 08:30:00',
        '-EXIF:OffsetTimeOriginal=+07:00',
      ],
      '2026-11-20T08:30:00+07:00',
    ],
  ])('tell when it was taken: %s', async (_, orders, time) => {
    expect((await read(...orders)).takenAt).toBe(time)
  })

  it('are read of a telephone’s photo: when and with what, and not where', async () => {
    const said = await read(
      '-EXIF:Make=Apple',
      '-EXIF:Model=iPhone 15 Pro',
      '-EXIF:Software=18.1',
      '-EXIF:HostComputer=iPhone 15 Pro',
      '-EXIF:DateTimeOriginal=2026:11:20 08:30:00',
      '-EXIF:SubSecTimeOriginal=512',
      '-EXIF:OffsetTimeOriginal=+07:00',
      '-EXIF:LensModel=iPhone 15 Pro back triple camera',
      '-XMP-photoshop:DateCreated=2026:11:20 08:30:00',
      '-XMP-xmp:CreatorTool=18.1',
      '-EXIF:GPSLatitude=20.75',
      '-EXIF:GPSLatitudeRef=N',
      '-EXIF:GPSLongitude=105.9',
      '-EXIF:GPSLongitudeRef=E',
    )
    expect(said).toEqual({
      camera: 'Apple iPhone 15 Pro',
      takenAt: '2026-11-20T08:30:00+07:00',
      from: { camera: 'exif' },
    })
  })

  it('are read of XMP in attributes and packets, as Lightroom and Photoshop write it', async () => {
    const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core 7.0"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
 photoshop:City="Hà Nội" photoshop:Credit="Báo &quot;Lao động&quot; &amp; Cộng sự" photoshop:DateCreated="2026-11-20T08:30:00.12+07:00">
<dc:creator><rdf:Seq><rdf:li>Nguyễn Văn An</rdf:li><rdf:li>Trần Cường</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Lễ ra mắt ${'tại C&amp;J'}</rdf:li></rdf:Alt></dc:description>
<dc:subject><rdf:Bag><rdf:li>công đoàn</rdf:li></rdf:Bag></dc:subject>
<xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:softwareAgent="Adobe Photoshop 26.0"/></rdf:Seq></xmpMM:History>
</rdf:Description></rdf:RDF></x:xmpmeta>${' '.repeat(2048)}<?xpacket end="w"?>`
    const file = await sharp(jpeg).withXmp(packet).jpeg().toBuffer()
    const stranger = await tagsBy(file)
    const { from, ...said } = await readEmbedded(file)
    expect(said).toEqual({
      caption: stranger['XMP-dc:Description'],
      city: stranger['XMP-photoshop:City'],
      credit: stranger['XMP-photoshop:Credit'],
      creator: stranger['XMP-dc:Creator'],
      keywords: ['công đoàn'],
      takenAt: '2026-11-20T08:30:00+07:00',
    })
    expect([said.caption, said.credit]).toEqual(['Lễ ra mắt tại C&J', 'Báo "Lao động" & Cộng sự'])
    expect(new Set(Object.values(from!))).toEqual(new Set(['xmp']))
  })

  it('are what exiftool reads, for any Vietnamese text', async () => {
    const letters = [
      ...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ',
      ...'AĂÂĐÊÔƠƯỄẮỘ',
      ' ',
      ' ',
      ',',
      '.',
      '&',
      '"',
      '“',
      '”',
      '…',
      '’',
      '1',
      '9',
      '/',
    ]
    const aText = fc
      .array(fc.constantFrom(...letters), { minLength: 3, maxLength: 60 })
      .map((signs) => `Ảnh ${signs.join('').replace(/ +/g, ' ').trim()}.`)
    const aForm = fc.constantFrom('NFC', 'NFD')
    await fc.assert(
      fc.asyncProperty(aText, aText, aText, aForm, async (one, two, three, form) => {
        const file = await tagged(
          jpeg,
          declared,
          `-XMP-dc:Description=${one.normalize(form)}`,
          `-IPTC:Headline=${two.normalize(form)}`,
          `-EXIF:Copyright=${three.normalize(form)}`,
        )
        const said = await readEmbedded(file)
        const stranger = await tagsBy(file)
        const theirs = ['XMP-dc:Description', 'IPTC:Headline', 'IFD0:Copyright'].map((tag) =>
          String(stranger[tag]).normalize('NFC'),
        )
        expect([said.caption, said.headline, said.copyright]).toEqual(theirs)
      }),
      { numRuns: 15 },
    )
  })
})
