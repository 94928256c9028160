'use client'

import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'
import { languageOf } from '../languageOf.ts'
import { inVietnamese } from './hardCoded.ts'

const attributes = ['aria-label', 'title', 'placeholder', 'alt'] as const

/** Where a text is said by the page and not by somebody who wrote it. */
const spoken = [
  'button',
  'label',
  '.tooltip',
  '.popup',
  '.react-datepicker',
  '[aria-live]',
  '[role=status]',
  '[data-sonner-toast]',
  '[id^=DndDescribedBy]',
].join()

/** Puts into Vietnamese what is English in the code of the admin, as it comes onto the page. */
export const SpokenWords = ({ children }: { children: ReactNode }) => {
  const { i18n } = useTranslation()
  const isVietnamese = languageOf(i18n) === 'vi'
  useEffect(() => {
    if (!isVietnamese) return
    translate(document.body)
    const observer = new MutationObserver((mutations) => {
      for (const { addedNodes, target, type } of mutations)
        if (type === 'childList') addedNodes.forEach(translate)
        else if (type === 'attributes' && target instanceof Element) translateNames(target)
        else translateText(target)
    })
    observer.observe(document.body, {
      attributeFilter: [...attributes],
      characterData: true,
      childList: true,
      subtree: true,
    })
    return () => observer.disconnect()
  }, [isVietnamese])
  return children
}

function translate(node: Node): void {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let at: Node | null = node; at; at = walker.nextNode())
    if (at instanceof Element) translateNames(at)
    else translateText(at)
}

function translateNames(element: Element): void {
  for (const name of attributes) {
    const said = element.getAttribute(name)
    const translated = said === null ? null : inVietnamese(said)
    if (translated !== null) element.setAttribute(name, translated)
  }
  // Payload names a tick by its field: the label beside it says what it is.
  if (element.matches('input[type=checkbox][title]')) element.removeAttribute('title')
}

function translateText(node: Node): void {
  const place = node.parentElement
  if (!(node instanceof Text) || !place?.closest(spoken) || place.isContentEditable) return
  const translated = inVietnamese(node.data)
  if (translated !== null) node.data = translated
}
