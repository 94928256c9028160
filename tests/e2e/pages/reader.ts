import type axeCore from 'axe-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'

const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

type Screen = { width: number; colorScheme?: 'light' | 'dark' }

/** A reader at a browser: what they see of the site, and what it asks for. */
export const aReader = async (browser: Browser, url: string, { width, colorScheme }: Screen) => {
  const height = width < 600 ? 844 : 900
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'vi-VN',
    colorScheme: colorScheme ?? 'light',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  const asked: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.resourceType())
  })
  return {
    page,
    /** What the browser had to say of the pages. */
    complaints,
    /** Of what kinds the things were that the pages asked for. */
    asked: () => [...new Set(asked)].sort(),
    /** Goes there, and down to the end of the page and back, so that all photos have come. */
    open: async (path: string) => {
      const answer = await page.goto(url + path)
      for (const photo of await page.locator('img').all()) await photo.scrollIntoViewIfNeeded()
      await page.waitForFunction(() => [...document.images].every((image) => image.complete))
      await page.evaluate(() => scrollTo(0, 0))
      return answer?.status()
    },
    faults: () => faultsOf(page),
    /** By how many pixels the page is wider than the screen. */
    overflow: () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    /** How far things jumped while the page came. */
    shift: () => page.evaluate(readShift),
    /** The words that have the focus. */
    focused: () => page.evaluate(() => document.activeElement?.textContent?.trim()),
    leave: () => context.close(),
  }
}

export type Reader = Awaited<ReturnType<typeof aReader>>

/** What axe finds wrong, each with the place. The site's policy lets no script into a page; the browser's own tools may. */
export const faultsOf = async (page: Page, within = 'html'): Promise<string[]> => {
  await page.evaluate(axe)
  return page.evaluate(async (place) => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore }
    const { violations } = await axe.run(place, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }, within)
}

const readShift = (): Promise<number> =>
  new Promise((resolve) => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0
    }).observe({ type: 'layout-shift', buffered: true })
    requestAnimationFrame(() => setTimeout(() => resolve(sum), 100))
  })
