'use client'

import { useState } from 'react'
import type { Input } from '../../domain/workflow/moves.ts'
import type { Language } from '../../domain/workflow/refusals.ts'
import { basisLabels, correctionKindLabels, kindLabels } from '../../domain/workflow/words.ts'
import { Choice, Line, Note } from './inputs.tsx'

type Props = { needs: readonly Input[]; language: Language }

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
  correctionBasis: { vi: 'Căn cứ cải chính', en: 'Basis of the correction' },
}

/** The inputs of a move: a note always, the rest where the move asks for it. */
export const MoveInputs = ({ needs, language }: Props) => {
  const [kind, setKind] = useState('')
  const asks = (input: Input) => needs.includes(input)
  const isCorrection = asks('correction') && kind === 'correction'
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
