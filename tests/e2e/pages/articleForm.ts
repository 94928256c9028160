import type { Page } from 'playwright-core'
import { photoDrawer } from './photoDrawer.ts'

/** What is filled into a move's dialog, by the names of its inputs. */
type Given = Record<string, string>

/** The form of one article: what is typed, and the moves above it. */
export const articleForm = (page: Page, url: string) => {
  const moves = page.getByRole('region', { name: 'Quy trình' })
  const dialog = page.locator('dialog.move-dialog')
  const form = page.locator('form.collection-edit__form[data-form-ready=true]')

  const body = page.locator('.ContentEditable__root')

  const notes = moves.locator('details.notes')
  const saveButton = page.getByRole('button', { name: 'Lưu', exact: true })

  /** Fills in the inputs of the dialog by their names; a choice by its value. */
  const ask = async (move: string, given: Given = {}) => {
    await moves.getByRole('button', { name: move, exact: true }).click()
    for (const [name, value] of Object.entries(given)) {
      const input = dialog.locator(`[name="${name}"]`)
      const isChoice = (await input.evaluate((one) => one.tagName)) === 'SELECT'
      await (isChoice ? input.selectOption(value) : input.fill(value))
    }
    await dialog.getByRole('button', { name: move, exact: true }).click()
  }

  return {
    title: page.locator('#field-title'),
    kicker: page.locator('#field-kicker'),
    lead: page.locator('#field-lead'),
    body,
    open: async (id: string) => {
      await page.goto(`${url}/admin/collections/articles/${id}`)
      await form.waitFor()
      await moves.waitFor()
    },
    /** Goes to the list of articles by the link above the form. */
    leave: async () => {
      await page.locator('.step-nav').getByRole('link', { name: 'Bài', exact: true }).click()
      await page.waitForURL((address) => address.pathname.endsWith('/articles'))
    },
    comeBack: async () => {
      await page.goBack()
      await form.waitFor()
    },
    openNew: async () => {
      await page.goto(`${url}/admin/collections/articles/create`)
      await form.waitFor()
    },
    /** The label that stays in sight. */
    state: () => page.locator('.state-bar .state-label').innerText(),
    /** Why the form can't be typed into. */
    notice: () => moves.locator('.workflow__note').innerText(),
    /** What stands in the way of a move, before anybody asks for it. */
    refusals: (move: string) =>
      moves.getByRole('group', { name: move }).getByRole('listitem').allInnerTexts(),
    openMoves: () => moves.locator('.workflow__moves').getByRole('button').allInnerTexts(),
    /** Goes where a sentence leads, and says where that is. */
    follow: async (sentence: string) => {
      await moves.getByRole('button', { name: sentence }).click()
      return page.evaluate(() => document.activeElement?.id)
    },
    chooseCategory: async (name: string) => {
      await page.locator('#field-category input').fill(name)
      await page.getByRole('option', { name }).click()
    },
    /** Gives the status that the newsroom answers with. */
    save: async () => {
      const answer = page.waitForResponse((one) => one.request().method() === 'PATCH')
      await saveButton.click()
      return (await answer).status()
    },
    /** Saves where no answer is to be expected. */
    saveInVain: () => saveButton.click(),
    /** What is asked before a save that would end an approval. */
    question: async () => {
      await dialog.waitFor()
      return dialog.locator('p').innerText()
    },
    /** Answers it with one of its buttons. */
    answer: async (button: string) => {
      await dialog.getByRole('button', { name: button }).click()
      await dialog.waitFor({ state: 'detached' })
    },
    addByline: () => page.getByRole('button', { name: 'Thêm: Tác giả' }).click(),
    /** The name in the first byline, once its fields are there. */
    bylineName: page.locator('#field-bylines__0__name'),
    /** Saves a new article, and waits for its own page. */
    create: async () => {
      await saveButton.click()
      await page.waitForURL(/\/articles\/(?!create)[^/]+$/)
      await moves.waitFor()
      return page.url().split('/').at(-1) ?? ''
    },
    /** Closes the tab as a person does, who answers that they want to. */
    closeTab: async () => {
      page.once('dialog', (question) => void question.accept())
      const closed = page.waitForEvent('close')
      await page.close({ runBeforeUnload: true })
      await closed
    },
    /** Writes at the end of the body. */
    writeOn: async (text: string) => {
      await body.locator('p').last().click()
      await page.keyboard.press('End')
      await page.keyboard.type(text)
    },
    /** Puts the cursor at the end of the body's last paragraph. */
    goToEnd: async () => {
      await body.locator('p').last().click()
      await page.keyboard.press('End')
      // The browser tells the editor of it in a task of its own, which keys that a program presses overtake.
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
      )
    },
    /** Pastes what another program has put on the clipboard: the browser's own would be cleaned before. */
    paste: (html: string) =>
      body.evaluate((target, given) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', given)
        target.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        )
      }, html),
    /** Drops it where the cursor stands, as a browser tells of it. */
    drop: (html: string) =>
      body.evaluate((target, given) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.setData('text/html', given)
        const inputType = 'insertFromDrop'
        target.dispatchEvent(
          new InputEvent('beforeinput', {
            inputType,
            dataTransfer,
            bubbles: true,
            cancelable: true,
          }),
        )
      }, html),
    /** What the corner of the page says, once it says something like it. */
    told: (words: string) =>
      page.locator('[data-sonner-toast]', { hasText: words }).first().waitFor(),
    settleReviews: async () => {
      const items = page.getByRole('checkbox', { name: 'Đã xem xong' })
      for (const item of await items.all()) await item.check()
    },
    /** The field of the first photo in the body. */
    inPhoto: (name: 'caption' | 'alt' | 'credit') => body.locator(`#field-${name}`).first(),
    /** Waits for the first photo in the body to show. */
    photoInBody: () => body.locator('img').first().waitFor(),
    /** Opens the photos of the newsroom, to choose some for the place of the cursor. */
    choosePhotos: async () => {
      await page.getByRole('button', { name: 'Chèn ảnh từ kho' }).click()
      await page.locator('.drawer .photo-tile').first().waitFor()
    },
    /** Opens the drawer for a new photo of the first empty slot in the body. */
    newPhoto: async () => {
      await body.getByRole('button', { name: 'Tạo mới' }).first().click()
      return photoDrawer(page)
    },
    /** Makes a move, and waits for the page that shows its result. */
    make: async (move: string, given: Given = {}) => {
      const anew = page.waitForEvent('load')
      await ask(move, given)
      await anew
      await form.waitFor()
      await moves.waitFor()
    },
    /** Asks for a move that is refused, and gives the sentences. */
    askInVain: async (move: string, given: Given = {}) => {
      await ask(move, given)
      const sentences = dialog.getByRole('alert').getByRole('listitem')
      await sentences.first().waitFor()
      return sentences.allInnerTexts()
    },
    typedNote: () => dialog.getByRole('textbox').last().inputValue(),
    think: () => dialog.getByRole('button', { name: 'Thôi' }).click(),
    /** The texts of the notes that nobody has resolved. */
    openNotes: () => notes.locator('.note[data-resolved=false] > .note__text').allInnerTexts(),
    resolveNote: async (text: string) => {
      const note = notes.locator('.note[data-resolved=false]', { hasText: text })
      await note.getByRole('button', { name: 'Đã giải quyết' }).click()
      await notes.locator('.note[data-resolved=true]', { hasText: text }).waitFor()
    },
    /** Quotes the title in the first note of an article: nothing is shown of notes until then. */
    noteOnTitle: async (text: string) => {
      await notes.locator('summary').click()
      await page.locator('#field-title').selectText()
      await notes.locator('.new-note blockquote').waitFor()
      await notes.getByLabel('Ghi chú mới').fill(text)
      await notes.getByRole('button', { name: 'Thêm ghi chú' }).click()
      await notes.locator('.note', { hasText: text }).waitFor()
    },
    /** What the log says, without the links to the versions. */
    history: async () => {
      await moves.getByText(/^Nhật ký \(/).click()
      const rows = await moves.locator('.workflow__history').getByRole('listitem').allInnerTexts()
      return rows.map((row) => row.replace(' Xem bản này', ''))
    },
  }
}
