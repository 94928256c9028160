import type { Browser, BrowserContext, Page } from 'playwright-core'
import { password } from '../../support/people.ts'
import { articleForm } from './articleForm.ts'
import { articleList } from './articleList.ts'
import { isAlive } from './isAlive.ts'
import { photoDesk } from './photoDesk.ts'
import { wordsOfForm } from './words.ts'

/** What the browser has to say of the pages it showed. */
export type Watch = {
  /** Errors of the pages' own; a refused request is none, and stands below. */
  complaints: string[]
  /** Requests to anybody but the newsroom. */
  strangers: string[]
  /** Requests that the newsroom refused: `409 /api/articles/…/moves`. */
  refused: string[]
}

export type Desk = {
  page: Page
  list: ReturnType<typeof articleList>
  form: ReturnType<typeof articleForm>
  words: ReturnType<typeof wordsOfForm>
  photos: ReturnType<typeof photoDesk>
}

export const aWatch = (): Watch => ({ complaints: [], strangers: [], refused: [] })

/** Somebody of the newsroom at a browser of their own, logged in. */
export const sitDown = async (
  { browser, url, watch, width }: { browser: Browser; url: string; watch: Watch; width?: number },
  name: string,
): Promise<Desk> => {
  const context = await browser.newContext({
    locale: 'vi-VN',
    ...(width !== undefined && { viewport: { width, height: 844 } }),
  })
  const desk = await newTab(context, { url, watch })
  const { page } = desk
  await page.goto(`${url}/admin/login`)
  await isAlive(page, '#field-email')
  await page.locator('#field-email').fill(`${name}@newsroom.example`)
  await page.locator('#field-password').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL(`${url}/admin`)
  return desk
}

/** One more tab of the same browser, with the same login. */
export const newTab = async (
  context: BrowserContext,
  { url, watch }: { url: string; watch: Watch },
): Promise<Desk> => {
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  keepWatch(page, url, watch)
  return {
    page,
    list: articleList(page, url),
    form: articleForm(page, url),
    words: wordsOfForm(page),
    photos: photoDesk(page, url),
  }
}

export const keepWatch = (
  page: Page,
  url: string,
  { complaints, strangers, refused }: Watch,
): void => {
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    const isRefusal = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isRefusal) complaints.push(message.text())
  })
  page.on('request', (request) => {
    const isOwn = /^(data|blob):/.test(request.url()) || request.url().startsWith(`${url}/`)
    if (!isOwn) strangers.push(request.url())
  })
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (response.status() >= 400) refused.push(`${response.status()} ${pathname}`)
  })
}
