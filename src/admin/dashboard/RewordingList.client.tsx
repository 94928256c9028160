'use client'

import { Button, useConfig } from '@payloadcms/ui'
import Link from 'next/link.js'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import type { Language, Sentence } from '../../domain/language.ts'
import type { Reason } from '../../errors/problem.ts'
import type { RewordingDecision, RewordingTask } from '../../workflow/rewordingTasks.ts'
import { Reasons } from '../articles/Reasons.client.tsx'
import { ask, reasonsIn } from '../articles/moveRequests.ts'

const words = {
  heading: { vi: 'Chú thích đã đổi', en: 'Captions that have changed' },
  why: {
    vi: 'Hồ sơ của những ảnh này nay ghi khác; độc giả vẫn đọc lời đã duyệt.',
    en: 'The photos say something else now; readers still read what was approved.',
  },
  update: { vi: 'Sửa bài', en: 'Revise the article' },
  leave: { vi: 'Để nguyên', en: 'Leave it' },
  photo: { vi: 'xem ảnh', en: 'see the photo' },
  noTitle: { vi: 'Chưa có tít', en: 'No title yet' },
  empty: { vi: '(trống)', en: '(empty)' },
} as const satisfies Record<string, Sentence>

const names = {
  caption: { vi: 'chú thích', en: 'caption' },
  alt: { vi: 'mô tả', en: 'alt text' },
  credit: { vi: 'ghi nguồn', en: 'credit' },
} as const satisfies Record<string, Sentence>

type Props = { tasks: RewordingTask[]; language: Language }

/** What was printed and what the photo says now, with a button for each decision; one that is decided goes. */
export const RewordingList = ({ tasks, language }: Props) => {
  const { config } = useConfig()
  const { admin, api } = config.routes
  const router = useRouter()
  const [open, setOpen] = useState(tasks)
  const [refused, setRefused] = useState<{ task: RewordingTask; reasons: Reason[] } | null>(null)

  const decide = async (task: RewordingTask, decision: RewordingDecision) => {
    const body = { article: task.article, decision }
    const url = `${api}/images/${task.image}/rewordings`
    const answer = await ask(url, language, { method: 'POST', body })
    const reasons = await reasonsIn(answer, language)
    if (reasons.length > 0) return setRefused({ task, reasons })
    setRefused(null)
    setOpen((rest) => rest.filter((one) => one !== task))
    if (decision === 'update') router.push(`${admin}/collections/articles/${task.article}`)
  }

  if (open.length === 0) return null
  return (
    <section className="notices" aria-label={words.heading[language]}>
      <h2>{words.heading[language]}</h2>
      <p>{words.why[language]}</p>
      <ul>
        {open.map((task) => (
          <li key={`${task.article} ${task.image}`} className="rewording">
            <span>
              <Link href={`${admin}/collections/articles/${task.article}`} prefetch={false}>
                {task.title || words.noTitle[language]}
              </Link>{' '}
              (
              <Link href={`${admin}/collections/images/${task.image}`} prefetch={false}>
                {words.photo[language]}
              </Link>
              )
            </span>
            {changesOf(task).map(({ word, live, now }) => (
              <span key={`${word} ${live}`}>
                {names[word][language]}: <del>{live || words.empty[language]}</del>{' '}
                <ins>{now || words.empty[language]}</ins>
              </span>
            ))}
            {(['update', 'leave'] as const).map((decision) => (
              <Button
                key={decision}
                buttonStyle="secondary"
                size="small"
                margin={false}
                onClick={() => void decide(task, decision)}
              >
                {words[decision][language]}
              </Button>
            ))}
            {refused?.task === task && <Reasons reasons={refused.reasons} isAnswer />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The same change in several places of an article is told once. */
const changesOf = ({ changed }: RewordingTask) =>
  changed.filter(
    ({ live, now, word }, at) =>
      changed.findIndex((one) => one.live === live && one.now === now && one.word === word) === at,
  )
