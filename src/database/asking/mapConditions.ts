import type { Where } from 'payload'

/** One thing that is asked, as `category.slug` `equals` `the-thao`. */
export type Condition = { path: string; operator: string; operand: unknown }

/** What to ask in its place; null leaves it as it is. */
export type Replace = (condition: Condition) => Where | null | Promise<Where | null>

/** A question with some of its conditions replaced; the same object where none was. */
export async function mapConditions(where: Where, replace: Replace): Promise<Where> {
  const parts: Where[] = []
  let isChanged = false
  for (const [key, asked] of Object.entries(where)) {
    if (Array.isArray(asked)) {
      // Payload writes a reader's rights into its pages without the empty lists in them, and so with holes.
      const there = (asked as (Where | null | undefined)[]).filter(
        (part) => part !== null && part !== undefined,
      )
      const mapped: Where[] = []
      for (const part of there) mapped.push(await mapConditions(part, replace))
      isChanged ||= mapped.some((part, index) => part !== asked[index])
      parts.push({ [key]: mapped })
    } else if (typeof asked === 'object' && asked !== null) {
      for (const [operator, operand] of Object.entries(asked)) {
        const replaced = await replace({ path: key, operator, operand })
        isChanged ||= replaced !== null
        parts.push(replaced ?? { [key]: { [operator]: operand } })
      }
    }
  }
  return isChanged ? { and: parts } : where
}

/** What is to be looked for each by itself: a space too many is no word, though every text holds it. */
export const wordsIn = (text: string): string[] => text.split(' ').filter((word) => word !== '')

/** What a condition excludes, as the condition that would find it; null for one that excludes nothing. */
export const excludedBy = ({ path, operator, operand }: Condition): Where | null => {
  if (operand === null || operand === 'null') return null
  switch (operator) {
    case 'not_equals':
      return { [path]: { equals: operand } }
    case 'not_in':
      return { [path]: { in: operand } }
    case 'not_like':
      if (typeof operand !== 'string' || wordsIn(operand).length === 0) return null
      return { or: wordsIn(operand).map((word) => ({ [path]: { like: word } })) }
    default:
      return null
  }
}
