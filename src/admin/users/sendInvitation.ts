import type { Language } from '../../domain/language.ts'
import type { InvitationState } from '../../domain/invitation.ts'

/** How far the mail has come, with a link to hand on while it has not been sent; or why nothing was done. */
export type Invited = { invitation: InvitationState; link: string | null } | { refused: string }

const unreachable = {
  vi: 'Không liên lạc được với máy chủ; hãy thử lại.',
  en: 'The server could not be reached; try again.',
}

export async function sendInvitation(url: string, language: Language): Promise<Invited> {
  // Without a connection nothing was decided, and the person is told so.
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Accept-Language': language },
  }).catch(() => null)
  const answer: unknown = await response?.json().catch(() => null)
  if (response?.ok) return answer as Invited
  return { refused: sentenceIn(answer) ?? unreachable[language] }
}

const sentenceIn = (answer: unknown): string | null =>
  (answer as { errors?: { message?: string }[] } | null | undefined)?.errors?.[0]?.message ?? null
