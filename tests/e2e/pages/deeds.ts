import type { Visitor } from './visitor.ts'

const collections = '/admin/collections'
const topDrawer = 'dialog[open] .drawer__content'
const lastRow = '#bylines-row-1'

/** Writes an article, and opens whatever helps with it. */
export const writeArticle = async ({ click, go, key, look, open, page, press }: Visitor) => {
  await open('/admin')
  await go(`${collections}/articles/create`)
  await page.locator('#field-title').fill('Bài của một ngày')
  const body = page.locator('.ContentEditable__root').first()
  await body.click()
  await page.keyboard.type('Một đoạn.')
  for (const menu of ['add', 'blocks', 'text']) {
    await click(`.toolbar-popup__dropdown-${menu}`, `writing: ${menu}`)
    await key('Escape')
  }
  await page.keyboard.press('Control+a')
  await click('.toolbar-popup__button-link', 'writing: a link')
  await key('Escape')
  await body.click()
  await page.keyboard.press('Control+End')
  await key('Enter')
  await page.keyboard.type('/')
  await look('writing: slash')
  await key('Escape')
  await key('Backspace')
  for (const [photo, screen] of [
    ['.upload__createNewToggler', 'a new photo'],
    ['.upload__listToggler', 'photos'],
  ] as const) {
    await click(photo, `writing: ${screen}`)
    await key('Escape')
    await page.locator(topDrawer).waitFor({ state: 'detached' })
  }
  await writeBylines({ click, key, look, page } as Visitor)
  await click('#action-save-draft, .doc-controls button[type=button].btn--style-primary', 'saved')
  await page.waitForURL(/\/articles\/(?!create)[^/]+$/)
  await look('saved anew')
  await page.locator('#field-kicker').fill('Chưa lưu')
  await page.evaluate(() => window.next.router.push('/admin/account'))
  await look('leaving without saving')
  await press('#confirm-cancel', 'staying')
}

/** Two rows, the second of which is moved by keyboard. */
const writeBylines = async ({ click, key, look, page }: Visitor) => {
  await click('#field-bylines .array-field__add-row', 'a byline')
  await click('#field-bylines .array-field__add-row', 'two bylines')
  await click(`${lastRow} .array-actions__button`, 'menu of a byline')
  await key('Escape')
  await page.locator(`${lastRow} .collapsible__drag`).focus()
  for (const pressed of ['Space', 'ArrowUp', 'Escape', 'Space', 'ArrowUp', 'Space']) {
    await key(pressed)
    await look(`moving a byline: ${pressed}`)
  }
}

/** Uploads photos, one and several, and a file that is none. */
export const uploadPhotos = async (visitor: Visitor, photo: Buffer) => {
  const { click, go, look, open, page } = visitor
  const fileOf = (name: string, buffer = photo) => ({ name, mimeType: 'image/jpeg', buffer })
  await open('/admin')
  await go(`${collections}/images/create`)
  const file = page.locator('input[type=file]').first()
  await file.setInputFiles(fileOf('khong-phai.jpg', Buffer.from('Không phải ảnh.')))
  await look('a file chosen')
  await click('#action-save', 'no photo')
  await page.locator('[data-sonner-toast]').first().waitFor()
  await look('no photo')
  await go(`${collections}/images`)
  await go(`${collections}/images/create`)
  await page.locator('input[type=file]').first().setInputFiles(fileOf('mot.jpg'))
  await click('#action-save', 'a photo saved')
  await page.waitForURL(/\/images\/(?!create)[^/]+$/)
  await look('a photo of one’s own')
  await go(`${collections}/images`)
  await page
    .locator('.photo-desk__head input[type=file]')
    .setInputFiles([
      fileOf('hai.jpg'),
      fileOf('ba.jpg'),
      fileOf('khong-phai.jpg', Buffer.from('Không phải ảnh.')),
    ])
  await look('several photos chosen')
  await click('.upload-panel__buttons button.btn--style-primary', 'several saved')
  await page.locator('.upload-panel [data-state=refused]').waitFor()
  await page.locator('.upload-panel [data-state=kept] >> nth=1').waitFor()
  await look('several saved')
}

/** Leaves out what is needed, gives keys and takes them, and arranges the first page. */
export const administer = async ({ click, go, key, look, open, page }: Visitor) => {
  await open('/admin')
  await go(`${collections}/users/create`)
  await click('#action-save', 'an account without anything')
  await page.locator('[data-sonner-toast]').first().waitFor()
  await look('an account without anything')
  await open('/admin/account')
  await click('#change-password', 'a new password')
  await click('#cancel-change-password', 'the old password')
  await click('#generate-api-key', 'a key')
  await click('#confirm-action', 'a key shown')
  const name = page.locator('#field-name')
  const [one, other] = ['Phan Đình Long', 'Lý Thu Trang'] as const
  await name.fill((await name.inputValue()) === one ? other : one)
  await click('#action-save', 'account saved')
  await page.locator('[data-sonner-toast]').first().waitFor()
  await look('account saved')
  await open('/admin/account')
  await click('#regenerate-api-key', 'a new key')
  await click('#confirm-cancel', 'the old key')
  await click('#revoke-api-key', 'a key taken')
  await click('#confirm-action', 'no key')
  await go('/admin')
  await click('.dashboard-breadcrumb-select', 'the first page')
  await click('.dashboard-breadcrumb-select .rs__option', 'arranging the first page')
  await click(
    '.dashboard-breadcrumb-dropdown__actions [class*=drawer-toggler]',
    'what could be added',
  )
  await key('Escape')
}

/** Changes what all have, and removes what nobody uses. */
export const tidyUp = async ({ click, go, look, open, page }: Visitor) => {
  await open('/admin')
  await go(`${collections}/topics/create`)
  await page.locator('#field-name').fill('Chủ đề thừa')
  await click('#action-save', 'a topic saved')
  await page.waitForURL(/\/topics\/(?!create)[^/]+$/)
  await look('a topic saved')
  await click('.doc-controls__popup button', 'a topic: menu')
  await click('#action-delete', 'a topic: delete')
  await click('#confirm-action', 'a topic deleted')
  await page.waitForURL(/\/topics(\?.*)?$/)
  await look('a topic deleted')
}
