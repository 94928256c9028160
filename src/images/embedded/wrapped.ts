/**
 * A WebP of nothing but metadata: what reads files is given these blocks alone, and never the picture around them, in
 * whose bytes a hostile block could point.
 */
export const asWebp = ({
  xmp,
  exif,
}: {
  xmp?: Buffer | undefined
  exif?: Buffer | undefined
}): Buffer => {
  const parts = [
    chunk('VP8X', Buffer.from([0b1100, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    ...(exif ? [chunk('EXIF', exif)] : []),
    ...(xmp ? [chunk('XMP ', xmp)] : []),
  ]
  return chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...parts]))
}

const chunk = (name: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

const photoshop = 'Photoshop 3.0\0'

/** A JPEG of nothing but a block of IPTC-IIM: as JPEGs hold it, or bare, as TIFFs do. */
export const asJpeg = (iptc: Buffer): Buffer => {
  const resources = iptc.subarray(0, photoshop.length).equals(Buffer.from(photoshop))
    ? iptc
    : Buffer.concat([Buffer.from(photoshop), resource(iptc)])
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xed, 0, 0])
  head.writeUInt16BE(resources.length + 2, 4)
  // It looks for the mark of a picture, a few bytes behind the last block.
  return Buffer.concat([head, resources, Buffer.from([0xff, 0xda, 0, 2]), Buffer.alloc(16)])
}

/** A block among Photoshop's, of the kind that holds IPTC-IIM. */
const resource = (data: Buffer): Buffer => {
  const head = Buffer.from('8BIM\x04\x04\0\0\0\0\0\0', 'latin1')
  head.writeUInt32BE(data.length, 8)
  return Buffer.concat([head, data])
}
