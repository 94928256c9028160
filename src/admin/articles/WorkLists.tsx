import { versionsWorkedOn } from '../../database/drafts.ts'
import { languageOf } from '../../domain/language.ts'
import Link from 'next/link.js'
import type { Payload, ServerProps, TypedUser } from 'payload'
import { actorOfUser } from '../../access/actorOf.ts'
import { hasRole, staff } from '../../domain/roles.ts'
import { queryOf, type WorkList, whereOf, workLists } from './lists.ts'

type Props = Pick<ServerProps, 'i18n' | 'payload' | 'searchParams' | 'user'> & {
  /** There above the table of a collection, and missing on the first page. */
  collectionSlug?: string
}

const words = {
  heading: { vi: 'Danh sách công việc', en: 'Work lists' },
  all: { vi: 'Tất cả', en: 'All' },
}

/** Links to the newsroom's lists with what waits in each, above the table and on the first page. */
export const WorkLists = async ({ collectionSlug, i18n, payload, searchParams, user }: Props) => {
  // Who only sees what is live has no work among articles, and may not ask for their states.
  if (!user || !hasRole(actorOfUser(user), ...staff)) return null
  const language = languageOf(i18n)
  const path = `${payload.config.routes.admin}/collections/articles`
  const asked = Object.entries(searchParams ?? {}).filter(([key]) => key.startsWith('where'))
  const isCurrent = (query: Record<string, string>) =>
    collectionSlug !== undefined &&
    asked.length === Object.keys(query).length &&
    asked.every(([key, value]) => query[key] === value)
  const counts = await Promise.all(workLists.map((list) => countIn(list, payload, user)))
  const linkTo = (label: string, query: Record<string, string>, count?: number) => (
    <li key={label}>
      <Link
        href={`${path}?${new URLSearchParams(query)}`}
        aria-current={isCurrent(query) ? 'page' : undefined}
      >
        {label} {count !== undefined && <b>{count}</b>}
      </Link>
    </li>
  )
  return (
    <nav className="work-lists" aria-label={words.heading[language]}>
      <ul>
        {workLists.map((list, at) =>
          linkTo(list.label[language], queryOf(list, String(user.id)), counts[at]),
        )}
        {linkTo(words.all[language], {})}
      </ul>
    </nav>
  )
}

/** How many of them somebody sees, as the list behind the link counts them. */
const countIn = async (list: WorkList, payload: Payload, user: TypedUser): Promise<number> => {
  const { totalDocs } = await payload.find({
    collection: 'articles',
    depth: 0,
    ...versionsWorkedOn,
    limit: 1,
    overrideAccess: false,
    select: {},
    user,
    where: whereOf(list, String(user.id)),
  })
  return totalDocs
}
