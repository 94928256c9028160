import { resolve } from 'node:path'
import { type MailSettings, mailSettingsOf } from './mailSettings.ts'
import { SettingsError } from './SettingsError.ts'

export { SettingsError }

/** What the operator has chosen, checked: the rest of the program never looks at the environment. */
export type Settings = {
  /** `file:<path>`, `mongodb://…` or `mongodb+srv://…` */
  databaseUrl: string
  payloadSecret: string
  port: number
  /** Scheme and host, without a slash at the end: where admin and API are. */
  publicUrl: string
  /** The same of where readers read: of articles, categories, authors and topics. */
  siteUrl: string
  /** The same of where the bytes of photos are fetched. */
  mediaUrl: string
  /** While it is not, the host of the request itself is a trusted origin for the login cookie. */
  isPublicUrlSet: boolean
  /** Whose pages may call Payload's REST and GraphQL besides our own. */
  corsOrigins: string[]
  /** Absolute. */
  mediaDir: string
  /** Where the index of the search is, which is made of what is published. Absolute. */
  searchFile: string
  /** Whether an empty embedded database may be filled with the demo newsroom. */
  demo: boolean
  demoPassword: string | null
  /** Whether PUBLIC_URL names this machine, and so who reads its screen is who runs it. */
  isThisMachine: boolean
  timeZone: string
  /** Null while no server is named: then no mail is sent. */
  mail: MailSettings | null
  /** How many proxies stand before the newsroom, each adding to X-Forwarded-For whom it was called by. */
  trustedProxies: number
  /** Whether those who try again and again have to wait. */
  rateLimit: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads and checks every setting of the environment; an empty one counts as unset.
 *
 * @throws {SettingsError} at the first one that is missing or wrong.
 */
export const readSettings = (env: Environment): Settings => {
  const given = (name: string): string | null => env[name]?.trim() || null
  const port = portOf(given('PORT') ?? '3000')
  const addressIn = (name: string): string | null => {
    const text = given(name)
    return text === null ? null : originOf(name, text)
  }
  const publicUrl = addressIn('PUBLIC_URL')
  const ownUrl = publicUrl ?? `http://localhost:${port}`
  const isThisMachine = isLoopback(ownUrl)
  const demo = switchOf('DEMO', given('DEMO') ?? String(isThisMachine))
  const demoPassword = demoPasswordOf(given('DEMO_PASSWORD'))
  // There the logins are not printed, and one that is made up would be nobody's.
  if (demo && !isThisMachine && demoPassword === null)
    throw new SettingsError(
      'DEMO_PASSWORD must be set where DEMO is “true” and PUBLIC_URL names another machine.',
    )
  const smtpUrl = given('SMTP_URL')
  const databaseUrl = databaseUrlOf(given('DATABASE_URL') ?? 'file:./data/newsroom.db')
  return {
    databaseUrl,
    payloadSecret: secretOf(given('PAYLOAD_SECRET')),
    port,
    publicUrl: ownUrl,
    siteUrl: addressIn('SITE_URL') ?? ownUrl,
    mediaUrl: addressIn('MEDIA_URL') ?? ownUrl,
    isPublicUrlSet: publicUrl !== null,
    corsOrigins: originsOf(given('CORS_ORIGINS') ?? ''),
    mediaDir: resolve(given('MEDIA_DIR') ?? './media'),
    searchFile: searchFileOf(given('SEARCH_DIR'), databaseUrl),
    demo,
    demoPassword,
    isThisMachine,
    timeZone: timeZoneOf(given('TIME_ZONE') ?? 'Asia/Ho_Chi_Minh'),
    mail: smtpUrl === null ? null : mailSettingsOf(smtpUrl, ownUrl),
    trustedProxies: proxiesOf(given('TRUST_PROXY') ?? 'false'),
    rateLimit: isOn('RATE_LIMIT', given('RATE_LIMIT') ?? 'on'),
  }
}

const databaseUrlOf = (text: string): string => {
  if (/^file:./.test(text) || /^mongodb\+srv:\/\/./.test(text)) return text
  if (!/^mongodb:\/\/./.test(text))
    throw new SettingsError(
      'DATABASE_URL must begin with “file:” and a path, or with “mongodb://” or “mongodb+srv://”.',
    )
  // Without a replica set MongoDB knows no transactions, and half a move could be stored.
  if (!/[?&]replicaSet=[^&]/.test(text))
    throw new SettingsError(
      'DATABASE_URL must name the replica set of MongoDB, as in “?replicaSet=rs0”.',
    )
  return text
}

/** Beside an embedded database, unless it has a folder of its own. */
const searchFileOf = (folder: string | null, databaseUrl: string): string => {
  const isEmbedded = databaseUrl.startsWith('file:')
  if (folder !== null || !isEmbedded) return resolve(folder ?? './data', 'search.db')
  return `${resolve(databaseUrl.replace(/^file:(\/\/)?/, ''))}-search`
}

const secretOf = (text: string | null): string => {
  if (text !== null && text.length >= 32) return text
  throw new SettingsError('PAYLOAD_SECRET must be a random text of at least 32 characters.')
}

const portOf = (text: string): number => {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new SettingsError(`PORT must be a whole number from 1 to 65535, not “${text}”.`)
}

const originIn = (text: string): string | null => {
  const url = URL.canParse(text) ? new URL(text) : null
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  return isOrigin ? url.origin : null
}

const originsOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const origin = originIn(one)
      if (origin !== null) return origin
      throw new SettingsError(
        `CORS_ORIGINS must be addresses without a path, with commas between them, such as https://news.example,https://app.news.example, not “${one}”.`,
      )
    })

const originOf = (name: string, text: string): string => {
  const origin = originIn(text)
  if (origin !== null) return origin
  throw new SettingsError(
    `${name} must be an address without a path, such as https://news.example, not “${text}”.`,
  )
}

const isLoopback = (url: string): boolean =>
  /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(url).hostname)

const switchOf = (name: string, text: string): boolean => {
  if (text === 'true' || text === 'false') return text === 'true'
  throw new SettingsError(`${name} must be “true” or “false”, not “${text}”.`)
}

const isOn = (name: string, text: string): boolean => {
  if (text === 'on' || text === 'off') return text === 'on'
  throw new SettingsError(`${name} must be “on” or “off”, not “${text}”.`)
}

const proxiesOf = (text: string): number => {
  if (text === 'true' || text === 'false') return Number(text === 'true')
  if (/^\d$/.test(text)) return Number(text)
  throw new SettingsError(
    `TRUST_PROXY must be the number of proxies before the newsroom, or “true” for one, not “${text}”.`,
  )
}

const demoPasswordOf = (text: string | null): string | null => {
  if (text === null || text.length >= 8) return text
  throw new SettingsError('DEMO_PASSWORD must have at least 8 characters.')
}

const timeZoneOf = (text: string): string => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return text
  } catch {
    // Intl has no question to ask first: it throws a RangeError for a zone it does not know.
    throw new SettingsError(
      `TIME_ZONE must be a zone of the tz database, such as Asia/Ho_Chi_Minh, not “${text}”.`,
    )
  }
}
