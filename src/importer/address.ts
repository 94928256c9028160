import { isImageAddress } from './imageMarks.ts'

import type { Line } from './article.ts'

const addressLine = /^(?:(?:url|link|đường dẫn|địa chỉ|nguồn)\s*:\s*)?(?<address>https?:\/\/\S+)$/iu

/**
 * The address under which the old site showed the article, where the first or the last line is
 * nothing else. Within the text an address is text; that of a photo is the photo.
 */
export function takeAddress(lines: Line[]): { legacyUrl: string | null; rest: Line[] } {
  for (const line of [lines[0], lines.at(-1)]) {
    const legacyUrl = addressIn(line?.text ?? '')
    if (legacyUrl !== null) return { legacyUrl, rest: lines.filter((other) => other !== line) }
  }
  return { legacyUrl: null, rest: lines }
}

const longestAddress = 2_000

function addressIn(text: string): string | null {
  if (text.length > longestAddress || isImageAddress(text)) return null
  const address = addressLine.exec(text)?.groups?.address ?? ''
  return URL.canParse(address) && new URL(address).pathname !== '/' ? address : null
}

/** What stays the same when an address is written with or without www, https or a fragment. */
export function addressKey(legacyUrl: string): string {
  const { hostname, port, pathname, search } = new URL(legacyUrl)
  const host = hostname.replace(/^www\./, '') + (port && `:${port}`)
  return host + pathname.replace(/\/$/, '') + search
}
