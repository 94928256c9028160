import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** Takes what a screen says. */
export type Report = (screen: string, texts: string[]) => void

/** Somebody who goes from screen to screen, and reads all there is. */
export type Visitor = ReturnType<typeof visitorOf>

/** For a screen that stays as it is; in milliseconds. */
const stillness = 100
const patience = 8_000

export const visitorOf = (
  page: Page,
  url: string,
  isFine: (text: string) => boolean,
  report: Report,
) => {
  const idle = countIdle(page)
  /** Waits until the page asks for nothing any more. */
  const settle = async () => {
    const end = Date.now() + patience
    while (idle() < stillness && Date.now() < end) await pause(20)
  }
  /** Until the page is alive it stands there as it came, and is not in anybody's hands. */
  const comeAlive = async () => {
    await settle()
    const end = Date.now() + 3_000
    while (Date.now() < end && !(await page.evaluate(() => window.said())).every(isFine))
      await pause(50)
  }
  const look = async (screen: string) => {
    await settle()
    report(screen, await page.evaluate(() => window.said()))
  }
  return {
    page,
    settle,
    /** Reads what is new on the page, and what is still there. */
    look,
    /** Opens a page anew. */
    open: async (path: string) => {
      await page.goto(url + path)
      await comeAlive()
      await look(path)
    },
    /** Goes to another screen without leaving the page, as a link does. */
    go: async (path: string, screen = path) => {
      await page.evaluate((to) => window.next.router.push(to), path)
      const wanted = path.split('?')[0]
      await page.waitForURL((address) => address.pathname === wanted)
      await look(screen)
    },
    /** Presses the first that there is of what is named, if any, and reads what opens. */
    press: async (selector: string, screen: string): Promise<boolean> => {
      const one = page.locator(selector).locator('visible=true').first()
      if ((await one.count()) === 0) return false
      await one.click()
      await look(screen)
      return true
    },
    /** The same with what has to be there, and may take its time. */
    click: async (selector: string, screen: string) => {
      await page.locator(selector).locator('visible=true').first().click()
      await look(screen)
    },
    key: (name: string) => page.keyboard.press(name),
  }
}

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only this adds to what is there
  interface Window {
    next: { router: { push: (path: string) => void } }
  }
}

/** How long the page has been waiting for nothing. */
const countIdle = (page: Page) => {
  const open = new Set<unknown>()
  let since = Date.now()
  const end = (request: unknown) => {
    open.delete(request)
    since = Date.now()
  }
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  // What a page has asked for is of no interest any more once another has come.
  page.on('domcontentloaded', () => open.clear())
  return () => (open.size > 0 ? 0 : Date.now() - since)
}
