import ExifReader from 'exifreader'
import { type Spoken, textInBytes } from '../../domain/photo/textInBytes.ts'
import type { EmbeddedWord, Said } from '../../domain/photo/embedded.ts'
import { asWebp } from './wrapped.ts'

/** All that is asked of Exif: a position and the numbers of camera and lens are not among it. */
const tags = [
  'ImageDescription',
  'Artist',
  'Copyright',
  'DateTimeOriginal',
  'OffsetTimeOriginal',
  'Make',
  'Model',
] as const
/** What exifreader says in the place of a text that does not stand in its block. */
const faulty = '<faulty value>'
const header = 'Exif\0\0'

/** What a block of Exif says; null when it is broken. */
export function readExif(block: Buffer): Said | null {
  const bare = block.subarray(0, header.length).equals(Buffer.from(header))
    ? block.subarray(header.length)
    : block
  const { exif } = ExifReader.load(asWebp({ exif: bare }), {
    expanded: true,
    includeTags: { exif: [...tags] },
  })
  if (!exif) return null
  const textsOf = (tag: (typeof tags)[number]): string[] => {
    const value: unknown = exif[tag]?.value
    return [value]
      .flat()
      .filter(isText)
      .filter((text) => text !== faulty)
  }
  const [make = '', model = ''] = [textsOf('Make')[0]?.trim(), textsOf('Model')[0]?.trim()]
  const words: [EmbeddedWord, string[]][] = [
    ['caption', textsOf('ImageDescription')],
    ['creator', textsOf('Artist').flatMap((names) => names.split(';'))],
    // The photographer's line and the editor's stand one behind the other.
    ['copyright', [textsOf('Copyright').join(' ')]],
    ['camera', [model.startsWith(make) ? model : `${make} ${model}`]],
  ]
  const [time = '', zone = ''] = [textsOf('DateTimeOriginal')[0], textsOf('OffsetTimeOriginal')[0]]
  return {
    ...Object.fromEntries(
      words.map(([word, texts]) => [word, texts.map((text) => spokenIn(text, block))]),
    ),
    ...(time !== '' && { takenAt: `${time}${zone.trim()}` }),
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** Where the bytes are no UTF-8, exifreader gives each as a letter of its own. */
const spokenIn = (text: string, block: Buffer): Spoken =>
  /[^\0-\x7F]/.test(text) && /^[\0-\xFF]*$/.test(text) && !block.includes(text, 0, 'utf8')
    ? textInBytes(Buffer.from(text, 'latin1'), { isUtf8: false })
    : { text }
