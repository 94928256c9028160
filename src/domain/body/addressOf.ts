const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:', 'zalo:'])
const host = /^(?:[\p{L}\p{N}_-]{1,63}\.)+\p{L}[\p{L}\p{N}-]{1,62}(?::\d{1,5})?(?:[/?#]|$)/u
const mail = /^[^\s@:/?#"<>\\]{1,64}@[^\s@:/?#"<>]{1,255}$/u

/**
 * The address that a link of a body may have (contract §3): with a scheme where somebody has typed none,
 * clean of what could end an attribute or hide a scheme; null where readers may not be led there.
 */
export function addressOf(typed: string): string | null {
  // Browsers skip control characters within a scheme: “java\tscript:” runs.
  const address = slashed(typed.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim())
  if (address.startsWith('//')) return fit(`https://${address.replace(/^\/+/, '')}`)
  if (address.startsWith('/')) return clean(address)
  if (mail.test(address)) return fit(`mailto:${address}`)
  return fit(host.test(address) ? `https://${address}` : address)
}

/** Browsers read `\\` as `/` in addresses of the web, up to the question: `https://a.vn\\@b.vn` leads to `a.vn`. */
const slashed = (address: string): string =>
  /^(?:https?:|[/\\])/i.test(address)
    ? address.replace(/^[^?#]*/, (before) => before.replaceAll('\\', '/'))
    : address

const fit = (address: string): string | null => {
  if (!URL.canParse(address)) return null
  const { protocol, host, hostname, pathname } = new URL(address)
  if (!schemes.has(protocol)) return null
  const isWeb = protocol === 'http:' || protocol === 'https:'
  if (
    isWeb ? !/^https?:\/\//i.test(address) || hostname === '' : isNobody(protocol, host, pathname)
  )
    return null
  return clean(address)
}

/** Zalo’s own links, and some telephones’, name what they open in the place of a host: `zalo://conversation?…`. */
const isNobody = (protocol: string, host: string, pathname: string): boolean =>
  pathname === '' && (protocol === 'mailto:' || host === '')

/** What would have to be escaped in HTML, CSV or a mail is written as a browser would send it. */
const clean = (address: string): string =>
  address.replace(/["'<>\\^`{|}\s]/gu, (sign) => (sign === "'" ? '%27' : encodeURIComponent(sign)))
