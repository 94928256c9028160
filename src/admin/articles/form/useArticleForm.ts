'use client'

import { useDocumentInfo, useForm, useServerFunctions } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import { flushSync } from 'react-dom'
import { mendBody } from '../../../domain/body.ts'
import { changedPaths, valueAt, type Values } from '../../../domain/merge.ts'
import type { Article } from '../../../payload-types.ts'
import { setByMoves } from '../../../workflow/setByMoves.ts'
import { bodyIn } from './bodyIn.ts'

/** What a save may set by itself, besides what the reviews below it say. */
const setByServer: readonly string[] = [...setByMoves, 'revision', 'slug', 'updatedAt']

/** The form of an article as those read and fill it who keep its words. */
export type ArticleForm = {
  /** What the server had when the form last agreed with it. */
  base: () => Values
  /** All that stands in the form at this moment. */
  typed: () => Values
  /** Where the two differ. */
  changed: () => string[]
  /** Puts an article into the form, over whatever stands there, and what the server has of it; false when the server did not answer. */
  fill: (values: Values, theirs: Values) => Promise<boolean>
  /** Learns what the server made of what was sent, without touching what was typed since. */
  learn: (article: Article, sent: Values) => void
}

/**
 * @param onReplaced told when the page itself has put another text into the form, with what stood there.
 */
export function useArticleForm(
  onReplaced: (replaced: { base: Values; mine: Values }) => void,
): ArticleForm {
  const { dispatchFields, formRef, getData, getFields, replaceState, setModified, setSubmitted } =
    useForm()
  const { docPermissions, getDocPreferences, id, initialState, setData } = useDocumentInfo()
  const { getFormState } = useServerFunctions()
  const base = useRef<Values>(valuesOf(initialState))
  const tellReplaced = useEffectEvent(onReplaced)
  const first = useRef(initialState)

  const typed = useCallback((): Values => {
    const data: Values = getData()
    const body = bodyIn(formRef?.current)
    return body === undefined ? data : { ...data, body: mendBody(body) }
  }, [formRef, getData])

  const agreed = useCallback(() => base.current, [])
  const changed = useCallback(() => changedPaths(base.current, typed()), [typed])

  const fill = async (values: Values, theirs: Values): Promise<boolean> => {
    // What was typed until the fields are there would stand in the old ones.
    const open = closeToKeys(formRef?.current)
    const isFilled = await fillIn(values, theirs)
    open()
    return isFilled
  }

  const fillIn = async (values: Values, theirs: Values): Promise<boolean> => {
    const { state } = await getFormState({
      id,
      collectionSlug: 'articles',
      data: values,
      docPermissions,
      docPreferences: await getDocPreferences(),
      operation: id === undefined ? 'create' : 'update',
      renderAllFields: true,
      schemaPath: 'articles',
      skipValidation: true,
    })
    if (!state) return false
    base.current = theirs
    replaceState(state)
    setModified(changedPaths(theirs, values).length > 0)
    return true
  }

  const learn = (article: Article, sent: Values): void => {
    const now = typed()
    const since = changedPaths(sent, now)
    const fields = getFields()
    const answer: Values = { ...article }
    const reviews = since.includes('needsReview') ? [] : Object.keys(fields).filter(isReviewed)
    base.current = { ...answer, ...sent, ...pick(answer, setByServer) }
    // At once: whoever asks next, asks with the new revision.
    flushSync(() => {
      for (const path of [...setByServer, ...reviews]) {
        const value = deepValueAt(answer, path)
        const isOpen = path in fields && !since.includes(path)
        if (isOpen && fields[path]?.value !== value) dispatchFields({ type: 'UPDATE', path, value })
      }
      setData(article)
      setSubmitted(false)
      setModified(since.length > 0)
    })
  }

  // A refreshed page brings its fields anew: it has happened by then, or is about to.
  useEffect(() => {
    if (first.current === initialState) return
    first.current = initialState
    const before = { base: base.current, mine: typed() }
    base.current = valuesOf(initialState)
    if (changedPaths(before.base, before.mine).length > 0) tellReplaced(before)
  }, [initialState, typed])

  return {
    base: agreed,
    typed,
    changed,
    fill,
    learn,
  }
}

/** Gives back the way to open it again, with the cursor where it was. */
function closeToKeys(form: HTMLFormElement | null | undefined): () => void {
  const focused = document.activeElement
  form?.toggleAttribute('inert', true)
  return () => {
    form?.toggleAttribute('inert', false)
    if (focused instanceof HTMLElement && form?.contains(focused))
      focused.focus({ preventScroll: true })
  }
}

const valuesOf = (state: FormState | undefined): Values => reduceFieldsToValues(state ?? {}, true)

const isReviewed = (path: string): boolean => /^needsReview\.\d+\.resolved(At|By)$/.test(path)

/** `needsReview.0.resolvedBy`, through lists too. */
const deepValueAt = (values: Values, path: string): unknown => {
  const [name = '', row, field] = path.split('.')
  if (row === undefined || field === undefined) return valueAt(values, path)
  const rows = values[name]
  return Array.isArray(rows) ? valueAt({ row: rows[Number(row)] as unknown }, `row.${field}`) : null
}

const pick = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
