import type { Page } from 'playwright-core'
import { isAlive } from './isAlive.ts'

/** The list of articles. */
export const articleList = (page: Page, url: string) => {
  const search = page.locator('.search-filter input')
  return {
    open: async () => {
      await page.goto(`${url}/admin/collections/articles`)
      await isAlive(page, '.search-filter input')
    },
    search: async (words: string) => {
      await search.fill(words)
      await page.waitForURL((address) => address.searchParams.get('search') === words)
    },
    /** One of the newsroom's lists above the table. */
    narrowTo: async (workList: string) => {
      const link = page.getByRole('navigation', { name: 'Danh sách công việc' })
      await link.getByRole('link', { name: workList }).click()
      await link.locator('[aria-current=page]', { hasText: workList }).waitFor()
    },
    /** The cells of a column, from the top. */
    column: (name: 'title' | 'state' | 'category' | 'owner' | 'assignee') =>
      page.locator(`tbody .cell-${name}`).allInnerTexts(),
  }
}
