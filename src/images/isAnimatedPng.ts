const signature = 8
/** Length, name and checksum of a chunk. */
const around = 12

/**
 * Whether a PNG moves: its `acTL` stands before the picture's own bytes (Portable Network Graphics, third edition,
 * 11.3.6.1). sharp reads the first picture alone, and says nothing of the others.
 */
export function isAnimatedPng(file: Buffer): boolean {
  let at = signature
  while (at + around <= file.length) {
    const name = file.toString('latin1', at + 4, at + 8)
    if (name === 'acTL') return true
    if (name === 'IDAT') return false
    at += around + file.readUInt32BE(at)
  }
  return false
}
