'use client'

import type { Language } from '../../../domain/language.ts'
import { type Choice, mayKeepBoth, type Readings, wordsOf } from '../../../domain/merge.ts'

type Props = {
  /** What the choice is called in the form of the dialog. */
  name: string
  path: string
  label: string
  their: string
  readings: Readings<unknown>
  show: (value: unknown) => string
  language: Language
}

const words = {
  base: { vi: 'Lúc bạn mở', en: 'When you opened it' },
  mine: { vi: 'Của bạn', en: 'Yours' },
  keepMine: { vi: 'Giữ của tôi', en: 'Keep mine' },
  takeTheirs: { vi: 'Lấy bản kia', en: 'Take theirs' },
  keepBoth: { vi: 'Giữ cả hai, nối nhau', en: 'Both, one after the other' },
  empty: { vi: '(trống)', en: '(empty)' },
}

/** One place that both have changed: the readings side by side, what is new in them marked, and the choice. */
export const Clash = ({ name, path, label, their, readings, show, language }: Props) => {
  const [base, theirs, mine] = [readings.base, readings.theirs, readings.mine].map(show)
  const columns = [
    { heading: words.base[language], text: base ?? '', former: base ?? '' },
    { heading: their, text: theirs ?? '', former: base ?? '' },
    { heading: words.mine[language], text: mine ?? '', former: base ?? '' },
  ]
  const choices: { choice: Choice; says: string }[] = [
    { choice: 'mine', says: words.keepMine[language] },
    { choice: 'theirs', says: words.takeTheirs[language] },
    ...(mayKeepBoth(path, readings)
      ? [{ choice: 'both', says: words.keepBoth[language] } as const]
      : []),
  ]
  return (
    <fieldset className="clash">
      <legend>{label}</legend>
      <div className="clash__readings">
        {columns.map(({ heading, text, former }) => (
          <div key={heading}>
            <h4>{heading}</h4>
            <p>
              {text === ''
                ? words.empty[language]
                : wordsOf(text, former).map((run, index) =>
                    run.isNew ? <mark key={index}>{run.text}</mark> : run.text,
                  )}
            </p>
          </div>
        ))}
      </div>
      <div className="clash__choices">
        {choices.map(({ choice, says }) => (
          <label key={choice}>
            <input type="radio" name={name} value={choice} required /> {says}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
