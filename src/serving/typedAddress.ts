/** What Node says of bytes that it cannot read (`clientError`). */
export type Unread = { code?: string; bytesParsed?: number; rawPacket?: Buffer }

/**
 * A request whose address holds letters as people type them into curl (`?q=đoàn`), written as a browser writes it, with
 * percent signs: Node refuses the letters, which are bytes above 127. Nothing is judged here and nothing after the
 * address is changed, so that the whole is read by Node's own strict parser; it is only told that this is the last
 * request of its connection.
 *
 * @returns null where anything is in doubt: the request has, or may have, a body, is not all there, or has more after it.
 */
export const typedAddress = ({ code, bytesParsed, rawPacket }: Unread): Buffer | null => {
  if (code !== 'HPE_INVALID_URL' || rawPacket === undefined || bytesParsed === undefined)
    return null
  // The fault is in an address, which holds no line break and no blank: if one of each stands before it in this packet,
  // or the packet begins with a method, the request begins there. What is before it has been read already.
  const begin = rawPacket.lastIndexOf('\n', bytesParsed) + 1
  const request = rawPacket.toString('latin1', begin)
  const [, method = '', address = '', version = '', headers = ''] = bodiless.exec(request) ?? []
  if (method === '' || announcesBody.test(headers)) return null
  const encoded = address.replace(/[\x80-\xff]/g, (byte) => `%${hex(byte)}`)
  const last = 'Connection: close\r\n'
  return encoded === address
    ? null
    : Buffer.from(`${method}${encoded}${version}${last}${headers}\r\n`, 'latin1')
}

const bodiless = /^((?:GET|HEAD) )(\/[^ \r\n]*)( HTTP\/1\.1\r\n)((?:[^\r\n]+\r\n)*)\r\n$/
const announcesBody = /^(?:content-length|transfer-encoding|expect|upgrade)/im

const hex = (byte: string): string => byte.charCodeAt(0).toString(16).toUpperCase()
