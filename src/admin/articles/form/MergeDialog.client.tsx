'use client'

import { languageOf } from '../../../domain/language.ts'
import { Button, useTranslation } from '@payloadcms/ui'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import {
  type Choice,
  choiceName,
  clashes,
  type Merged,
  type Piece,
  type Readings,
} from '../../../domain/merge.ts'
import { Clash } from './Clash.client.tsx'
import { namedIn } from './shownText.ts'
import { useNames } from './useNames.ts'
import { useReader } from './useReader.ts'

type Props = {
  heading: string
  /** Who wrote what, and when. */
  sentence: string
  merged: readonly Merged[]
  /** What the other reading is called: a name, or the newsroom. */
  their: string
  confirm: string
  /** Another way out than merging, such as to throw away what was kept. */
  discard?: { label: string; onDiscard: () => void }
  /** Null where the article can't be written into now. */
  onSettle: ((choices: Record<string, Choice>) => Promise<boolean>) | null
  onCopy: () => void
  onClose: () => void
}

const words = {
  both: { vi: 'Cả hai cùng sửa – hãy chọn', en: 'Changed by both – please choose' },
  theirs: { vi: 'Lấy theo bản mới', en: 'Taken over from the newest version' },
  mine: { vi: 'Giữ chữ của bạn', en: 'Kept as you wrote it' },
  later: { vi: 'Để sau', en: 'Later' },
  copy: { vi: 'Sao chép chữ của tôi', en: 'Copy my text' },
  failed: {
    vi: 'Chưa làm được: không liên lạc được với máy chủ. Chữ của bạn vẫn còn; hãy thử lại.',
    en: 'Not done: the server could not be reached. Your text is still here; try again.',
  },
  empty: { vi: '(trống)', en: '(empty)' },
}

/**
 * Shows two readings of an article and asks where both have written. Nothing behind it can be typed into
 * while it is open, so nothing typed can be lost to the merge.
 */
export const MergeDialog = (props: Props) => {
  const { heading, sentence, merged, their, confirm, discard } = props
  const { i18n } = useTranslation()
  const language = languageOf(i18n)
  const { fieldAt } = useReader()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const names = useNames(
    merged.flatMap(({ path, pieces }) =>
      (pieces as Piece<unknown>[])
        .flatMap(readingsIn)
        .flatMap((value) => namedIn(value, fieldAt(path))),
    ),
    language,
  )
  const { label: labelAt, text } = useReader(names)

  useEffect(() => {
    dialog.current?.showModal()
    // Else the browser would begin at whatever can be scrolled.
    dialog.current?.querySelector('h2')?.focus()
  }, [])

  const settle = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A portal's events rise to the article's form, which would save itself.
    event.stopPropagation()
    if (!props.onSettle) return
    const choices = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, Choice>
    setBusy(true)
    if (await props.onSettle(choices)) return
    setBusy(false)
    setFailed(true)
  }

  const one = (by: 'mine' | 'theirs') =>
    merged.flatMap(({ path, pieces }) =>
      (pieces as Piece<unknown>[]).flatMap((piece) =>
        piece.by === by ? [{ path, text: text(path, piece.value) }] : [],
      ),
    )

  return createPortal(
    <dialog ref={dialog} className="merge" aria-labelledby={title} onClose={props.onClose}>
      <form onSubmit={(event) => void settle(event)}>
        <h2 id={title} tabIndex={-1}>
          {heading}
        </h2>
        <p>{sentence}</p>
        {merged.some(clashes) && <h3>{words.both[language]}</h3>}
        {merged.flatMap(({ path, pieces }) =>
          (pieces as Piece<unknown>[]).map((piece, index) =>
            piece.by === 'both' ? (
              <Clash
                key={choiceName(path, index)}
                name={choiceName(path, index)}
                path={path}
                label={labelAt(path)}
                their={their}
                readings={piece}
                show={(value) => text(path, value)}
                language={language}
              />
            ) : null,
          ),
        )}
        {(['theirs', 'mine'] as const).map((by) => {
          const changes = one(by)
          if (changes.length === 0) return null
          return (
            <section key={by} aria-label={words[by][language]}>
              <h3>{words[by][language]}</h3>
              <dl>
                {changes.map(({ path, text: said }, index) => (
                  <div key={index}>
                    <dt>{labelAt(path)}</dt>
                    <dd>{said || words.empty[language]}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
        {hasFailed && <p role="alert">{words.failed[language]}</p>}
        <div className="merge__buttons">
          {props.onSettle && (
            <Button type="submit" disabled={isBusy} margin={false}>
              {confirm}
            </Button>
          )}
          <Button buttonStyle="secondary" margin={false} onClick={props.onCopy}>
            {words.copy[language]}
          </Button>
          {discard && (
            <Button
              buttonStyle="secondary"
              disabled={isBusy}
              margin={false}
              onClick={discard.onDiscard}
            >
              {discard.label}
            </Button>
          )}
          <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={props.onClose}>
            {words.later[language]}
          </Button>
        </div>
      </form>
    </dialog>,
    document.body,
  )
}

const readingsIn = (piece: Piece<unknown>): unknown[] =>
  piece.by === 'both' ? valuesOf(piece) : [piece.value]

const valuesOf = ({ base, theirs, mine }: Readings<unknown>): unknown[] => [base, theirs, mine]
