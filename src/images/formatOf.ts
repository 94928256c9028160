/** What a photo may come as. SVG runs scripts, GIF and TIFF have pages, AVIF takes seconds to re-encode. */
export type PhotoFormat = 'jpeg' | 'png' | 'webp'

const signatures: readonly { format: PhotoFormat; at: number; bytes: string }[] = [
  { format: 'jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { format: 'png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { format: 'webp', at: 8, bytes: 'WEBP' },
]

/** The format that a file's first bytes announce, whatever its name says; null when it is none of ours. */
export const formatOf = (file: Uint8Array): PhotoFormat | null =>
  signatures.find(({ at, bytes }) =>
    [...bytes].every((character, index) => file[at + index] === character.charCodeAt(0)),
  )?.format ?? null
