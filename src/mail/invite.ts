import type { Language } from '../domain/language.ts'
import { createLocalReq, type Payload } from 'payload'
import { inTransaction } from '../database/transaction.ts'
import type { InvitationState } from '../domain/invitation.ts'
import { deliver } from './deliver.ts'
import { invitationLetter } from './letters.ts'
import { invitationDays } from './passwordLink.ts'

type Invitation = { id: string; email: string; name: string; link: string; language: Language }

/** Mails somebody the link to choose a password, and keeps with the account how far that has come. */
export const invite = async (
  payload: Payload,
  { id, email, link, language, name }: Invitation,
  { onState, signal }: { onState?: (state: InvitationState) => void; signal: AbortSignal },
): Promise<void> => {
  const note = async (state: InvitationState) => {
    await noteInvitation(payload, id, state)
    onState?.(state)
  }
  const letter = invitationLetter({ name, link, days: invitationDays }, language)
  const isSent = await deliver(
    payload,
    { ...letter, to: email },
    { onRefused: () => note('failed'), signal },
  )
  if (isSent) await note('sent')
}

/** Keeps how far an invitation has come. */
export const noteInvitation = async (
  payload: Payload,
  id: string,
  invitation: InvitationState,
): Promise<void> => {
  await inTransaction(await createLocalReq({}, payload), (req) =>
    payload.update({ collection: 'users', data: { invitation }, depth: 0, id, req }),
  )
}
