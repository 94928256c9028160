import type { ParsedArticle, ViewTimeLists } from './article.ts'

/**
 * The section the article may have stood in: named by its own stamp, else the folder of its old
 * address, else the one on which all of “Tin khác” agree. Only ever a suggestion (rule N11).
 */
export const categorySuggestionOf = ({
  section,
  legacyUrl,
  lists,
}: Pick<ParsedArticle, 'section' | 'legacyUrl' | 'lists'>): string | null =>
  section ?? folderOf(legacyUrl) ?? sharedBy(lists)

function folderOf(legacyUrl: string | null): string | null {
  if (legacyUrl === null) return null
  const folders = new URL(legacyUrl).pathname.split('/').filter(Boolean).slice(0, -1)
  const folder = folders.at(-1)
  return folder !== undefined && /^[a-z]+(?:-[a-z]+)*$/.test(folder) ? folder : null
}

function sharedBy({ other }: ViewTimeLists): string | null {
  const sections = new Set(other.map(({ category }) => category))
  return sections.size === 1 ? (other[0]?.category ?? null) : null
}
