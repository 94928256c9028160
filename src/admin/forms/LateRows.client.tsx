'use client'

import { useForm, useFormFields } from '@payloadcms/ui'
import type { FormState, Row } from 'payload'
import { useEffect } from 'react'

/** Longer than Payload waits before it asks the server for what a change brings. */
const patience = 600

/**
 * Has a new row of a list asked for again that Payload has forgotten to ask for: when the answer to an earlier change
 * comes in the quarter of a second before it would, it takes the row for sent, and shows a grey box in its place.
 */
export const LateRows = () => {
  const { dispatchFields } = useForm()
  const state = useFormFields(([fields]) => fields)
  useEffect(() => {
    const late = lateIn(state)
    if (late.length === 0) return
    const timer = setTimeout(() => {
      for (const [path, rows] of late)
        dispatchFields({ type: 'UPDATE', path, rows: rows.map(askedAgain) })
    }, patience)
    return () => clearTimeout(timer)
  }, [dispatchFields, state])
  return null
}

/** The lists with rows that wait for the server. */
const lateIn = (state: FormState): [string, Row[]][] =>
  Object.entries(state).flatMap(([path, { rows }]): [string, Row[]][] =>
    rows?.some(({ isLoading }) => isLoading) ? [[path, rows]] : [],
  )

type Asked = Row & { timesAsked?: number }

/** The same row, but for Payload another: it asks the server whenever something is not as it was. */
const askedAgain = (row: Row): Asked =>
  row.isLoading ? { ...row, timesAsked: ((row as Asked).timesAsked ?? 0) + 1 } : row
