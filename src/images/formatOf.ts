/** What a photo may come as. SVG is no photo, and runs scripts. */
export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'avif' | 'heic'

type Signature = { format: PhotoFormat; at: number; bytes: string }

const signatures: readonly Signature[] = [
  { format: 'jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { format: 'png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { format: 'webp', at: 8, bytes: 'WEBP' },
  { format: 'gif', at: 0, bytes: 'GIF87a' },
  { format: 'gif', at: 0, bytes: 'GIF89a' },
  { format: 'tiff', at: 0, bytes: 'II*\0' },
  { format: 'tiff', at: 0, bytes: 'MM\0*' },
]

/** The format that a file's first bytes announce, whatever its name says; null when it is none of ours. */
export const formatOf = (file: Uint8Array): PhotoFormat | null =>
  signatures.find(({ at, bytes }) => stands(file, at, bytes))?.format ?? formatOfBrands(file)

/** Whether it is an AVIF of several pictures, one after the other; libheif shows the first, and says nothing of others. */
export const isSequence = (file: Uint8Array): boolean =>
  brandsOf(file).some((brand) => ['avis', 'msf1', 'hevc', 'hevx'].includes(brand))

const stands = (file: Uint8Array, at: number, bytes: string): boolean =>
  [...bytes].every((character, index) => file[at + index] === character.charCodeAt(0))

const formatOfBrands = (file: Uint8Array): PhotoFormat | null => {
  const brands = brandsOf(file)
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif'
  return brands.some((brand) => /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) ? 'heic' : null
}

/** What a file of the ISO base media format says it is: its main brand, and those it is compatible with. */
const brandsOf = (file: Uint8Array): string[] => {
  if (!stands(file, 4, 'ftyp')) return []
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256)
  const brands = []
  for (let at = 8; at + 4 <= end; at += 4)
    if (at !== 12) brands.push(bytes.toString('latin1', at, at + 4))
  return brands
}
