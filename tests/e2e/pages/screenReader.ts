import type { BrowserContext } from 'playwright-core'

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only this adds to what is there
  interface Window {
    /** What the page has said since it was asked last; see `listenTo`. */
    said: () => string[]
  }
}

/**
 * Makes every page of this browser remember what it says: texts, names for a screen reader, hints, and what stood there
 * for a moment only, such as an announcement.
 */
export const listenTo = (context: BrowserContext) =>
  context.addInitScript(() => {
    const attributes = [
      'alt',
      'aria-description',
      'aria-label',
      'aria-placeholder',
      'aria-roledescription',
      'aria-valuetext',
      'placeholder',
      'title',
    ]
    const heard = new Set<string>()
    const changed = new Set<Node>()
    /** What somebody wrote, and what nobody reads. */
    const isSilent = (element: Element): boolean =>
      element.closest('script, style, template, noscript, textarea, next-route-announcer') !==
        null ||
      (element instanceof HTMLElement && element.isContentEditable)
    /** Of a comparison, which stands there in pieces, only what nobody wrote. */
    const isPiece = (text: Text): boolean =>
      text.parentElement?.closest('.html-diff') !== null &&
      !/^(?:true|false|undefined)$/.test(text.data)
    const note = (text: string | null) => {
      const words = (text ?? '').replace(/\s+/g, ' ').trim()
      if (words !== '') heard.add(words)
    }
    const read = (node: Node) => {
      if (!node.isConnected) return
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
      for (let at: Node | null = node; at; at = walker.nextNode()) {
        if (at instanceof Element)
          for (const name of attributes) {
            if (!isSilent(at)) note(at.getAttribute(name))
          }
        else if (at instanceof Text && at.parentElement && !isSilent(at.parentElement))
          if (!isPiece(at)) note(at.data)
      }
    }
    // One frame later, for the page's own words may be mended as they come.
    const readChanged = () => {
      changed.forEach(read)
      changed.clear()
    }
    const observer = new MutationObserver((mutations) => {
      if (changed.size === 0) requestAnimationFrame(() => setTimeout(readChanged))
      for (const { addedNodes, target, type } of mutations)
        if (type === 'childList') addedNodes.forEach((node) => changed.add(node))
        else changed.add(target)
    })
    let isListening = false
    window.said = () => {
      if (isListening) readChanged()
      else
        observer.observe(document, {
          attributeFilter: attributes,
          characterData: true,
          childList: true,
          subtree: true,
        })
      isListening = true
      read(document.documentElement)
      const all = [...heard]
      heard.clear()
      return all
    }
  })
