import { type Asker, findGlobalRow } from '../database/rows.ts'
import type { CodeReplacement } from '../domain/photo/setWords.ts'

/** The newsroom's codes, and what each stands for. */
export const codeReplacements = async (asker: Asker): Promise<CodeReplacement[]> => {
  const { codes } = await findGlobalRow(asker, 'codeReplacements', { select: ['codes'] })
  return (codes ?? []).map(({ code, text }) => ({ code, text }))
}
