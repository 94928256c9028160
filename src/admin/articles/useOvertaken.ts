'use client'

import { toast, useModal } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

const payloadsModal = 'document-stale-data'

/**
 * Whether somebody else has changed the article since it was opened here. Payload notices it at the first
 * key, and would leave no way but to load the page anew, without what was typed: here it is told, and what
 * was typed stays.
 */
export function useOvertaken(sentence: string): boolean {
  const { closeModal, isModalOpen } = useModal()
  const isNoticed = isModalOpen(payloadsModal)
  const [isOvertaken, setOvertaken] = useState(false)
  useEffect(() => {
    if (!isNoticed) return
    closeModal(payloadsModal)
    setOvertaken(true)
    toast.warning(sentence)
  }, [isNoticed, closeModal, sentence])
  return isOvertaken
}
