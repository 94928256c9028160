'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { isRole } from '../../domain/roles.ts'
import { Invitation } from './Invitation.client.tsx'
import { Newcomer } from './Newcomer.client.tsx'

/** In the form of an account, for administrators: people don't invite themselves. */
export const InvitationField = () => {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const held: unknown = user?.roles
  if (!Array.isArray(held) || !held.filter(isRole).includes('admin')) return null
  return id === undefined ? <Newcomer /> : <Invitation userId={String(id)} />
}
