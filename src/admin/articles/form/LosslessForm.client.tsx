'use client'

import { languageOf } from '../../../domain/language.ts'
import { toast, useAuth, useConfig, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import {
  clashes,
  type Merged,
  mergeArticles,
  type Readings,
  settled,
  type Values,
} from '../../../domain/merge.ts'
import type { Reason } from '../../../errors/problem.ts'
import { clockOf } from '../../../domain/clock.ts'
import { markPlaces } from '../fieldAt.ts'
import { useOvertaken } from '../useOvertaken.ts'
import { afterBreaking, approvalWords, beforeBreaking } from './approvalWords.ts'
import { ConfirmDialog } from './ConfirmDialog.client.tsx'
import { copyText } from './copyText.ts'
import type { Kept } from './localDrafts.ts'
import { MergeDialog } from './MergeDialog.client.tsx'
import { Notice, type Told } from './Notice.client.tsx'
import { type Approval, readApproval } from './readApproval.ts'
import { setSaver } from './savers.ts'
import { readNewest } from './sendArticle.ts'
import { sentences } from './sentences.ts'
import { useArticleForm } from './useArticleForm.ts'
import { useLocalDrafts } from './useLocalDrafts.ts'
import { useReader } from './useReader.ts'
import { useSave } from './useSave.ts'

/** Two versions of the article that are being brought together. */
type Merging = { theirs: Values; mine: Values; merged: Merged[]; by: string; at: string }

/** An approval that a save would break, while its writer is asked. */
type Breaking = { approval: Approval; settle: (goesOn: boolean) => void }

/**
 * Sees to it that no word typed into the form of an article is lost: saves what stands there and leaves
 * alone what is typed meanwhile, merges where somebody else was faster, and keeps in the browser what is
 * not saved. It stands in every form of an article, whether it can be written into or not.
 */
export const LosslessForm = () => {
  const { i18n } = useTranslation()
  const language = languageOf(i18n)
  const say = sentences[language]
  const { config } = useConfig()
  const { user } = useAuth()
  const { hasSavePermission, id } = useDocumentInfo()
  const { dispatchFields, getFields, setSubmitted } = useForm()
  const reader = useReader()
  const form = useArticleForm(({ base, mine }) => {
    const theirs = form.base()
    const merged = mergeArticles({ base, theirs, mine })
    if (merged.some(clashes)) setMerging({ theirs, mine, merged, by: say.somebody, at: now() })
    else void form.fill(settled(theirs, merged, {}), theirs)
  })
  // Whose words they are stays, when a login ends.
  const [writer] = useState(user?.id)
  const kept = useLocalDrafts(form, `${writer}:${id ?? 'new'}`)
  const [merging, setMerging] = useState<Merging | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const [breaking, setBreaking] = useState<Breaking | null>(null)
  const broken = useRef<Approval | null>(null)
  const { api, admin } = config.routes
  const timeText = (at: string) => clockOf(config.admin.timezones.defaultTimezone ?? 'UTC')(at).text

  const newest = () => readNewest({ api, id: String(id), language })
  const copy = (values: Values, paths: readonly string[]) =>
    void copyText(reader.whole(values, paths)).then(() => toast.success(say.copied))
  const offers = {
    copy: { label: say.copy, onChoose: () => copy(form.typed(), form.changed()) },
    retry: { label: say.retry, onChoose: () => void save() },
    logIn: { label: say.logIn, href: `${admin}/login` },
  }

  const merge = async () => {
    const found = await newest()
    if (!found) return setTold({ sentence: say.unreachable, offers: [offers.retry, offers.copy] })
    const theirs: Values = { ...found.article }
    const mine = form.typed()
    const by = found.by ?? say.somebody
    const merged = mergeArticles({ base: form.base(), theirs, mine })
    setTold(null)
    setMerging({ theirs, mine, merged, by, at: found.at })
  }

  const mayBreak = async (): Promise<boolean> => {
    const { publishAt } = form.base()
    const reader = String(user?.id)
    const approval = await readApproval({ api, id: String(id), language, publishAt, reader })
    broken.current = approval
    return new Promise((resolve) => {
      const settle = (goesOn: boolean) => {
        setBreaking(null)
        resolve(goesOn)
      }
      setBreaking({ approval, settle })
    })
  }

  const save = useSave(form, {
    mayBreak,
    onSaved: (isBroken) => {
      markPlaces([])
      kept.keepNow()
      setTold(null)
      if (isBroken) toast.success(afterBreaking(broken.current, { language }), { duration: 15_000 })
      else toast.success(say.saved)
      broken.current = null
    },
    onFailed: (sent) => {
      kept.keepNow()
      switch (sent.outcome) {
        case 'stale':
          return void merge()
        case 'unreachable':
          return setTold({ sentence: say.unreachable, offers: [offers.retry, offers.copy] })
        case 'loggedOut':
          return setTold({
            sentence: say.loggedOut,
            offers: [offers.logIn, offers.retry, offers.copy],
          })
        case 'refused':
          showAtFields(sent.reasons)
          return setTold({
            sentence: say.refused,
            reasons: sent.reasons,
            offers: [offers.retry, offers.copy],
          })
      }
    },
  })

  /** Marks the fields that the server refused; one that the form does not show would become part of it. */
  const showAtFields = (reasons: readonly Reason[]) => {
    const fields = getFields()
    const errors = reasons.flatMap(({ message, path = '' }) => {
      if (path in fields) return [{ message, path }]
      // The form knows the body as a whole; the place within it is marked beside.
      return /^body\b/.test(path) && 'body' in fields ? [{ message, path: 'body' }] : []
    })
    markPlaces(reasons.flatMap(({ path }) => (path?.startsWith('body.') ? [path] : [])))
    if (errors.length === 0) return
    dispatchFields({ type: 'ADD_SERVER_ERRORS', errors })
    setSubmitted(true)
  }

  useEffect(() =>
    setSaver(dispatchFields, { save, merge, isDirty: () => form.changed().length > 0 }),
  )

  useOvertaken(() => {
    void newest().then((found) => {
      // Payload takes one's own save for somebody else's, when it lands while it looks.
      if (!found || found.article.revision === form.base().revision) return
      const overtaken: Told = {
        sentence: say.overtaken(found.by ?? say.somebody, timeText(found.at)),
        offers: [{ label: say.look, onChoose: () => void merge() }],
      }
      // Why a save has failed matters more, and may have been told by now.
      setTold((shown) => shown ?? overtaken)
    })
  })

  const found = kept.found && openedAgain(kept.found, form.base())
  const isUseless = found !== null && !found.merged.some(holdsMine)
  useEffect(() => {
    if (isUseless && kept.found) kept.forget(kept.found)
  })

  return (
    <>
      {told && <Notice {...told} close={say.close} onClose={() => setTold(null)} />}
      {breaking && (
        <ConfirmDialog
          heading={approvalWords.heading[language]}
          sentence={beforeBreaking(breaking.approval, { language, timeText })}
          confirm={approvalWords.confirm[language]}
          cancel={approvalWords.cancel[language]}
          onConfirm={() => breaking.settle(true)}
          onCancel={() => breaking.settle(false)}
        />
      )}
      {merging && (
        <MergeDialog
          heading={say.mergeHeading}
          sentence={say.merging(merging.by, timeText(merging.at))}
          merged={merging.merged}
          their={merging.by}
          confirm={say.confirmMerge}
          onSettle={async (choices) => {
            const { merged, theirs } = merging
            if (!(await form.fill(settled(theirs, merged, choices), theirs))) return false
            setMerging(null)
            toast.success(say.merged)
            return true
          }}
          onCopy={() => copy(merging.mine, form.changed())}
          onClose={() => setMerging(null)}
        />
      )}
      {found && !isUseless && !merging && (
        <MergeDialog
          heading={say.found(timeText(found.kept.at))}
          sentence={
            !hasSavePermission
              ? say.foundReadOnly
              : found.isOvertaken
                ? say.foundOvertaken
                : say.foundAlone
          }
          merged={found.merged}
          their={say.theirs}
          confirm={say.takeBack}
          discard={{ label: say.throwAway, onDiscard: () => kept.forget(found.kept) }}
          onSettle={
            hasSavePermission
              ? async (choices) => {
                  const theirs = form.base()
                  if (!(await form.fill(settled(theirs, found.merged, choices), theirs)))
                    return false
                  kept.takeOver(found.kept)
                  toast.success(say.takenBack)
                  return true
                }
              : null
          }
          onCopy={() => copy(found.kept.mine, found.kept.paths)}
          onClose={kept.leave}
        />
      )}
    </>
  )
}

const now = (): string => new Date().toISOString()

/** What was kept, as it meets the article as it stands now. */
const openedAgain = (kept: Kept, theirs: Values) => {
  const readings: Readings<Values> = { base: kept.base, theirs, mine: kept.mine }
  const merged = mergeArticles(readings, kept.paths)
  const isOvertaken = merged.some(({ pieces }) =>
    pieces.some(({ by }) => by === 'theirs' || by === 'both'),
  )
  return { kept, merged, isOvertaken }
}

const holdsMine = ({ pieces }: Merged): boolean =>
  pieces.some(({ by }) => by === 'mine' || by === 'both')
