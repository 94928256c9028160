'use client'

import type { Language } from '../../domain/language.ts'
import { Button, useConfig } from '@payloadcms/ui'
import Link from 'next/link.js'
import { useState } from 'react'
import { clockOf } from '../../domain/clock.ts'
import { type NoticeKind, noticeLabels } from '../../domain/workflow/notices.ts'
import { ask, reasonsIn } from '../articles/moveRequests.ts'

type Notice = {
  id: string
  kind: NoticeKind
  /** ISO 8601 */
  at: string
  article: string
  /** The photo of it that this is about. */
  photo: string | null
  /** Null when the article is not, or no longer, for the reader to see. */
  title: string | null
}

const words = {
  heading: { vi: 'Thông báo chưa đọc', en: 'Unread notifications' },
  read: { vi: 'Đã đọc', en: 'Read' },
  photo: { vi: 'xem ảnh', en: 'see the photo' },
  noTitle: { vi: 'Chưa có tít', en: 'No title yet' },
}

/** Unread notices, each with its article; one that was ticked off goes when the newsroom has noted it. */
export const NoticeList = ({ notices, language }: { notices: Notice[]; language: Language }) => {
  const { config } = useConfig()
  const { admin, api } = config.routes
  const clock = clockOf(config.admin.timezones.defaultTimezone ?? 'UTC')
  const [unread, setUnread] = useState(notices)

  const tickOff = async (id: string) => {
    const body = { readAt: new Date().toISOString() }
    const answer = await ask(`${api}/notifications/${id}`, language, { method: 'PATCH', body })
    const refused = await reasonsIn(answer, language)
    if (refused.length === 0) setUnread((rest) => rest.filter((one) => one.id !== id))
  }

  if (unread.length === 0) return null
  return (
    <section className="notices" aria-label={words.heading[language]}>
      <h2>{words.heading[language]}</h2>
      <ul>
        {unread.map(({ id, kind, at, article, photo, title }) => (
          <li key={id}>
            <span>
              {clock(at).text} – {noticeLabels[kind][language]}
              {title !== null && (
                <>
                  :{' '}
                  <Link href={`${admin}/collections/articles/${article}`}>
                    {title || words.noTitle[language]}
                  </Link>
                </>
              )}
              {photo !== null && (
                <>
                  {' '}
                  (
                  <Link href={`${admin}/collections/images/${photo}`}>{words.photo[language]}</Link>
                  )
                </>
              )}
            </span>
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              onClick={() => void tickOff(id)}
            >
              {words.read[language]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
