import { languageOf } from '../../domain/language.ts'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
  TypeWithID,
} from 'payload'
import { afterCommit } from '../../database/afterCommit.ts'
import type { InvitationState } from '../../domain/invitation.ts'
import type { Role } from '../../domain/roles.ts'
import { canSendMail } from '../../mail/deliver.ts'
import { invite } from '../../mail/invite.ts'
import { invitationDays, passwordLink } from '../../mail/passwordLink.ts'
import { inBackground } from '../../lifetime/inBackground.ts'

type Account = TypeWithID & {
  id: string
  active?: boolean | null
  email?: string
  invitation?: InvitationState | null
  name?: string
  roles?: Role[] | null
}

/** A new account waits for its invitation, or for an administrator who hands on a link. */
export const expectInvitation: CollectionBeforeChangeHook<Account> = ({ data, operation, req }) =>
  operation === 'create' && isInvited(data, req)
    ? { ...data, invitation: canSendMail() ? 'sending' : 'byHand' }
    : data

/** Whoever is given an account learns of it by mail, once the account is stored. */
export const inviteNewcomer: CollectionAfterChangeHook<Account> = async ({
  doc: { id, email, invitation, name },
  operation,
  req,
}) => {
  if (operation !== 'create' || invitation !== 'sending' || !email || !name) return
  const { payload } = req
  const language = languageOf(req.i18n)
  await afterCommit(req, () =>
    inBackground(async (signal) => {
      const link = await passwordLink(payload, email, invitationDays * 24)
      await invite(payload, { id, email, language, link, name }, { signal })
    }),
  )
}

/** Not a program that reads, nor those whom the server makes itself: the demo's, a command's. */
const isInvited = ({ active, roles }: Partial<Account>, req: PayloadRequest): boolean =>
  req.payloadAPI !== 'local' &&
  active !== false &&
  (roles ?? []).some((role) => role !== 'frontend')
