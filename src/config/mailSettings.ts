import { SettingsError } from './SettingsError.ts'

/** The server that takes the newsroom's mail, and whom the mail is from. */
export type MailSettings = {
  host: string
  port: number
  /** Encrypted from the first byte; otherwise as soon as the server offers it. */
  isSecure: boolean
  login: { user: string; password: string } | null
  from: { name: string; address: string }
}

const newsroom = 'Tòa soạn'

/**
 * Reads `smtp://user:password@host:587?from=…`; `from` is an address, or a name and an address in angle
 * brackets. Without it the mail is from `no-reply` at the host of the newsroom.
 *
 * @throws {SettingsError} which never repeats the password.
 */
export const mailSettingsOf = (text: string, publicUrl: string): MailSettings => {
  const url = URL.canParse(text) ? new URL(text) : null
  const isSecure = url?.protocol === 'smtps:'
  if (url === null || !(isSecure || url.protocol === 'smtp:') || url.hostname === '')
    throw wrong('must begin with “smtp://” or “smtps://” and name a host')
  if (!/^\/?$/.test(url.pathname) || url.hash !== '') throw wrong('must have no path')
  const unknown = [...url.searchParams.keys()].find((name) => name !== 'from')
  if (unknown !== undefined) throw wrong(`knows “from” alone, not “${unknown}”`)
  const user = decoded(url.username)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (isSecure ? 465 : 587)),
    isSecure,
    login: user === '' ? null : { user, password: decoded(url.password) },
    from: senderOf(url.searchParams.get('from') ?? `no-reply@${new URL(publicUrl).hostname}`),
  }
}

const senderOf = (text: string): MailSettings['from'] => {
  const [, name, bracketed, bare] =
    /^(?:([^<>@"\p{Cc}]*)<([^\s@<>]+@[^\s@<>]+)>|([^\s@<>]+@[^\s@<>]+))$/u.exec(text.trim()) ?? []
  const address = bracketed ?? bare
  if (address === undefined)
    throw wrong('needs an address in “from”, such as “Tòa soạn <no-reply@news.example>”')
  return { name: name?.trim() || newsroom, address }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    // There is no question to ask first: what cannot be decoded throws.
    throw wrong('needs user and password percent-encoded')
  }
}

const wrong = (what: string): SettingsError => new SettingsError(`SMTP_URL ${what}.`)
