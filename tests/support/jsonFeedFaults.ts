type Check = (value: unknown) => boolean

/** What of a value breaks the rules of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), by its path. */
export const jsonFeedFaults = (feed: unknown): string[] => [
  ...faultsOf(feed, 'feed', {
    version: [is('https://jsonfeed.org/version/1.1')],
    title: [isText],
    home_page_url: [isAddress, optional],
    feed_url: [isAddress, optional],
    description: [isText, optional],
    language: [isText, optional],
    authors: [isList(isAuthor), optional],
    items: [isList(isItem)],
  }),
  ...(areUnique(feed) ? [] : ['items: two of one id']),
]

type Rules = Record<string, readonly [Check, typeof optional?]>
const optional = 'may be left out'

function faultsOf(value: unknown, path: string, rules: Rules): string[] {
  if (!isObject(value)) return [path]
  const unknown = Object.keys(value).filter((key) => !(key in rules) && !key.startsWith('_'))
  const wrong = Object.entries(rules)
    .filter(([key, [check, left]]) => (key in value ? !check(value[key]) : left !== optional))
    .map(([key]) => key)
  return [...unknown, ...wrong].map((key) => `${path}.${key}`)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText: Check = (value) => typeof value === 'string'
const isAddress: Check = (value) => typeof value === 'string' && /^https?:\/\//.test(value)
/** RFC 3339 */
const isDate: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value))
const is =
  (wanted: string): Check =>
  (value) =>
    value === wanted

function isList(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check)
}

function isAuthor(value: unknown): boolean {
  const rules: Rules = {
    name: [isText, optional],
    url: [isAddress, optional],
    avatar: [isAddress, optional],
  }
  return faultsOf(value, '', rules).length === 0 && Object.keys(value as object).length > 0
}

function isItem(value: unknown): boolean {
  const rules: Rules = {
    id: [isText],
    url: [isAddress, optional],
    title: [isText, optional],
    content_html: [isText, optional],
    content_text: [isText, optional],
    summary: [isText, optional],
    image: [isAddress, optional],
    date_published: [isDate, optional],
    date_modified: [isDate, optional],
    authors: [isList(isAuthor), optional],
    tags: [isList(isText), optional],
  }
  const says = isObject(value) && ('content_html' in value || 'content_text' in value)
  return says && faultsOf(value, '', rules).length === 0
}

function areUnique(feed: unknown): boolean {
  const items = isObject(feed) && Array.isArray(feed.items) ? (feed.items as unknown[]) : []
  const ids = items.map((item) => (isObject(item) ? item.id : null))
  return new Set(ids).size === ids.length
}
