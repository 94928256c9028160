import type { Page } from 'playwright-core'

/** What the form says and asks about words that are not saved. */
export const wordsOfForm = (page: Page) => {
  const dialog = page.locator('dialog.merge')
  const notice = page.locator('.words-notice')
  const clash = (label: string) => dialog.getByRole('group', { name: label })
  return {
    /** The sentence at the foot of the page, once it says something like it. */
    notice: (words: string) => notice.locator('p', { hasText: words }).innerText(),
    /** Waits until the notice says why something was refused. */
    refusal: (sentence: string) => notice.locator('li', { hasText: sentence }).waitFor(),
    /** Takes up what the notice offers. */
    take: (offer: string) => notice.getByRole('button', { name: offer }).click(),
    heading: () => dialog.getByRole('heading', { level: 2 }).innerText(),
    /** Who has written, and when. */
    sentence: () => dialog.locator('p').first().innerText(),
    /** The fields that both have changed. */
    clashes: async () => {
      await dialog.waitFor()
      return dialog.locator('fieldset legend').allInnerTexts()
    },
    /** What is taken over, or kept, without asking. */
    settled: (by: 'Lấy theo bản mới' | 'Giữ chữ của bạn') =>
      dialog.getByRole('region', { name: by }).locator('dt').allInnerTexts(),
    readings: (label: string) => clash(label).locator('.clash__readings p').allInnerTexts(),
    choose: (label: string, choice: string) => clash(label).getByLabel(choice).check(),
    /** Presses a button of the dialog, and waits until it is gone. */
    press: async (button: string) => {
      await dialog.getByRole('button', { name: button }).click()
      await dialog.waitFor({ state: 'detached' })
    },
    isOpen: () => dialog.isVisible(),
    dialog,
  }
}
