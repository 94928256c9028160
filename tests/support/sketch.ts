import type { BlockNode } from '../../src/domain/body.ts'

/** A node whose kind is of no matter. */
type Any = { type: string; children?: Any[]; [key: string]: unknown }

/** A block in a line: `h2 Kết quả`, `ol4 [một] [[ul [trong]]]`, `**đậm**`, `_nghiêng_`, `<url chữ>`, `/` for a break, `(alt: caption)`. */
export const sketch = (block: BlockNode): string => drawn(block)

const drawn = (node: Any): string => {
  const inside = (node.children ?? []).map(drawn).join('')
  const format = typeof node.format === 'number' ? node.format : 0
  const fields = (node.fields ?? {}) as Record<string, string>
  switch (node.type) {
    case 'text':
      return [format & 1 ? '**' : '', format & 2 ? '_' : ''].reduce(
        (words, mark) => mark + words + mark,
        String(node.text),
      )
    case 'linebreak':
      return '/'
    case 'link':
      return `<${fields.url} ${inside}>`
    case 'paragraph':
      return inside
    case 'heading':
      return `${String(node.tag)} ${inside}`
    case 'list':
      return node.tag === 'ol' ? `ol${String(node.start)} ${inside}` : `ul ${inside}`
    case 'listitem':
      return `[${inside}]`
    case 'block':
      return `(${fields.alt}: ${fields.caption})`
    default:
      return `${node.type} ${inside}`.trim()
  }
}

/** The words of a block, and the captions of slots; what stands in lines of its own is parted by one. */
export const saidBy = (block: BlockNode): string => said(block)

const said = (node: Any): string => {
  if (node.type === 'text') return String(node.text)
  if (node.type === 'block') return `\n${(node.fields as { caption: string }).caption}\n`
  const inner = (node.children ?? []).map(said).join('')
  return node.type === 'link' ? inner : `\n${inner}\n`
}
