import type { PayloadRequest } from 'payload'
import { shownOf } from '../domain/text/clean.ts'
import type { Rights } from '../domain/workflow/situation.ts'
import type { Image } from '../payload-types.ts'
import { hasBeenShown } from '../publishing/hasBeenShown.ts'

/** What a photo's record says about showing it in the article. */
export const rightsOf = async (
  req: PayloadRequest,
  { consent, credit, id, rights }: Image,
  article: string,
): Promise<Rights> => ({
  licence: rights?.licence ?? 'unknown',
  validUntil: rights?.validUntil ?? null,
  consent: consent ?? 'publicEvent',
  isUsedUp: rights?.scope === 'once' && (await hasBeenShown(req, String(id), { besides: article })),
  agency: rights?.licence === 'agency' ? shownOf(credit) || null : null,
})
