import type { Line, Listed, ViewTimeLists } from './article.ts'
import type { Section } from './markers.ts'
import { stampOf } from './stamp.ts'

/** `impossible` are those of the leftovers that name a day that never was. */
type Read = { lists: ViewTimeLists; leftovers: Line[]; impossible: Line[] }

/**
 * The lists beside the article: a line is a title, a stamp after it says where and when it appeared
 * (rule N3). A stamp with no title before it, or with a day that never was, is left over.
 */
export function listsOf(sections: Section[]): Read {
  const read: Read = {
    lists: { readers: [], recommended: [], other: [], related: [], topics: [], tags: [] },
    leftovers: [],
    impossible: [],
  }
  for (const section of sections) readSection(section, read)
  return read
}

function readSection({ name, lines }: Section, { lists, leftovers, impossible }: Read): void {
  const list = lists[name]
  let bare: Listed | null = null
  for (const line of lines) {
    const stamp = stampOf(line.text)
    if (stamp === null) {
      bare = { line: line.number, title: line.text, category: null, publishedAt: null }
      list.push(bare)
      continue
    }
    if (stamp.at === null) impossible.push(line)
    if (bare === null || stamp.at === null) leftovers.push(line)
    else Object.assign(bare, { category: stamp.section, publishedAt: stamp.at })
    bare = null
  }
}
