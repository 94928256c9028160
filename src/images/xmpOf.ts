/** The words of a photo that go with its pixels wherever they go. */
export type PhotoWords = {
  caption?: string | null
  creator?: string | null
  credit?: string | null
  copyright?: string | null
}

/**
 * What a rendition says of itself (IPTC Photo Metadata, as XMP), so that whoever passes it on still names its maker;
 * null where there is nothing to say. Files are immutable: it says what was known of the photo as the file was made.
 */
export const xmpOf = ({ caption, creator, credit, copyright }: PhotoWords): string | null => {
  const said = [
    element('dc:description', caption, (text) => `<rdf:Alt>${item(text, 'x-default')}</rdf:Alt>`),
    element('dc:creator', creator, (text) => `<rdf:Seq>${item(text)}</rdf:Seq>`),
    element('dc:rights', copyright, (text) => `<rdf:Alt>${item(text, 'x-default')}</rdf:Alt>`),
    element('photoshop:Credit', credit, (text) => text),
  ].join('')
  return said === '' ? null : packetOf(said)
}

const element = (name: string, text: string | null | undefined, write: (text: string) => string) =>
  text?.trim() ? `<${name}>${write(escaped(text.trim()))}</${name}>` : ''

const item = (text: string, language?: string): string =>
  `<rdf:li${language ? ` xml:lang="${language}"` : ''}>${text}</rdf:li>`

/** Part 1 of ISO 16684: the packet is marked, so that programs find it in a file whose format they do not know. */
const packetOf = (said: string): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${said}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** As XML may hold it: without the controls and halves of characters that it knows no way to write. */
const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[&<>]/g, (sign) => entities[sign] ?? sign)
