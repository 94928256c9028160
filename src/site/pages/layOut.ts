import type { Card, Home } from '../../delivery/shapes.ts'

export type Section = Home['sections'][number]

/** Where the articles of the front page stand. */
export type FrontPage = {
  lead: Card | null
  second: Card[]
  others: Card[]
  sections: Section[]
}

/** How many stand beside the first. */
const beside = 2
/** How many of the newest are taken where the newsroom has chosen none. */
const front = 7

/** Lays out the front page: what the newsroom has chosen in its order, or else the newest of all sections. */
export const layOut = ({ slots, sections }: Pick<Home, 'slots' | 'sections'>): FrontPage => {
  const chosen = slots.length > 0 ? slots : newestOf(sections)
  const taken = new Set(chosen.map(({ id }) => id))
  return {
    lead: chosen[0] ?? null,
    second: chosen.slice(1, 1 + beside),
    others: chosen.slice(1 + beside),
    sections: sections
      .map(({ category, docs }) => ({ category, docs: docs.filter(({ id }) => !taken.has(id)) }))
      .filter(({ docs }) => docs.length > 0),
  }
}

const newestOf = (sections: readonly Section[]): Card[] =>
  sections
    .flatMap(({ docs }) => docs)
    .toSorted((one, other) => other.publishedAt.localeCompare(one.publishedAt))
    .slice(0, front)
