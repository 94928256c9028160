'use client'

import { type Language, languageOf } from '../../domain/language.ts'
import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'
import { hardCodedIn } from './hardCoded.ts'
import { isId, saysObject, withLabel, withoutRest } from './unspoken.ts'

const attributes = ['aria-label', 'aria-roledescription', 'title', 'placeholder', 'alt'] as const

/** Where a text is said by the page and not by somebody who wrote it. */
const spoken = [
  'button',
  'label',
  '.tooltip',
  '.popup',
  '.confirmation-modal',
  '.api-key',
  '.react-datepicker',
  '[aria-live]',
  '[role=status]',
  '[id$="-live-region"]',
  '[data-sonner-toast]',
  // What a description refers to, and nobody sees.
  '[style*="display:none"]',
  '[style*="display: none"]',
].join()

/** Where a document stands by its name, or by its id if it has none. */
const named = '.render-title, .step-nav, .confirmation-modal'

/** What stands beside a button that is called by it. */
const labels = '.sort-column__label, .card__title, .field-label'

/** Payload calls each by the key under which it is opened. */
const dialogs = 'dialog[aria-label]'

/** A part of a comparison: what is a tick elsewhere stands there as it is stored. */
const compared = '.html-diff'

type Words = { language: Language; untitled: string; yes: string; no: string }

/**
 * Mends what the admin says by itself, as it comes onto the page: what is English in its code is put into the language
 * of the page, and ids and labels in no language at all give way to words.
 */
export const SpokenWords = ({ children }: { children: ReactNode }) => {
  const { i18n, t } = useTranslation()
  const language = languageOf(i18n)
  const untitled = t('general:untitled')
  const yes = t('general:true')
  const no = t('general:false')
  useEffect(() => {
    const words = { language, untitled, yes, no }
    mend(document.body, words)
    const observer = new MutationObserver((mutations) => {
      for (const { addedNodes, target, type } of mutations) {
        if (type === 'childList') addedNodes.forEach((node) => mend(node, words))
        else if (type === 'attributes' && target instanceof Element) mendNames(target, words)
        else mendText(target, words)
        nameDialog((target instanceof Element ? target : target.parentElement)?.closest(dialogs))
      }
    })
    observer.observe(document.body, {
      attributeFilter: [...attributes],
      characterData: true,
      childList: true,
      subtree: true,
    })
    return () => observer.disconnect()
  }, [language, untitled, yes, no])
  return children
}

function mend(node: Node, words: Words): void {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let at: Node | null = node; at; at = walker.nextNode())
    if (at instanceof Element) mendNames(at, words)
    else mendText(at, words)
}

function mendNames(element: Element, words: Words): void {
  for (const name of attributes) {
    const said = element.getAttribute(name)
    const mended = said === null ? null : (withWords(said, element, words) ?? spokenIn(said, words))
    if (mended !== null) element.setAttribute(name, mended)
  }
  if (element.matches(dialogs)) nameDialog(element)
  // Payload names a tick by its field: the label beside it says what it is.
  if (element.matches('input[type=checkbox][title]')) element.removeAttribute('title')
}

function mendText(node: Node, words: Words): void {
  const place = node.parentElement
  if (!(node instanceof Text) || !place || place.isContentEditable) return
  const mended =
    withWords(node.data, place, words) ??
    (place.closest(spoken) ? spokenIn(node.data, words) : null)
  if (mended !== null) node.data = mended
}

const spokenIn = (text: string, { language }: Words): string | null => hardCodedIn[language](text)

/** What is said in no language, in words; null for anything else. */
function withWords(text: string, place: Element, { untitled, yes, no }: Words): string | null {
  if (saysObject(text)) return withLabel(text, labelBeside(place))
  if (place.closest(named)) {
    if (text === 'ID:') return ''
    if (isId(text)) return nameOfOpen() ?? untitled
  }
  if (place.closest(compared) && /^(?:true|false)$/.test(text)) return text === 'true' ? yes : no
  return withoutRest(text)
}

/** The name of the document that is open, which a question about it should say. */
const nameOfOpen = (): string | null => {
  const name = document.querySelector('.render-title')?.getAttribute('title') ?? null
  return name !== null && isId(name) ? null : name
}

/** A dialog is called by its heading. */
function nameDialog(dialog: Element | null | undefined): void {
  const heading = dialog?.querySelector('h1, h2')?.textContent?.trim() ?? ''
  if (dialog && heading !== dialog.getAttribute('aria-label'))
    dialog.setAttribute('aria-label', heading)
}

/** The words of the nearest label around. */
function labelBeside(element: Element): string {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const label = at.querySelector(labels)?.firstChild?.textContent
    if (label) return label
  }
  return ''
}
