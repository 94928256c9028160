import { canonicalJson, hashOfText } from '../audit/hashOf.ts'
import { idOf, idsOf } from '../domain/idOf.ts'
import type { Article } from '../payload-types.ts'
import { sealedTextOf } from './seal.ts'

/**
 * The hash of what a version says, and of whose words they are: SHA-256 in hex over what an approval covers, without
 * the photos' and the authors' own words, and over owner and editors.
 */
export const versionHashOf = (version: Article): string =>
  hashOfText(
    canonicalJson({
      ...sealedTextOf(version),
      owner: idOf(version.owner),
      editedBy: idsOf(version.editedBy ?? []).sort(),
    }),
  )
