import type { Visitor } from './visitor.ts'
import { states } from '../../../src/domain/workflow/states.ts'

const collections = '/admin/collections'
/** What a list consists of. */
const rows = ':is(tbody, [role=grid])'

/** The lists that somebody's menu leads to. */
export const listsOf = ({ page }: Visitor): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('nav a[href*="/admin/collections/"]')]
      .map(({ pathname }) => pathname.split('/')[3] ?? '')
      .filter((slug, at, all) => all.indexOf(slug) === at),
  )

/** What everybody has: the first page, the account, the front page, the newspaper’s own words, every list with a document and a new one. */
export const seeEveryScreen = async (visitor: Visitor) => {
  const { go, open, page } = visitor
  await open('/admin')
  const lists = await listsOf(visitor)
  for (const slug of lists) {
    const list = `${collections}/${slug}`
    await go(list)
    const links = page.locator(`${rows} a[href^="${list}/"]`)
    const first = (await links.count()) > 0 ? await links.first().getAttribute('href') : null
    const isOpenToNew = (await page.locator(`a[href^="${list}/create"]`).count()) > 0
    if (isOpenToNew) await go(`${list}/create`)
    if (first !== null) await go(new URL(first, page.url()).pathname, `${slug}: one`)
  }
  await go('/admin/account')
  for (const global of ['frontPage', 'site', 'abbreviations', 'codeReplacements'].map(
    (one) => `/admin/globals/${one}`,
  ))
    if ((await page.locator(`a[href*="${global}"]`).count()) > 0) await go(global)
  return lists
}

/** Opens whatever a list has that can be opened. */
export const tryList = async (visitor: Visitor, slug: string) => {
  const { go, key, press } = visitor
  await go(`${collections}/${slug}?search=zzzz`, `${slug}: nothing found`)
  await go(`${collections}/${slug}`)
  await press('#toggle-list-columns', `${slug}: columns`)
  await press('#toggle-list-filters', `${slug}: filters`)
  if (await press('.where-builder__add-first-filter', `${slug}: a filter`))
    for (const part of ['field', 'operator', 'value'])
      if (await press(`.condition__${part} .rs__control`, `${slug}: ${part} of a filter`))
        await key('Escape')
  await go(`${collections}/${slug}`)
  if (await press('.per-page button', `${slug}: per page`)) await key('Escape')
  await tryBulk(visitor, slug)
}

/** Selects all there are, and looks at what could be done with them. */
const tryBulk = async ({ key, press }: Visitor, slug: string) => {
  if (!(await press('#select-all:not([disabled])', `${slug}: selected`))) return
  if (await press('.edit-many__toggle', `${slug}: edit many`)) {
    await press('.edit-many__form .rs__control', `${slug}: fields of many`)
    await key('Escape')
    await press('.edit-many__header__close', `${slug}: selected`)
  }
  if (await press('.delete-documents__toggle', `${slug}: delete many`))
    await press('#confirm-cancel, .confirmation-modal__controls button', `${slug}: selected`)
}

/** Opens the menus of the form of the first document in a list, one after the other. */
export const tryForm = async (visitor: Visitor, slug: string) => {
  const { go, key, look, page, press } = visitor
  const list = `${collections}/${slug}`
  await go(list)
  const first = page.locator(`${rows} a[href^="${list}/"]`).first()
  if ((await first.count()) === 0) return
  const screen = `${slug}: one`
  await go(new URL((await first.getAttribute('href')) ?? '', page.url()).pathname, screen)
  if (await press('.doc-controls__popup button', `${screen}: menu`)) {
    if (await press('#action-delete', `${screen}: delete`))
      await press('.confirmation-modal__controls button', screen)
    else await key('Escape')
  }
  const choices = page.locator('.collection-edit__form .rs__control:not(.rs__control--is-disabled)')
  for (const choice of await choices.all()) {
    if (!(await choice.isVisible())) continue
    await choice.click()
    await key('ArrowDown')
    await look(`${screen}: a choice`)
    await key('Escape')
  }
  if (await press('.date-time-picker input:not([disabled])', `${screen}: a date`))
    await key('Escape')
}

/** Opens an article of every state: what may be done with it, its log and its versions. */
export const seeArticles = async (visitor: Visitor) => {
  const { go, key, page, press } = visitor
  await visitor.open('/admin')
  for (const state of Object.keys(states)) {
    const query = `draft=true&depth=0&limit=1&select[title]=true&where[state][equals]=${state}`
    const found = await page.evaluate(async (address) => {
      const { docs } = (await (await fetch(address)).json()) as { docs: { id: string }[] }
      return docs[0]
    }, `/api/articles?${query}`)
    if (!found) continue
    const article = `${collections}/articles/${found.id}`
    const screen = `articles: ${state}`
    await go(article, screen)
    await press('.workflow__history summary', `${screen}: log`)
    await press('details.notes:not([open]) summary', `${screen}: notes`)
    for (const move of await page.locator('.workflow__moves button').all()) {
      await move.click()
      await visitor.look(`${screen}: a move`)
      await key('Escape')
    }
    await go(`${article}/versions`, `${screen}: versions`)
    const [older, newer] = [
      page.locator('.article-versions a').nth(1),
      page.locator('.article-versions a').first(),
    ]
    const version = (await older.count()) > 0 ? older : newer
    if ((await version.count()) === 0) continue
    await go(
      new URL((await version.getAttribute('href')) ?? '', page.url()).pathname,
      `${screen}: a version`,
    )
    await press('.view-version__modifiedCheckBox input', `${screen}: a version with all there is`)
    await press('.compare-version .rs__control', `${screen}: other versions`)
    await key('Escape')
  }
}

/** What somebody sees who has not come in yet, or not quite. */
export const seeDoors = async ({ look, open, page }: Visitor) => {
  await open('/admin/login')
  await page.locator('#field-email').fill('nobody@newsroom.example')
  await page.locator('#field-password').fill('no password of anybody')
  await page.locator('button[type=submit]').click()
  await page.locator('[data-sonner-toast]').first().waitFor()
  await look('login refused')
  await open('/admin/forgot')
  await page.locator('#field-email').fill('nobody@newsroom.example')
  await page.locator('button[type=submit]').click()
  await look('forgotten')
  await open('/admin/reset/no-token-of-anybody')
  await page.locator('#field-password').fill('mật khẩu đủ dài mười ký tự')
  await page.locator('#field-confirm-password').fill('một mật khẩu khác hẳn')
  await page.locator('button[type=submit]').click()
  await look('reset refused')
  await open('/admin/logout-inactivity')
  await open('/admin/create-first-user')
}

/** Where nobody gets anywhere. */
export const seeDeadEnds = async ({ go, open }: Visitor) => {
  await open('/admin/nowhere')
  await open('/admin/collections/users')
  await open(`${collections}/articles/00000000-0000-4000-8000-000000000000`)
  await open('/admin')
  await go('/admin/logout')
}
