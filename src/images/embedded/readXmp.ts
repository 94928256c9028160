import type { EmbeddedWord, Said } from '../../domain/photo/embedded.ts'
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import ExifReader from 'exifreader'
import { asWebp } from './wrapped.ts'

/** The names of the IPTC's XMP properties (Photo Metadata 2025.1), without their prefixes. */
const names: Record<EmbeddedWord, string | null> = {
  caption: 'description',
  headline: 'Headline',
  alt: 'AltTextAccessibility',
  credit: 'Credit',
  copyright: 'rights',
  sublocation: 'Location',
  city: 'City',
  state: 'State',
  country: 'Country',
  event: 'Event',
  digitalSourceType: 'DigitalSourceType',
  title: 'title',
  longDescription: 'ExtDescrAccessibility',
  creatorJobTitle: 'AuthorsPosition',
  source: 'Source',
  usageTerms: 'UsageTerms',
  rightsUrl: 'WebStatement',
  instructions: 'Instructions',
  captionWriter: 'CaptionWriter',
  job: 'TransmissionReference',
  aiSystem: 'AISystemUsed',
  creator: 'creator',
  keywords: 'subject',
  personsShown: 'PersonInImage',
  camera: null,
}

const lists: ReadonlySet<string> = new Set<EmbeddedWord>(['creator', 'keywords', 'personsShown'])

/** What a block of XMP says; null when it is broken. */
export function readXmp(block: Buffer): Said | null {
  const packet = packetIn(block)
  if (packet === null) return null
  const { xmp } = ExifReader.load(asWebp({ xmp: packet }), {
    expanded: true,
    includeTags: { xmp: true },
    domParser: new DOMParser({ onError: onErrorStopParsing }),
  })
  // Of a block that is no XML it gives the text alone.
  if (!xmp || Object.keys(xmp).every((name) => name === '_raw')) return null
  const tags: Readonly<Record<string, unknown>> = xmp
  const said = (Object.entries(names) as [EmbeddedWord, string | null][]).flatMap(
    ([word, name]) => {
      const texts = name === null ? [] : textsIn(tags[name], lists.has(word))
      return texts.length === 0 ? [] : [[word, texts.map((text) => ({ text }))] as const]
    },
  )
  const [date] = textsIn(tags.DateCreated, false)
  return { ...Object.fromEntries(said), ...(date !== undefined && { takenAt: date }) }
}

/**
 * The document within its packet. What stands around it is padding; a mark of a packet in the middle would send
 * exifreader's search for the end of it back to the beginning each time.
 */
function packetIn(block: Buffer): Buffer | null {
  const text = block.toString('latin1')
  for (const [start, end] of [
    ['<x:xmpmeta', '</x:xmpmeta>'],
    ['<rdf:RDF', '</rdf:RDF>'],
  ] as const) {
    const [from, to] = [text.indexOf(start), text.lastIndexOf(end)]
    if (from < 0 || to < from) continue
    const document = text.slice(from, to + end.length)
    return Buffer.from(
      document.replaceAll('<?xpacket', '<?packet').replaceAll(...nextLine),
      'latin1',
    )
  }
  return null
}

/** To its parser of XML it ends a line; in a text that was UTF-8 taken for Latin-1 it is a part of many letters. */
const nextLine = ['\xC2\x85', '&#x85;'] as const

/** A property as it comes: a text, a list of texts, or one text in several languages. */
function textsIn(tag: unknown, isList: boolean): string[] {
  const value = valueOf(tag)
  if (typeof value === 'string')
    return isList ? value.split(/[;,]/).map((text) => text.trim()) : [value]
  if (!Array.isArray(value)) return []
  const items = (value as unknown[]).filter((item) => typeof valueOf(item) === 'string')
  if (isList) return items.map((item) => String(valueOf(item)))
  const said = items.filter((item) => String(valueOf(item)).trim() !== '')
  const best = said.find(isIn('vi')) ?? said.find(isIn('x-default')) ?? said[0]
  return best === undefined ? [] : [String(valueOf(best))]
}

const valueOf = (tag: unknown): unknown => partOf(tag, 'value')

const isIn =
  (language: string) =>
  (item: unknown): boolean => {
    const said = partOf(partOf(item, 'attributes'), 'lang')
    return typeof said === 'string' && said.toLowerCase().split('-vn')[0] === language
  }

const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
