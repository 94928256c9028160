const focusable =
  'input:not([type=hidden]), select, textarea, [contenteditable=true], .array-field__add-row, .upload__createNewToggler'

/**
 * The element of the form that a refusal's path leads to: `title`, `hero.alt`, `needsReview.0`,
 * `body.3.caption`, `body.3.children.1` (the block it stands in); null when the form shows none.
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
  const isField = part !== undefined && part !== 'children'
  const field = isField ? node?.querySelector(`#field-${part}`) : null
  const found = field ?? node
  return found instanceof HTMLElement ? found : null
}

/** Brings the field into sight and puts the cursor there. */
export function leadTo(field: HTMLElement): void {
  field.scrollIntoView({ block: 'center' })
  const target = field.matches(focusable) ? field : field.querySelector<HTMLElement>(focusable)
  target?.focus({ preventScroll: true })
}

const mark = 'data-refused'

/** Marks these places of the form as refused, and no others any more; brings the first into sight. */
export function markPlaces(paths: readonly string[]): void {
  document.querySelectorAll(`[${mark}]`).forEach((field) => field.removeAttribute(mark))
  const fields = paths.flatMap((path) => fieldAt(path) ?? [])
  fields.forEach((field) => field.setAttribute(mark, ''))
  fields[0]?.scrollIntoView({ block: 'center' })
}
