import { getNearestEditorFromDOMNode } from '@payloadcms/richtext-lexical/lexical'

/**
 * The body as it stands in the editor of this form at this moment: the form itself learns of it only when
 * the browser is idle, up to half a second later. Undefined where no editor is shown.
 */
export const bodyIn = (form: Element | null | undefined): unknown =>
  getNearestEditorFromDOMNode(
    form?.querySelector('[data-field-path="body"] .ContentEditable__root') ?? null,
  )
    ?.getEditorState()
    .toJSON()
