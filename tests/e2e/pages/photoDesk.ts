import type { Page } from 'playwright-core'
import { faultsOf } from './reader.ts'

type File = { name: string; buffer: Buffer }

/** The photos of the newsroom: in their list, in drawers that pick some, and each on its page. */
export const photoDesk = (page: Page, url: string) => {
  const desk = page.locator('.photo-desk').last()
  const tiles = desk.getByRole('row')
  const tileOf = (caption: string) => tiles.filter({ hasText: caption }).first()
  const picture = page.locator('.focus-picker')
  const send = async () => {
    await desk.getByRole('button', { name: /^Tải lên \d+ ảnh$/ }).click()
    await desk.getByRole('button', { name: 'Xong' }).waitFor()
    return desk.locator('.upload-panel [role=status]').innerText()
  }
  return {
    open: async (query = '') => {
      await page.goto(`${url}/admin/collections/images${query}`)
      await desk.waitFor()
    },
    /** Chooses files, and waits until they lie ready. */
    choose: async (files: File[]) => {
      await desk
        .locator('input[type=file]')
        .setInputFiles(files.map((file) => ({ ...file, mimeType: 'image/jpeg' })))
      await desk
        .locator('.upload-panel li')
        .nth(files.length - 1)
        .waitFor()
    },
    /** What is said of all of them, before they are sent. */
    sayOfAll: (label: string, words: string) =>
      desk.locator('.upload-panel').getByLabel(label).fill(words),
    /** Sends them, and says how many have arrived once none is on its way. */
    send,
    /** The same, and there is nothing more to be done with them. */
    sendAll: async () => {
      const said = await send()
      await desk.getByRole('button', { name: 'Xong' }).click()
      return said
    },
    useDouble: () => desk.getByRole('button', { name: 'Dùng ảnh có sẵn' }).click(),
    captions: async () => {
      await tiles.first().waitFor()
      return desk.locator('.photo-tile__caption').allInnerTexts()
    },
    /** Types a caption where it stands, and waits until it is kept. */
    correct: async (caption: string, to: string) => {
      const tile = tileOf(caption)
      await tile.locator('.photo-tile__caption').click()
      await tile.locator('textarea').fill(to)
      const kept = page.waitForResponse((one) => one.request().method() === 'PATCH')
      await page.keyboard.press('Control+Enter')
      return (await kept).status()
    },
    search: async (words: string, caption: string) => {
      await desk.getByRole('searchbox').fill(words)
      await page.waitForFunction(
        ({ caption, found }) => {
          const said = [...document.querySelectorAll(found)]
          return said.length > 0 && said.every((one) => one.textContent?.includes(caption))
        },
        { caption, found: '.photo-grid:not(.photo-desk__suggested *) .photo-tile__caption' },
      )
    },
    /** What is suggested for the article that the drawer belongs to. */
    suggested: async () => {
      const captions = desk.locator('.photo-desk__suggested .photo-tile__caption')
      await captions.first().waitFor()
      return captions.allInnerTexts()
    },
    narrow: (chip: string) => desk.getByRole('button', { name: chip, exact: true }).click(),
    pick: (caption: string) => tileOf(caption).getByRole('checkbox').check(),
    /** Takes what is chosen where photos are wanted. */
    take: () => desk.getByRole('button', { name: /^Chèn \d+ ảnh$/ }).click(),
    /** What the grid says of itself to whoever hears it: which photos are chosen. */
    chosen: () => desk.locator('[role=row][aria-selected=true]').count(),
    focusFirst: () => tiles.first().focus(),
    tellAll: async (label: string, words: string) => {
      await desk.getByRole('button', { name: 'Chú thích chung' }).click()
      const dialog = page.locator('dialog.move-dialog')
      await dialog.getByLabel(label).fill(words)
      await dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
    },
    /** Goes to the page of a photo. */
    show: async (caption: string) => {
      await tileOf(caption).getByRole('link').click()
      await picture.waitFor()
    },
    /** Clicks on a place of the photo, in per cent, and says where its focal point is then. */
    focusOn: async (x: number, y: number) => {
      const mark = picture.getByRole('button')
      // Until the form knows its fields, a click is one on a picture.
      await page.waitForFunction(() => document.querySelector('form[data-form-ready=true]'))
      await picture.scrollIntoViewIfNeeded()
      const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {}
      await picture.click({ position: { x: (width * x) / 100, y: (height * y) / 100 } })
      return mark.getAttribute('aria-label')
    },
    /** Where the crop of a ratio is cut, as CSS says it. */
    cropped: (ratio: string) =>
      page.locator(`[data-crop="${ratio}"] img`).evaluate((one) => one.style.objectPosition),
    save: async () => {
      const kept = page.waitForResponse((one) => one.request().method() === 'PATCH')
      await page.locator('#action-save').click()
      return (await kept).status()
    },
    faults: () => faultsOf(page, '.photo-desk'),
    /** By how many pixels the page is wider than the screen. */
    overflow: () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  }
}
