'use client'

import { flushSync } from 'react-dom'
import type { Reason } from '../../errors/problem.ts'
import { fieldAt, leadTo } from './fieldAt.ts'

type Props = {
  reasons: readonly Reason[]
  /** Whether they answer something just done, and so have to be told at once. */
  isAnswer?: boolean
  /** Takes the dialog away that the sentences stand in, before one leads to a field behind it. */
  onLeave?: () => void
}

/** Why something may not be done, one sentence each; a sentence about a field leads there. */
export const Reasons = ({ reasons, isAnswer = false, onLeave }: Props) => {
  const lead = (path: string) => {
    const field = fieldAt(path)
    if (!field) return
    // Nothing behind an open dialog takes the cursor, so it has to be gone by then.
    if (onLeave && !field.closest('dialog')) flushSync(onLeave)
    leadTo(field)
  }
  return (
    <ul className="reasons" role={isAnswer ? 'alert' : undefined}>
      {reasons.map(({ code, message, path }) => (
        <li key={`${code} ${path}`}>
          {path === undefined ? (
            message
          ) : (
            <button type="button" onClick={() => lead(path)}>
              {message}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
