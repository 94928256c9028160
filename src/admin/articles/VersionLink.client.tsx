'use client'

import { Link, useModal } from '@payloadcms/ui'

/** Leads to a version, or out of the drawer in which one is chosen to be compared with. */
export const VersionLink = ({ href, children }: { href: string; children: string }) => {
  const { closeAllModals } = useModal()
  return (
    <Link href={href} onClick={closeAllModals} prefetch={false}>
      {children}
    </Link>
  )
}
