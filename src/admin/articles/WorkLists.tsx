import Link from 'next/link.js'
import type { ServerProps } from 'payload'
import { languageOf } from '../languageOf.ts'
import { queryOf, workLists } from './lists.ts'

type Props = Pick<ServerProps, 'i18n' | 'payload' | 'searchParams' | 'user'> & {
  /** There above the table of a collection, and missing on the first page. */
  collectionSlug?: string
}

const words = {
  heading: { vi: 'Danh sách công việc', en: 'Work lists' },
  all: { vi: 'Tất cả', en: 'All' },
}

/** Links to the newsroom's lists, above the table and on the first page. */
export const WorkLists = ({ collectionSlug, i18n, payload, searchParams, user }: Props) => {
  const language = languageOf(i18n)
  const path = `${payload.config.routes.admin}/collections/articles`
  const asked = Object.entries(searchParams ?? {}).filter(([key]) => key.startsWith('where'))
  const isCurrent = (query: Record<string, string>) =>
    collectionSlug !== undefined &&
    asked.length === Object.keys(query).length &&
    asked.every(([key, value]) => query[key] === value)
  const linkTo = (label: string, query: Record<string, string>) => (
    <li key={label}>
      <Link
        href={`${path}?${new URLSearchParams(query)}`}
        aria-current={isCurrent(query) ? 'page' : undefined}
      >
        {label}
      </Link>
    </li>
  )
  return (
    <nav className="work-lists" aria-label={words.heading[language]}>
      <ul>
        {workLists.map((list) => linkTo(list.label[language], queryOf(list, String(user?.id))))}
        {linkTo(words.all[language], {})}
      </ul>
    </nav>
  )
}
