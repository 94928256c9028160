'use client'

import type { Language } from '../../../domain/language.ts'
import { doubtsOf, linesOf } from './saidByFile.ts'
import { viewWords } from './viewWords.ts'

/** Everything the file said of itself when it came, as it stood there: the words of the newsroom stand in the form. */
export const SaidByFile = ({ embedded, language }: { embedded: unknown; language: Language }) => {
  const lines = linesOf(embedded)
  const doubts = doubtsOf(embedded)
  return (
    <details className="photo-said">
      <summary>
        {viewWords.said[language]}
        {lines.length > 0 && ` (${lines.length})`}
      </summary>
      {lines.length === 0 && <p>{viewWords.silent[language]}</p>}
      <dl>
        {lines.map(({ word, label, text, from }) => (
          <div key={word}>
            <dt>{label[language]}</dt>
            <dd>
              {text} {from && <small>{from}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {doubts.length > 0 && (
        <>
          <h4>{viewWords.doubts[language]}</h4>
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt.en}>{doubt[language]}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}
