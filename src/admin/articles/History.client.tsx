'use client'

import { languageOf } from '../../domain/language.ts'
import { Link, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { clockOf } from '../../domain/clock.ts'
import type { MoveRow } from '../../workflow/recordMove.ts'
import { historySentence } from './historySentence.ts'

const words = {
  heading: { vi: 'Nhật ký', en: 'History' },
  version: { vi: 'Xem bản này', en: 'See this version' },
  download: { vi: 'Tải nhật ký:', en: 'Download the log:' },
}

/** What was done with the article, newest first. */
export const History = ({
  rows,
  people,
  details,
}: {
  rows: readonly MoveRow[]
  people: Record<string, string>
  details: Record<string, string>
}) => {
  const { i18n } = useTranslation()
  const language = languageOf(i18n)
  const { user } = useAuth()
  const { admin, routes } = useConfig().config
  const article = rows[0]?.article
  if (article === undefined) return null
  const clock = clockOf(admin.timezones.defaultTimezone ?? 'UTC')
  // What one has just done oneself may be newer than the names that came with the page.
  const known = { ...people, ...(user && { [user.id]: String(user.name) }) }
  return (
    <details className="workflow__history">
      <summary>
        {words.heading[language]} ({rows.length})
      </summary>
      <ol reversed>
        {rows.map((row) => (
          <li key={row.id}>
            {historySentence(row, {
              at: clock(row.at).text,
              name: known[row.actor ?? ''] ?? null,
              detail: details[row.id],
              language,
            })}{' '}
            <Link
              href={formatAdminURL({
                adminRoute: routes.admin,
                path: `/collections/articles/${row.article}/versions/${row.version}`,
              })}
              prefetch={false}
            >
              {words.version[language]}
            </Link>
            {row.note !== null && <q>{row.note}</q>}
          </li>
        ))}
      </ol>
      <p>
        {words.download[language]}
        {(['csv', 'json'] as const).map((format) => [
          ' ',
          <a
            key={format}
            href={`${routes.api}/articles/${article}/audit?format=${format}`}
            download
          >
            {format.toUpperCase()}
          </a>,
        ])}
      </p>
    </details>
  )
}
