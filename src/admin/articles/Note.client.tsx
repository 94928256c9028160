'use client'

import { languageOf } from '../../domain/language.ts'
import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { clockOf } from '../../domain/clock.ts'
import { noteKinds } from '../../domain/notes/kinds.ts'
import { fieldAt, leadTo } from './fieldAt.ts'
import type { PanelNote } from './toPanelNote.ts'

type Props = {
  note: PanelNote
  replies: readonly PanelNote[]
  people: Record<string, string>
  mayResolve: boolean
  /** Says whether the answer was kept. */
  onReply: (text: string) => Promise<boolean>
  onResolve: (resolvedAt: string | null) => Promise<boolean>
}

const words = {
  resolve: { vi: 'Đã giải quyết', en: 'Resolve' },
  reopen: { vi: 'Mở lại', en: 'Reopen' },
  reply: { vi: 'Trả lời', en: 'Reply' },
  answer: { vi: 'Câu trả lời', en: 'Answer' },
  gone: { vi: 'Đoạn được trích không còn trong bài.', en: 'The quoted words are no longer there.' },
  resolved: { vi: 'Đã giải quyết', en: 'Resolved' },
  show: { vi: 'Xem chỗ được trích', en: 'Show the quoted place' },
}

/** One note with its answers: who said it, about which words, and whether it is settled. */
export const Note = ({ note, replies, people, mayResolve, onReply, onResolve }: Props) => {
  const { i18n } = useTranslation()
  const language = languageOf(i18n)
  const timeZone = useConfig().config.admin.timezones.defaultTimezone ?? 'UTC'
  const [answer, setAnswer] = useState<string | null>(null)
  const said = ({ writer, at }: Pick<PanelNote, 'writer' | 'at'>) =>
    `${people[writer ?? ''] ?? '–'}, ${clockOf(timeZone)(at).text}`

  const lead = (path: string) => {
    const field = fieldAt(path)
    if (field) leadTo(field)
  }
  const reply = async () => {
    if (await onReply(answer ?? '')) setAnswer(null)
  }

  return (
    <li className="note" data-kind={note.kind} data-resolved={note.resolvedAt !== null}>
      <p className="note__head">
        <strong>{noteKinds[note.kind][language]}</strong> {said(note)}
      </p>
      {note.quote !== null && (
        <blockquote>
          {note.path === null ? (
            note.quote
          ) : (
            <button
              type="button"
              title={words.show[language]}
              onClick={() => lead(note.path ?? '')}
            >
              {note.quote}
            </button>
          )}
          {note.quoteIsGone && <em> {words.gone[language]}</em>}
        </blockquote>
      )}
      <p className="note__text">{note.text}</p>
      {replies.length > 0 && (
        <ul>
          {replies.map((one) => (
            <li key={one.id}>
              <p className="note__head">{said(one)}</p>
              <p className="note__text">{one.text}</p>
            </li>
          ))}
        </ul>
      )}
      {note.resolvedAt !== null && (
        <p className="note__head">
          {words.resolved[language]}: {said({ writer: note.resolvedBy, at: note.resolvedAt })}
        </p>
      )}
      {answer !== null && (
        <label className="move-input">
          <span>{words.answer[language]}</span>
          <textarea rows={2} value={answer} onChange={(event) => setAnswer(event.target.value)} />
        </label>
      )}
      <div className="note__buttons">
        {mayResolve && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() =>
              void onResolve(note.resolvedAt === null ? new Date().toISOString() : null)
            }
          >
            {words[note.resolvedAt === null ? 'resolve' : 'reopen'][language]}
          </Button>
        )}
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => (answer === null ? setAnswer('') : void reply())}
        >
          {words.reply[language]}
        </Button>
      </div>
    </li>
  )
}
