const focusable =
  'input:not([type=hidden]), select, textarea, [contenteditable=true], .array-field__add-row, .upload__createNewToggler'

/**
 * The element of the form that a refusal's path leads to: `title`, `hero.alt`, `needsReview.0`,
 * `body.3.caption`; null when the form shows none.
 */
export function fieldAt(path: string): HTMLElement | null {
  const [name, index, part] = path.split('.')
  if (name === 'body') return index === undefined ? theEditor() : blockAt(Number(index), part)
  return (
    document.querySelector<HTMLElement>(`dialog [name="${path}"], dialog [name^="${path}."]`) ??
    document.getElementById(`field-${path.replaceAll('.', '__')}`) ??
    document.getElementById(`${name}-row-${index}`)
  )
}

const theEditor = () => document.querySelector<HTMLElement>('.ContentEditable__root')

/** The editor shows the nodes of the document in their order, one element each. */
function blockAt(index: number, part: string | undefined): HTMLElement | null {
  const node = theEditor()?.children[index]
  const field = part === undefined ? null : node?.querySelector(`#field-${part}`)
  const found = field ?? node
  return found instanceof HTMLElement ? found : null
}

/** Brings the field into sight and puts the cursor there. */
export function leadTo(field: HTMLElement): void {
  field.scrollIntoView({ block: 'center' })
  const target = field.matches(focusable) ? field : field.querySelector<HTMLElement>(focusable)
  target?.focus({ preventScroll: true })
}
