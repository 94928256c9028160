import type { IncomingMessage, ServerResponse } from 'node:http'
import { problems } from '../domain/problems.ts'

/**
 * Refuses an address whose percent-encoding is none: Next would answer 500 to it.
 *
 * @returns whether it was refused, and so answered.
 */
export const refuseUnreadable = (
  { url = '/' }: Pick<IncomingMessage, 'url'>,
  response: Pick<ServerResponse, 'writeHead' | 'end'>,
): boolean => {
  if (isReadable(url.split('?', 1)[0] ?? '')) return false
  const { status, vi: message } = problems.malformed
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
    .end(JSON.stringify({ errors: [{ code: 'malformed', message }] }))
  return true
}

const isReadable = (path: string): boolean => {
  try {
    decodeURIComponent(path)
    return true
  } catch (error) {
    // There is no question to ask first: what cannot be decoded throws.
    if (error instanceof URIError) return false
    throw error
  }
}
