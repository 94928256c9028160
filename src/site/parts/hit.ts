import type { Highlight, SearchPage } from '../../delivery/shapes.ts'
import { html, type Piece } from '../markup/html.ts'
import { card } from './card.ts'

/** An article that was found, with what it was found by marked in its headline and in the words below. */
export const hit = (of: SearchPage['hits'][number]) => {
  const title = of.highlights.find(({ field }) => field === 'title')
  const below = of.highlights.find(({ field }) => field !== 'title')
  return card(of, {
    look: 'row',
    // Cut, it would be no headline.
    title: title?.text === of.title ? marked(title) : of.title,
    sapo: below ? marked(below) : of.lead,
  })
}

const marked = ({ text, ranges }: Pick<Highlight, 'text' | 'ranges'>): Piece[] => {
  let at = 0
  const pieces = ranges.flatMap(([start, end]): Piece[] => {
    const before = text.slice(at, start)
    at = end
    return [before, html`<mark>${text.slice(start, end)}</mark>`]
  })
  return [...pieces, text.slice(at)]
}
