import { IncomingMessage } from 'node:http'

/**
 * Reads a short body: its text, and the same request once more for whoever is to read it next, since a stream can be
 * read once.
 *
 * @returns null, and nothing is read, for a body of more than `most` bytes, or one that does not say how many it has.
 * @throws when the connection breaks off.
 */
export const readShort = async (
  request: IncomingMessage,
  most: number,
): Promise<{ text: string; again: IncomingMessage } | null> => {
  const length = Number(request.headers['content-length'])
  if (!(length > 0 && length <= most)) return null
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const { headers, httpVersion, httpVersionMajor, httpVersionMinor, method, rawHeaders, url } =
    request
  const again = Object.assign(new IncomingMessage(request.socket), {
    ...{ headers, httpVersion, httpVersionMajor, httpVersionMinor, method, rawHeaders, url },
    complete: true,
  })
  again.push(body)
  again.push(null)
  return { text: body.toString(), again }
}
