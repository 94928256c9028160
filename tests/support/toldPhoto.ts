import sharp from 'sharp'

/** A photo as an agency sends it: words in XMP, position and number of the camera in Exif. */
export const aToldPhoto = ({
  xmp = '',
  exif = {},
}: { xmp?: string; exif?: object } = {}): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#486' } })
    .withExif({
      IFD0: { Make: 'NIKON', Model: 'Z 8', Artist: 'Le Thi Binh' },
      IFD2: {
        DateTimeOriginal: '2026:11:20 08:30:00',
        BodySerialNumber: 'SN-4711-0815',
        ...exif,
      },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 44/1 0/1' },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${xmp}</rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer()

/** A property of XMP that is said in Vietnamese and in English. */
export const inLanguages = (name: string, vi: string, en: string): string =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${en}</rdf:li><rdf:li xml:lang="vi">${vi}</rdf:li></rdf:Alt></${name}>`
