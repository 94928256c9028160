import type { Page } from 'playwright-core'

type Words = { caption: string; alt: string; credit: string }

/** The drawer in which a photo is uploaded. */
export const photoDrawer = (page: Page) => {
  const drawer = page.locator('.doc-drawer').last()
  return {
    choose: async (photo: Buffer, name: string) => {
      const file = { name, mimeType: 'image/jpeg', buffer: photo }
      await drawer.locator('input[type=file]').setInputFiles(file)
    },
    describe: async ({ caption, alt, credit }: Words) => {
      await drawer.locator('#field-caption').fill(caption)
      await drawer.locator('#field-alt').fill(alt)
      await drawer.locator('#field-credit').fill(credit)
    },
    save: async () => {
      await drawer.getByRole('button', { name: 'Lưu', exact: true }).click()
      await drawer.waitFor({ state: 'detached' })
    },
  }
}
