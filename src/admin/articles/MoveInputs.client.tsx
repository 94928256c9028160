'use client'

import type { Language } from '../../domain/language.ts'
import { useState } from 'react'
import type { Choices } from '../../domain/workflow/choices.ts'
import { type Input, type InputName, inputs, type ValueRule } from '../../domain/workflow/given.ts'
import { companionsOf, ruleOf } from '../../domain/workflow/inputs.ts'
import { Choice, Line, Moment, Note } from './inputs.tsx'

type Props = {
  needs: readonly Input[]
  /** Names by user id, of whoever an article may be given to. */
  staff: Readonly<Record<string, string>>
  language: Language
}

const optionalNote = { vi: 'Ghi chú (không bắt buộc)', en: 'Note (optional)' }

/** The inputs of a move: what it asks for, each with what goes with it, and a note always. */
export const MoveInputs = ({ needs, staff, language }: Props) => {
  const [kind, setKind] = useState('')
  const asks = (input: Input) => needs.includes(input)
  // A correction without an update of the text (`correct`) has no kind to choose.
  const isCorrection = asks('correction') && (kind === 'correction' || !asks('kind'))
  const open = needs.filter((name) => name !== 'note' && (name !== 'correction' || isCorrection))
  return (
    <>
      {open.flatMap(fieldsOf).map(({ path, rule }) => (
        <Asked
          key={path}
          {...{ path, rule, staff, language }}
          {...(path === 'kind' && { onChoose: setKind })}
        />
      ))}
      <Note name="note" label={(asks('note') ? inputs.note.asked : optionalNote)[language]} />
    </>
  )
}

type Field = { path: string; rule: ValueRule }

/** The fields of an input, by their names in the form. What goes with a part is given over the API alone. */
const fieldsOf = (name: InputName): Field[] => {
  const rule = ruleOf(name)
  if (rule.as === 'parts')
    return Object.entries(rule.of).map(([part, rule]) => ({ path: `${name}.${part}`, rule }))
  return [{ path: name, rule }, ...companionsOf(name).flatMap(fieldsOf)]
}

const Asked = ({
  path: name,
  rule,
  staff,
  language,
  onChoose,
}: Field & Omit<Props, 'needs'> & { onChoose?: (value: string) => void }) => {
  const label = (rule.asked ?? rule.label)[language]
  switch (rule.as) {
    case 'line':
      return <Line {...{ name, label }} />
    case 'text':
      return <Note {...{ name, label }} />
    case 'moment':
      return <Moment {...{ name, label }} />
    case 'person':
      return <Choice {...{ name, label, language }} options={inOrder(staff)} />
    case 'choice':
      return <Choice {...{ name, label, language, onChoose }} options={rule.of} />
  }
}

/** People in the order of the alphabet, one name in every language. */
const inOrder = (staff: Props['staff']): Choices =>
  Object.fromEntries(
    Object.entries(staff)
      .sort(([, a], [, b]) => a.localeCompare(b, 'vi'))
      .map(([id, name]) => [id, { vi: name, en: name }]),
  )
