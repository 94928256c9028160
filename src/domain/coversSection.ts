import type { Actor } from './roles.ts'

/** Where a document stands: its category, and the ids from there up to the top. */
type Placed = { category: string | null; categoryPath: readonly string[] }

/** A desk role works within its sections, children included; what has no category is everybody's. */
export const coversSection = (
  { sections }: Pick<Actor, 'sections'>,
  { category, categoryPath }: Placed,
): boolean =>
  sections.length === 0 ||
  category === null ||
  categoryPath.some((ancestor) => sections.includes(ancestor))
