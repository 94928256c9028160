'use client'

import { languageOf } from '../../domain/language.ts'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { type NoteKind, noteKinds } from '../../domain/notes/kinds.ts'
import { useQuoted } from './useQuoted.ts'

type Written = { kind: NoteKind; text: string; quote?: string; path?: string }

const words = {
  text: { vi: 'Ghi chú mới', en: 'New note' },
  kind: { vi: 'Loại', en: 'Kind' },
  add: { vi: 'Thêm ghi chú', en: 'Add note' },
  quoting: { vi: 'Trích', en: 'Quoting' },
  withoutQuote: { vi: 'Không trích', en: 'Without the quote' },
  howTo: {
    vi: 'Bôi đen một đoạn trong bài để trích.',
    en: 'Select words of the article to quote them.',
  },
}

/** Where one writes a note; words selected in the article are quoted. What is refused stays typed. */
export const NewNote = ({ onWrite }: { onWrite: (note: Written) => Promise<boolean> }) => {
  const { i18n } = useTranslation()
  const language = languageOf(i18n)
  const [kind, setKind] = useState<NoteKind>('note')
  const [text, setText] = useState('')
  const [quoted, forget] = useQuoted()

  const write = async () => {
    if (!(await onWrite({ kind, text, ...quoted }))) return
    setText('')
    forget()
  }

  return (
    <div className="new-note">
      {quoted ? (
        <blockquote>
          {words.quoting[language]}: {quoted.quote}{' '}
          <button type="button" onClick={forget}>
            {words.withoutQuote[language]}
          </button>
        </blockquote>
      ) : (
        <p className="note__head">{words.howTo[language]}</p>
      )}
      <label className="move-input">
        <span>{words.kind[language]}</span>
        <select value={kind} onChange={(event) => setKind(event.target.value as NoteKind)}>
          {Object.entries(noteKinds).map(([value, label]) => (
            <option key={value} value={value}>
              {label[language]}
            </option>
          ))}
        </select>
      </label>
      <label className="move-input">
        <span>{words.text[language]}</span>
        <textarea rows={2} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        disabled={text.trim() === ''}
        onClick={() => void write()}
      >
        {words.add[language]}
      </Button>
    </div>
  )
}
