import { languageOf } from '../../domain/language.ts'
import type { CollectionAfterChangeHook } from 'payload'
import { settings } from '../../config/settings.ts'
import { afterCommit } from '../../database/afterCommit.ts'
import { findRowById } from '../../database/rows.ts'
import { canSendMail, deliver } from '../../mail/deliver.ts'
import { keyLetter } from '../../mail/letters.ts'
import { inBackground } from '../../lifetime/inBackground.ts'
import type { User } from '../../payload-types.ts'

/** Whoever is given an API key learns of it, as soon as it is stored; not of those the server makes itself. */
export const tellOfKey: CollectionAfterChangeHook<User> = async ({ data, doc: { id }, req }) => {
  const { payload } = req
  if (!data.apiKey || req.payloadAPI === 'local' || !canSendMail()) return
  const owner = await findRowById(req, 'users', id, { select: ['name', 'email'] })
  if (!owner) return
  const link = `${settings.publicUrl}/admin/account`
  const letter = keyLetter({ name: owner.name, link }, languageOf(req.i18n))
  await afterCommit(req, () =>
    inBackground(async (signal) => {
      const onRefused = () => Promise.resolve()
      await deliver(payload, { ...letter, to: owner.email }, { onRefused, signal })
    }),
  )
}
