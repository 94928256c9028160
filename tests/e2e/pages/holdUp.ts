import type { Page, Request } from 'playwright-core'

/** Whether a request saves an article. */
export const savesArticle = (request: Request): boolean =>
  ['PATCH', 'POST'].includes(request.method()) && request.url().includes('/api/articles')

/** Whether the form asks the server about its own state. */
export const asksFormState = (request: Request): boolean =>
  request.method() === 'POST' && request.headers()['next-action'] !== undefined

/** Whether the browser asks for a page, or for a page anew. */
export const asksForPage = (request: Request): boolean => request.headers().rsc !== undefined

/** Lets the answers to such requests wait, as a slow line would, until they are released. */
export const holdUp = async (page: Page, isMeant: (request: Request) => boolean) => {
  const released = promised()
  const asked = promised()
  await page.route('**', async (route) => {
    if (isMeant(route.request())) {
      asked.keep()
      await released.promise
    }
    await route.continue()
  })
  return {
    /** The first of them is on its way. */
    asked: asked.promise,
    release: async () => {
      released.keep()
      await page.unrouteAll({ behavior: 'wait' })
    },
  }
}

/** Has such requests answered, and keeps the answers back until they are released: they arrive at that very moment. */
export const holdBack = async (page: Page, isMeant: (request: Request) => boolean) => {
  const released = promised()
  const answered = promised()
  await page.route('**', async (route) => {
    if (!isMeant(route.request())) return route.continue()
    const response = await route.fetch()
    answered.keep()
    await released.promise
    await route.fulfill({ response })
  })
  return {
    /** The first of them is answered, and nobody has heard of it. */
    answered: answered.promise,
    release: async () => {
      released.keep()
      await page.unrouteAll({ behavior: 'wait' })
    },
  }
}

const promised = () => {
  let keep: () => void = () => undefined
  const promise = new Promise<void>((resolve) => (keep = resolve))
  return { promise, keep }
}
