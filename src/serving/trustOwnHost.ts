import type { IncomingMessage } from 'node:http'

/**
 * While PUBLIC_URL is unset, whoever opens the newsroom by another name of this machine is taken to have
 * used its public one: the host of the request itself is then a trusted origin for the login cookie,
 * and for nothing else (contract §1). Another site's origin never equals the host it sends to.
 */
export const trustOwnHost = ({ headers }: IncomingMessage, publicUrl: string): void => {
  const { host, origin } = headers
  if (origin === undefined || !URL.canParse(origin) || new URL(origin).host !== host) return
  headers.origin = publicUrl
  headers.host = new URL(publicUrl).host
}
