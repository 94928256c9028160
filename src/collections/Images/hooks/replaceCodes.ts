import type { CollectionBeforeValidateHook } from 'payload'
import { mayHoldCodes, withCodesReplaced, wordsWithCodes } from '../../../domain/photo/setWords.ts'
import { cleanLine } from '../../../domain/text/clean.ts'
import { codeReplacements } from '../../../images/codeReplacements.ts'

/** What was typed as a code (`\ctld\`) is saved as what it stands for. */
export const replaceCodes: CollectionBeforeValidateHook = async ({ data, req }) => {
  const written = { ...data } as Record<string, unknown>
  const typed = wordsWithCodes.flatMap((word): [string, string][] => {
    const text = written[word]
    return typeof text === 'string' && mayHoldCodes(text) ? [[word, text]] : []
  })
  if (typed.length === 0) return written
  const codes = await codeReplacements(req)
  const saved = typed.map(([word, text]) => [word, cleanLine(withCodesReplaced(text, codes))])
  return { ...written, ...Object.fromEntries(saved) } as object
}
