'use client'

import type { Language } from '../../domain/language.ts'
import { useState } from 'react'
import type { Input } from '../../domain/workflow/moves.ts'
import { basisLabels, correctionKindLabels, kindLabels } from '../../domain/workflow/words.ts'
import { Choice, Line, Moment, Note } from './inputs.tsx'

type Props = {
  needs: readonly Input[]
  /** Names by user id, of whoever an article may be given to. */
  staff: Readonly<Record<string, string>>
  language: Language
}

const words = {
  note: { vi: 'Ghi chú (không bắt buộc)', en: 'Note (optional)' },
  reason: { vi: 'Lý do', en: 'Reason' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  requestedBy: { vi: 'Theo yêu cầu của', en: 'Requested by' },
  documentNo: { vi: 'Số văn bản', en: 'Document no.' },
  kind: { vi: 'Loại cập nhật', en: 'Kind of update' },
  correctionKind: { vi: 'Loại cải chính', en: 'Kind of correction' },
  wrong: { vi: 'Điều đã đăng sai', en: 'What was wrong' },
  right: { vi: 'Điều đúng', en: 'What is right' },
  publishAt: { vi: 'Giờ đăng (giờ tòa soạn)', en: 'Time of publication (newsroom time)' },
  user: { vi: 'Giao cho', en: 'Assign to' },
  dueAt: { vi: 'Hạn nộp (không bắt buộc)', en: 'Due (optional)' },
  correctionBasis: { vi: 'Căn cứ cải chính', en: 'Basis of the correction' },
}

/** The inputs of a move: a note always, the rest where the move asks for it. */
export const MoveInputs = ({ needs, staff, language }: Props) => {
  const [kind, setKind] = useState('')
  const asks = (input: Input) => needs.includes(input)
  // A correction without an update of the text (`correct`) has no kind to choose.
  const isCorrection = asks('correction') && (kind === 'correction' || !asks('kind'))
  return (
    <>
      {asks('basis') && (
        <>
          <Choice
            name="basis"
            label={words.basis[language]}
            options={basisLabels}
            {...{ language }}
          />
          <Line name="requestedBy" label={words.requestedBy[language]} />
          <Line name="documentNo" label={words.documentNo[language]} />
        </>
      )}
      {asks('user') && (
        <>
          <Choice
            name="user"
            label={words.user[language]}
            options={inOrder(staff)}
            language={language}
          />
          <Moment name="dueAt" label={words.dueAt[language]} />
        </>
      )}
      {asks('publishAt') && <Moment name="publishAt" label={words.publishAt[language]} />}
      {asks('kind') && (
        <Choice
          name="kind"
          label={words.kind[language]}
          options={kindLabels}
          language={language}
          onChoose={setKind}
        />
      )}
      {isCorrection && (
        <>
          <Choice
            name="correction.kind"
            label={words.correctionKind[language]}
            options={correctionKindLabels}
            language={language}
          />
          <Note name="correction.wrong" label={words.wrong[language]} />
          <Note name="correction.right" label={words.right[language]} />
          <Choice
            name="correction.basis"
            label={words.correctionBasis[language]}
            options={basisLabels}
            language={language}
          />
        </>
      )}
      <Note name="note" label={words[asks('note') ? 'reason' : 'note'][language]} />
    </>
  )
}

/** People in the order of the alphabet, one name in every language. */
const inOrder = (staff: Props['staff']): Record<string, Record<Language, string>> =>
  Object.fromEntries(
    Object.entries(staff)
      .sort(([, a], [, b]) => a.localeCompare(b, 'vi'))
      .map(([id, name]) => [id, { vi: name, en: name }]),
  )
