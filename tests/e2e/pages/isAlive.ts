import type { Page } from 'playwright-core'

/** React has taken the element over: what is typed into it before is lost. */
export const isAlive = (page: Page, selector: string) =>
  page.waitForFunction(
    (found) =>
      Object.keys(document.querySelector(found) ?? {}).some((key) =>
        key.startsWith('__reactProps'),
      ),
    selector,
  )
