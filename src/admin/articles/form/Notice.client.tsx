'use client'

import { Button } from '@payloadcms/ui'
import { createPortal } from 'react-dom'
import type { Reason } from '../../../errors/problem.ts'
import { Reasons } from '../Reasons.client.tsx'

export type Told = {
  sentence: string
  reasons?: readonly Reason[]
  /** What can be done about it. */
  offers: readonly ({ label: string; onChoose: () => void } | { label: string; href: string })[]
}

type Props = Told & { close: string; onClose: () => void }

/** Says at the foot of the page, wherever one is writing, why what is typed is not saved yet. */
export const Notice = ({ sentence, reasons = [], offers, close, onClose }: Props) =>
  createPortal(
    <div className="words-notice" role="alert">
      <p>{sentence}</p>
      {reasons.length > 0 && <Reasons reasons={reasons} />}
      <div className="words-notice__offers">
        {offers.map((offer) =>
          'href' in offer ? (
            <a key={offer.label} href={offer.href} target="_blank" rel="noreferrer">
              {offer.label}
            </a>
          ) : (
            <Button key={offer.label} size="small" margin={false} onClick={offer.onChoose}>
              {offer.label}
            </Button>
          ),
        )}
        <Button buttonStyle="secondary" size="small" margin={false} onClick={onClose}>
          {close}
        </Button>
      </div>
    </div>,
    document.body,
  )
