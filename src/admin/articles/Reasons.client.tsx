'use client'

import type { Reason } from '../../errors/problem.ts'
import { fieldAt, leadTo } from './fieldAt.ts'

type Props = {
  reasons: readonly Reason[]
  /** Whether they answer something just done, and so have to be told at once. */
  isAnswer?: boolean
  /** Called before a sentence leads to its field. */
  onLead?: () => void
}

/** Why something may not be done, one sentence each; a sentence about a field leads there. */
export const Reasons = ({ reasons, isAnswer = false, onLead }: Props) => (
  <ul className="reasons" role={isAnswer ? 'alert' : undefined}>
    {reasons.map(({ code, message, path }) => (
      <li key={`${code} ${path}`}>
        {path === undefined ? (
          message
        ) : (
          <button
            type="button"
            onClick={() => {
              onLead?.()
              const field = fieldAt(path)
              if (field) leadTo(field)
            }}
          >
            {message}
          </button>
        )}
      </li>
    ))}
  </ul>
)
