import type { FailureCode } from './failures.ts'

type Format = Extract<FailureCode, 'webPage' | 'wordPress' | 'xml' | 'json'>

const head = 4_096
const page = /<(?:!doctype\s+html|html|head|body)\b/i
const blocks =
  /^<\/?(?:article|blockquote|div|figure|h[1-6]|iframe|li|link|main|meta|ol|p|script|section|span|style|table|tbody|td|tr|ul)\b/i

/**
 * What a text is that was written for programs and not for readers: a web page or a piece of one, an export of
 * WordPress (WXR), other XML, JSON. Null for a text; tags within its sentences are text (rule N16).
 */
export function writtenForPrograms(text: string): Format | null {
  const start = text
    .slice(0, head)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/^<(?:\?xml|rss|feed|urlset)\b/i.test(start) && !page.test(start))
    return start.includes('wordpress.org/export') ? 'wordPress' : 'xml'
  if (/^<(?:!--|!doctype|html|head|body|\?xml)/i.test(start) && page.test(start)) return 'webPage'
  if (isJson(text)) return 'json'
  return isMarkup(text) ? 'webPage' : null
}

/** JSON, be it cut off, or one value a line. */
function isJson(text: string): boolean {
  const start = text
    .slice(0, head)
    .replace(/^\uFEFF/, '')
    .trimStart()
  return /^(?:\{\s*"(?:[^"\\\n]|\\.){0,200}"\s*:|\[\s*(?:\{\s*"|\{\s*\}|\]))/.test(start)
}

/** Half of its lines, and more than a quotation of a tag or two, begin as a page is made. */
function isMarkup(text: string): boolean {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim())
  const written = lines.filter(Boolean)
  const made = written.filter((line) => blocks.test(line)).length
  return made * 2 >= written.length && blocks.test(written[0] ?? '')
}
