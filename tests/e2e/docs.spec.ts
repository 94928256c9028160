import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../support/browser.ts'
import { type BuiltServer, startBuiltServer, startTimeout } from '../support/builtServer.ts'

/** The page on which people read what /api/v1 answers, and try it. */

let server: BuiltServer
let browser: Browser

beforeAll(async () => {
  server = await startBuiltServer()
  browser = await startBrowser()
}, startTimeout)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

it.each([1366, 390])('asks the newsroom itself, and nobody else, %i wide', async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 850 } })
  const troubles: string[] = []
  page.on('console', (message) => troubles.push(message.text()))
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(server.url) || request.url().startsWith('data:')
    if (!isOurs) troubles.push(request.url())
  })
  await page.goto(`${server.url}/api/v1/docs`)
  expect(await page.title()).toBe('API cho bạn đọc – Tòa soạn')
  const articles = page.locator('.opblock').filter({ hasText: 'The newest articles.' })
  await articles.locator('.opblock-summary-control').click()
  await articles.getByRole('button', { name: 'Execute' }).click()
  const answer = articles.locator('.live-responses-table .response')
  await answer.waitFor()
  expect(await answer.innerText()).toMatch(/^200[^]*"docs": \[\]/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  expect(troubles).toEqual([])
  await page.close()
})
