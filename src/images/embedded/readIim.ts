import ExifReader from 'exifreader'
import { type Spoken, textInBytes } from '../../domain/photo/textInBytes.ts'
import type { EmbeddedWord, Said } from '../../domain/photo/embedded.ts'
import { asJpeg } from './wrapped.ts'

/** The data sets of record 2 (IPTC-IIM 4.2), and how many bytes each may have. */
const dataSets: Partial<Record<EmbeddedWord, readonly [number, number]>> = {
  title: [5, 64],
  keywords: [25, 64],
  instructions: [40, 256],
  creator: [80, 32],
  creatorJobTitle: [85, 32],
  city: [90, 32],
  sublocation: [92, 32],
  state: [95, 32],
  country: [101, 64],
  job: [103, 32],
  headline: [105, 256],
  credit: [110, 32],
  source: [115, 32],
  copyright: [116, 128],
  caption: [120, 2000],
  captionWriter: [122, 32],
}
const dateCreated = 0x0237
const timeCreated = 0x023c
const codedCharacterSet = 0x015a
/** ESC % G: all that follows is UTF-8. */
const utf8 = [0x1b, 0x25, 0x47]

/** What a block of IPTC-IIM says; null when it is broken. */
export function readIim(block: Buffer): Said | null {
  const { iptc } = ExifReader.load(asJpeg(block), { expanded: true, includeTags: { iptc: true } })
  const rows = Object.values(iptc ?? {})
    .flat()
    .filter(isRow)
  if (rows.length === 0) return null
  const bytesOf = (id: number): Uint8Array[] =>
    rows.filter((row) => row.id === id).map(({ value }) => Uint8Array.from(value))
  const isUtf8 = bytesOf(codedCharacterSet).some((bytes) => utf8.every((b, at) => bytes[at] === b))
  const said = Object.entries(dataSets).flatMap(([word, [number, most]]) => {
    const texts = bytesOf(0x0200 + number).map((bytes): Spoken =>
      textInBytes(bytes, { isUtf8, most }),
    )
    return texts.length === 0 ? [] : [[word, texts] as const]
  })
  const [date, time] = [dateCreated, timeCreated].map((id) => asciiOf(bytesOf(id)[0]))
  const takenAt = date === '' ? '' : timeOf(date ?? '', time ?? '')
  return { ...Object.fromEntries(said), ...(takenAt !== '' && { takenAt }) }
}

type Row = { id: number; value: number[] }

const isRow = (row: unknown): row is Row =>
  typeof row === 'object' &&
  row !== null &&
  'id' in row &&
  'value' in row &&
  Array.isArray(row.value)

const asciiOf = (bytes: Uint8Array | undefined): string => String.fromCharCode(...(bytes ?? []))

/** `20261120` and `083000+0700`, as ISO 8601 has it. */
const timeOf = (date: string, time: string): string =>
  `${date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')}${time.replace(
    /^(\d\d)(\d\d)(\d\d)([+-]\d{4})?.*$/,
    'T$1:$2:$3$4',
  )}`
