'use client'

import { languageOf } from '../../../domain/language.ts'
import {
  toast,
  useConfig,
  useDocumentDrawerContext,
  useDocumentEvents,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useRouteTransition,
  useTranslation,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { isSealed, isState } from '../../../domain/workflow/states.ts'
import type { Article } from '../../../payload-types.ts'
import { breaksApproval } from './readApproval.ts'
import { sendArticle, type Sent } from './sendArticle.ts'
import type { ArticleForm } from './useArticleForm.ts'

type Options = {
  /** Asks whether a save may break the approval of the article; what is typed stays in the form if not. */
  mayBreak: () => Promise<boolean>
  /** Told too whether an approval ended with it. */
  onSaved: (isBroken: boolean) => void
  /** Told of everything else; what was typed is still in the form. */
  onFailed: (sent: Exclude<Sent, { outcome: 'saved' }>) => void
}

/**
 * Saves an article as it stands in the form. Payload's own way would take its fields away until the answer
 * comes, and then put the answer over whatever was typed meanwhile.
 */
export function useSave(
  form: ArticleForm,
  { mayBreak, onSaved, onFailed }: Options,
): () => Promise<boolean> {
  const { i18n, t } = useTranslation()
  const language = languageOf(i18n)
  const { config } = useConfig()
  const { getDocPermissions, id, incrementVersionCount, redirectAfterCreate } = useDocumentInfo()
  const { drawerSlug, onSave: tellDrawer } = useDocumentDrawerContext()
  const { reportUpdate } = useDocumentEvents()
  const { formRef } = useForm()
  const isOnPage = useEditDepth() < 2
  const { startRouteTransition } = useRouteTransition()
  const router = useRouter()
  const underWay = useRef<Promise<boolean> | null>(null)

  const tellOthers = (article: Article, operation: 'create' | 'update') => {
    const { id: articleId, updatedAt } = article
    reportUpdate({
      id: articleId,
      doc: article,
      drawerSlug,
      entitySlug: 'articles',
      operation,
      updatedAt,
    })
    void tellDrawer?.({ doc: article, operation, result: article })
  }

  const goTo = ({ id: created }: Article) => {
    const { admin } = config.routes
    startRouteTransition(() => router.push(`${admin}/collections/articles/${created}`))
  }

  const send = async (): Promise<boolean> => {
    const isNew = id === undefined
    const sent = form.typed()
    const { state: before } = form.base()
    if (!isNew && breaksApproval(form.base(), sent) && !(await mayBreak())) return false
    toast.loading(t('general:submitting'))
    // Another page takes the place of this one: what was typed meanwhile would stay behind.
    if (isNew) formRef?.current?.toggleAttribute('inert', true)
    const answer = await sendArticle({
      api: config.routes.api,
      id: isNew ? undefined : String(id),
      language,
      data: sent,
    })
    // All of them, for they would stand over what is to be told now.
    toast.dismiss()
    const isLeaving = isNew && isOnPage && redirectAfterCreate !== false
    if (answer.outcome !== 'saved' || !isLeaving) formRef?.current?.toggleAttribute('inert', false)
    if (answer.outcome !== 'saved') {
      onFailed(answer)
      return false
    }
    const { article } = answer
    form.learn(article, sent)
    onSaved(isState(before) && isSealed(before) && article.state === 'review')
    if (isLeaving) goTo(article)
    else {
      incrementVersionCount()
      void getDocPermissions(article)
    }
    tellOthers(article, isNew ? 'create' : 'update')
    return true
  }

  return async () => {
    if (underWay.current) {
      const hasLanded = await underWay.current
      if (!hasLanded || form.changed().length === 0) return hasLanded
    }
    underWay.current = send().finally(() => (underWay.current = null))
    return underWay.current
  }
}
