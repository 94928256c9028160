import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Says to all behind the front door who is calling. What a caller writes there is overwritten. */
export const clientHeader = 'x-client-address'

/** From where a request came, as the front door has noted. */
export const clientIn = ({ headers }: { headers: Headers }): string =>
  headers.get(clientHeader) ?? ''

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
const subscriberOf = (client: string): string => {
  // The interface behind an address of the own link is ours, and says nothing of the caller.
  const [address = ''] = client.split('%', 1)
  // The library also takes `0x7f.1` and `127` for addresses.
  if (isIP(address) === 0) return client
  // Gives an address of IPv4 as such, however it is written: `::ffff:192.0.2.1`, `::ffff:c000:201`.
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`).toString()}/64`
}
