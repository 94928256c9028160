'use client'

import { useEffect, useState } from 'react'

/** Words of the article that somebody has selected, and the field they stand in: `lead`, `body.3`. */
export type Quoted = { quote: string; path: string }

const editor = '.ContentEditable__root'

/** Follows what is selected in the article's form; keeps the last when the cursor goes elsewhere. */
export function useQuoted(): [Quoted | null, () => void] {
  const [quoted, setQuoted] = useState<Quoted | null>(null)
  useEffect(() => {
    const follow = () => {
      const found = inField(document.activeElement) ?? inEditor(document.getSelection())
      if (found) setQuoted(found)
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [])
  return [quoted, () => setQuoted(null)]
}

/** A field of the form, not one of a dialog or of the notes themselves. */
const inField = (element: Element | null): Quoted | null => {
  const isField = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
  if (!isField || !element.name || element.closest('dialog, .notes')) return null
  if (element instanceof HTMLInputElement && element.type !== 'text') return null
  const { name: path, selectionEnd, selectionStart, value } = element
  return quotedFrom(value.slice(selectionStart ?? 0, selectionEnd ?? 0), path)
}

/** The editor shows the nodes of the document in their order, one element each. */
const inEditor = (selection: Selection | null): Quoted | null => {
  const node = selection?.anchorNode
  const element = node instanceof Element ? node : node?.parentElement
  const root = element?.closest(editor)
  if (!root || !selection) return null
  const index = [...root.children].findIndex((child) => child.contains(element ?? null))
  return quotedFrom(selection.toString(), index < 0 ? 'body' : `body.${index}`)
}

const quotedFrom = (text: string, path: string): Quoted | null => {
  const quote = text.trim()
  return quote === '' ? null : { quote, path }
}
