import type { CollectionBeforeValidateHook } from 'payload'
import { settings } from '../../../config/settings.ts'
import { heeded, wordsIn } from '../../../domain/photo/heeded.ts'
import { mayHoldCodes } from '../../../domain/photo/setWords.ts'
import { codeReplacements } from '../../../images/codeReplacements.ts'
import { uploadNoted } from '../../../images/noteUpload.ts'

/**
 * A new photo says what its file says, where whoever brings it says nothing else. All that the file said is kept beside
 * it; afterwards the file has no say any more.
 */
export const heedTheFile: CollectionBeforeValidateHook = async ({ data = {}, operation, req }) => {
  if (operation !== 'create') return data
  const { embedded, sourceHash } = uploadNoted(req)
  const codes = mayHoldCodes(JSON.stringify(embedded)) ? await codeReplacements(req) : []
  return {
    ...data,
    ...heeded(data, wordsIn(embedded, settings.timeZone, codes)),
    embedded: Object.keys(embedded).length > 0 ? embedded : null,
    sourceHash,
  }
}
