'use client'

import { useModal } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'

const payloadsModal = 'document-stale-data'

/**
 * Calls back when Payload notices, at the first key, that somebody else has changed the article since it
 * was opened here. Payload's own modal would leave no way but to load the page anew, without what was typed.
 */
export function useOvertaken(onNoticed: () => void): void {
  const { closeModal, isModalOpen } = useModal()
  const isNoticed = isModalOpen(payloadsModal)
  const tell = useEffectEvent(onNoticed)
  useEffect(() => {
    if (!isNoticed) return
    closeModal(payloadsModal)
    tell()
  }, [isNoticed, closeModal])
}
