import { languageOf } from '../../domain/language.ts'
import { setTimeout as pause } from 'node:timers/promises'
import type { Endpoint, PayloadRequest } from 'payload'
import { actorOf } from '../../access/actorOf.ts'
import { isId } from '../../database/isId.ts'
import type { InvitationState } from '../../domain/invitation.ts'
import { hasRole } from '../../domain/roles.ts'
import { problem } from '../../errors/problem.ts'
import { canSendMail } from '../../mail/deliver.ts'
import { invite, noteInvitation } from '../../mail/invite.ts'
import { invitationDays, passwordLink } from '../../mail/passwordLink.ts'
import type { User } from '../../payload-types.ts'
import { inBackground } from '../../lifetime/inBackground.ts'

/** An administrator waits for the mail server so long; after that the mail goes on by itself. */
const patience = 4_000

/**
 * `POST /api/users/:id/invitation`: invites somebody, once more or for the first time. While the mail has
 * not been sent the answer holds the link, for the administrator to hand on.
 */
export const sendInvitation: Endpoint = {
  path: '/:id/invitation',
  method: 'post',
  handler: async (req) => {
    const user = await invited(req)
    const link = await passwordLink(req.payload, user.email, invitationDays * 24)
    const invitation = canSendMail() ? await mailed(req, user, link) : await byHand(req, user)
    return Response.json({ invitation, link: invitation === 'sent' ? null : link })
  },
}

const invited = async (req: PayloadRequest): Promise<User> => {
  const actor = actorOf(req)
  if (!actor) throw problem('unauthorized', req)
  if (!hasRole(actor, 'admin')) throw problem('forbidden', req)
  const id = String(req.routeParams?.id)
  const user = isId(req.payload, id)
    ? await req.payload.findByID({ collection: 'users', depth: 0, disableErrors: true, id, req })
    : null
  if (!user) throw problem('notFound', req)
  if (user.active !== true)
    throw problem('invalid', req, {
      path: 'active',
      says: {
        vi: 'Tài khoản đang tắt; hãy mở lại trước khi mời.',
        en: 'The account is switched off; switch it on before you invite.',
      },
    })
  return user
}

/** How far the mail has come after its first try, or as long as somebody waits. */
const mailed = async (
  req: PayloadRequest,
  { id, email, name }: User,
  link: string,
): Promise<InvitationState> => {
  const { payload } = req
  const language = languageOf(req.i18n)
  await noteInvitation(payload, id, 'sending')
  const tried = new Promise<InvitationState>((resolve) => {
    inBackground((signal) =>
      invite(payload, { id, email, language, link, name }, { onState: resolve, signal }),
    )
  })
  return Promise.race([tried, pause(patience, 'sending' as const, { ref: false })])
}

const byHand = async ({ payload }: PayloadRequest, { id }: User): Promise<InvitationState> => {
  await noteInvitation(payload, id, 'byHand')
  return 'byHand'
}
