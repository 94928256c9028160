import { fold } from '../domain/text/fold.ts'
import type { Line, ListName } from './article.ts'

const markers: Record<string, ListName> = {
  'co the ban quan tam': 'readers',
  'nen xem': 'recommended',
  'tin khac': 'other',
  'tin lien quan': 'related',
  'bai lien quan': 'related',
  'xem them': 'related',
  'chu de': 'topics',
  tags: 'tags',
  tag: 'tags',
  'tu khoa': 'tags',
}

/** A marker and the lines under it. */
export type Section = { name: ListName; marker: Line; lines: Line[] }

/**
 * Parts the article from the lists that were shown beside it: the first line that is a marker ends
 * the article (rule N2). `Từ khóa: a, b` in one line counts where nothing but lists follows.
 */
export function sectionsOf(lines: Line[]): { article: Line[]; sections: Section[] } {
  const found = lines.findIndex((line, at) => markerOf(line) !== null || endsInTags(lines, at))
  if (found < 0) return { article: lines, sections: [] }
  const sections: Section[] = []
  for (const line of lines.slice(found)) {
    const name = markerOf(line)
    const tags = tagsIn(line)
    const section = sections.at(-1)
    if (name !== null) sections.push({ name, marker: line, lines: [] })
    else if (tags !== null) sections.push({ name: 'tags', marker: line, lines: tags })
    else section?.lines.push(line)
  }
  return { article: lines.slice(0, found), sections }
}

const longestMarker = 60

function markerOf({ text }: Line): ListName | null {
  if (text.length > longestMarker) return null
  const words = fold(text)
    .replace(/^[>»\s]+|[:\s]{1,9}$/g, '')
    .replace(/\s+/g, ' ')
  return Object.hasOwn(markers, words) ? (markers[words] ?? null) : null
}

const tagsLine = /^(?:từ khóa|từ khoá|tu khoa|tags?)\s*:\s*(?<tags>\S.*)$/iu

function tagsIn({ number, text }: Line): Line[] | null {
  const tags = tagsLine.exec(text)?.groups?.tags
  if (tags === undefined) return null
  return tags
    .split(/[,;]/)
    .map((tag) => ({ number, text: tag.trim() }))
    .filter((tag) => tag.text !== '')
}

const endsInTags = (lines: Line[], at: number): boolean => {
  const [line, next] = [lines[at], lines[at + 1]]
  if (line === undefined || tagsIn(line) === null) return false
  return next === undefined || markerOf(next) !== null
}
