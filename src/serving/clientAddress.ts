import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** Says to all behind the front door who is calling. What a caller writes there is overwritten. */
export const clientHeader = 'x-client-address'

/** Notes who is calling, as `clientOf` sees it. */
export const nameClient = ({ headers, socket }: IncomingMessage, proxies: number): void => {
  headers[clientHeader] = clientOf(socket.remoteAddress ?? '', headers['x-forwarded-for'], proxies)
}

/**
 * The client of a request: whoever opened the connection or, behind proxies, what the last of those that
 * are ours wrote down. Each adds whom it was called by at the end; what stands before is anybody's word.
 *
 * @param forwarded the header X-Forwarded-For, as it came.
 * @param proxies how many of its entries, from the end, were written by proxies of ours.
 */
export const clientOf = (
  caller: string,
  forwarded: string | readonly string[] | undefined,
  proxies: number,
): string => {
  const nearestFirst = String(forwarded ?? '')
    .split(',')
    .map(withoutPort)
    .reverse()
  let client = caller
  for (const address of nearestFirst.slice(0, proxies)) {
    if (isIP(address) === 0) break
    client = address
  }
  return subscriberOf(client)
}

/** Some proxies write `192.0.2.7:51234` and `[2001:db8::7]:51234`. */
const withoutPort = (entry: string): string =>
  entry
    .trim()
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')

/** One subscriber of IPv6 has a whole network of addresses to call from: they are taken for one. */
const subscriberOf = (address: string): string => {
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (embedded !== undefined) return embedded
  if (isIP(address) !== 6) return address
  const written = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1)
  const [before = '', after = ''] = written.split('::')
  const groups = [before, after].map((part) => (part === '' ? [] : part.split(':')))
  const [head = [], tail = []] = groups
  const all = [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail]
  return `${all.slice(0, 4).join(':')}::/64`
}
