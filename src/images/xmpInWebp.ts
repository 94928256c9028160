import type { Print } from './develop.ts'

const headOfFile = 12
const headOfChunk = 8
/** Bits of the chunk that says what a file holds besides its picture. */
const holdsXmp = 0x04

/**
 * Puts XMP into a finished WebP: its words are known when its pixels are long made, and encoding them once more would
 * cost as much as making them (https://developers.google.com/speed/webp/docs/riff_container).
 *
 * @throws when it is no WebP as sharp makes them: a picture with loss, by itself or extended.
 */
export const xmpInWebp = ({ data, width, height }: Print, xmp: string): Buffer => {
  const kind = data.toString('latin1', headOfFile, headOfFile + 4)
  if (kind !== 'VP8X' && kind !== 'VP8 ') throw new Error(`A WebP begins with “${kind}”.`)
  const extended = kind === 'VP8X' ? extendedOf(data) : chunk('VP8X', canvas(width, height))
  const rest = data.subarray(kind === 'VP8X' ? headOfFile + extended.length : headOfFile)
  const body = Buffer.concat([Buffer.from('WEBP'), extended, rest, chunk('XMP ', Buffer.from(xmp))])
  return chunk('RIFF', body)
}

/** The chunk that stands first, saying that there is XMP too. */
const extendedOf = (data: Buffer): Buffer => {
  const size = data.readUInt32LE(headOfFile + 4)
  const head = Buffer.from(data.subarray(headOfFile, headOfFile + headOfChunk + size))
  head.writeUInt8(head.readUInt8(headOfChunk) | holdsXmp, headOfChunk)
  return head
}

const canvas = (width: number, height: number): Buffer => {
  const said = Buffer.alloc(10)
  said.writeUInt8(holdsXmp, 0)
  said.writeUIntLE(width - 1, 4, 3)
  said.writeUIntLE(height - 1, 7, 3)
  return said
}

/** Of an even length, whatever it holds. */
const chunk = (name: string, held: Buffer): Buffer => {
  const head = Buffer.alloc(headOfChunk)
  head.write(name, 'latin1')
  head.writeUInt32LE(held.length, 4)
  return Buffer.concat([head, held, Buffer.alloc(held.length % 2)])
}
