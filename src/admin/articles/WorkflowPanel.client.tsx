'use client'

import { languageOf } from '../../domain/language.ts'
import {
  Button,
  useConfig,
  useEditDepth,
  useForm,
  useFormFields,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { type Move, rowOf } from '../../domain/workflow/moves.ts'
import type { Moves } from '../../workflow/movesOf.ts'
import { Notes } from './Notes.client.tsx'
import { History } from './History.client.tsx'
import { MoveDialog } from './MoveDialog.client.tsx'
import { askMove, readMoves } from './moveRequests.ts'
import { saverOf } from './form/savers.ts'
import { Reasons } from './Reasons.client.tsx'
import type { PanelNote } from './toPanelNote.ts'

type Props = {
  articleId: string
  initial: Moves
  /** Names by user id, of everybody in the history. */
  people: Record<string, string>
  /** What was said with a move besides its note, by the id of its row. */
  details: Record<string, string>
  /** The same of whoever an article may be given to; empty for who gives none. */
  staff: Record<string, string>
  notes: readonly PanelNote[]
  readOnlyBecause: string | null
}

const words = {
  heading: { vi: 'Quy trình', en: 'Workflow' },
  changed: {
    vi: 'Bài đã được người khác thay đổi sau khi bạn mở.',
    en: 'Somebody has changed the article since you opened it.',
  },
  blocked: { vi: 'Đến giờ hẹn mà chưa đăng được:', en: 'Due, and could not be published:' },
  merge: { vi: 'Xem và gộp', en: 'Look and merge' },
}

/** Those of the usual way stand first and in colour, so that nobody makes another by habit. */
const isUsual = (move: Move): boolean => rowOf(move).isUsual === true
const usualFirst = (allowed: Moves['allowed']) =>
  [...allowed].sort((a, b) => Number(isUsual(b.move)) - Number(isUsual(a.move)))

/** The moves open to whoever looks at the article, and what stands in the way of the others. */
export const WorkflowPanel = ({
  articleId,
  initial,
  people,
  details,
  staff,
  notes,
  readOnlyBecause,
}: Props) => {
  const { i18n } = useTranslation()
  const language = languageOf(i18n)
  const { routes } = useConfig().config
  const url = `${routes.api}/articles/${articleId}/moves`
  const { dispatchFields, getField } = useForm()
  const isInDrawer = useEditDepth() > 1
  const revision = Number(useFormFields(([fields]) => fields.revision?.value ?? initial.revision))
  const [moves, setMoves] = useState(initial)
  const [wanted, setWanted] = useState<Move | null>(null)
  const isStale = useRef(false)

  // A save may open a move or close one: what the panel says follows the revision that the form holds.
  useEffect(() => {
    if (moves.revision === revision) return
    void readMoves(url, language).then((read) => read && setMoves(read))
  }, [url, language, revision, moves.revision])
  const isFresh = moves.revision === revision

  /** What was typed is saved before the move is asked for; when that is refused, it stays in the form. */
  const want = async (move: Move) => {
    const saver = saverOf(dispatchFields)
    // Again, should something have been typed while it was saved: a move opens the page anew.
    while (saver?.isDirty()) if (!(await saver.save())) return setWanted(null)
    // What was refused may be open by now: a note has been resolved, with which the article stays the same.
    const read = await readMoves(url, language)
    if (read) setMoves(read)
    if (read && read.revision !== Number(getField('revision')?.value)) return saver?.merge()
    setWanted(move)
  }

  const ask = async (move: Move, given: Record<string, unknown>) => {
    const refused = await askMove(url, { ...given, move, revision }, language)
    isStale.current = refused.some(({ code }) => code === 'staleRevision')
    // The whole page anew: the editor of the body keeps what it was told about rights when it opened.
    if (refused.length === 0) window.location.reload()
    return refused
  }

  /** Where somebody was faster, the dialog of the move has said so, and what they did is shown next. */
  const leave = () => {
    setWanted(null)
    if (isStale.current) void saverOf(dispatchFields)?.merge()
    isStale.current = false
  }

  // Behind a drawer stands another form, whose text a move would lose: moves are made on the article's page.
  if (isInDrawer) return null
  const open = isFresh ? moves.allowed.find(({ move }) => move === wanted) : undefined
  return (
    <section className="workflow" aria-label={words.heading[language]}>
      {readOnlyBecause !== null && <p className="workflow__note">{readOnlyBecause}</p>}
      {moves.revision > revision && (
        <p className="workflow__note">
          {words.changed[language]}{' '}
          <button type="button" onClick={() => void saverOf(dispatchFields)?.merge()}>
            {words.merge[language]}
          </button>
        </p>
      )}
      {moves.blocked && (
        <div className="workflow__note" role="alert">
          {words.blocked[language]} <Reasons reasons={moves.blocked.errors} />
        </div>
      )}
      <div className="workflow__moves">
        {usualFirst(moves.allowed).map(({ move, label }) => (
          <Button
            key={move}
            buttonStyle={isUsual(move) ? 'primary' : 'secondary'}
            size="medium"
            margin={false}
            onClick={() => void want(move)}
          >
            {label[language]}
          </Button>
        ))}
      </div>
      {moves.refused.map(({ move, errors }) => (
        <div
          key={move}
          role="group"
          aria-label={rowOf(move).label[language]}
          className="workflow__refused"
        >
          <Button
            buttonStyle="secondary"
            size="medium"
            margin={false}
            onClick={() => void want(move)}
          >
            {rowOf(move).label[language]}
          </Button>
          <Reasons reasons={errors} isAnswer={wanted === move} />
        </div>
      ))}
      <Notes
        articleId={articleId}
        initial={notes}
        people={people}
        mayResolve={readOnlyBecause === null}
      />
      <History rows={moves.history} people={people} details={details} />
      {open && (
        <MoveDialog
          open={open}
          staff={staff}
          onAsk={(given) => ask(open.move, given)}
          onClose={leave}
        />
      )}
    </section>
  )
}
