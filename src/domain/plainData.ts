/** A body may go to 34; of a list pasted much deeper than that, the body's own rules still name the place. */
const deepest = 256

/**
 * Whether a value is an object of data as JSON has it: not deeper than anything we keep, and without a key
 * that would change its kind. It is walked in a loop: on what is too deep, a function that calls itself
 * would be the first to fail.
 */
export function isPlainData(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const left: [value: object, depth: number][] = [[value, 1]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [node, depth] = next
    if (depth > deepest || Object.hasOwn(node, '__proto__')) return false
    for (const child of Object.values(node) as unknown[])
      if (typeof child === 'object' && child !== null) left.push([child, depth + 1])
  }
  return true
}
