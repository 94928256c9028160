/** Which photos are chosen, and where ranges begin. */
export type Chosen = { ids: readonly string[]; anchor: string | null }

export const nothingChosen: Chosen = { ids: [], anchor: null }

/** One more where it was not chosen, one less where it was. */
export const choose = ({ ids }: Chosen, id: string): Chosen => ({
  ids: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id],
  anchor: id,
})

/** All from the anchor to this one, beside what was chosen before. */
export const chooseTo = (chosen: Chosen, id: string, page: readonly string[]): Chosen => {
  const from = page.indexOf(chosen.anchor ?? id)
  const to = page.indexOf(id)
  if (from === -1 || to === -1) return choose(chosen, id)
  const range = page.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: [...new Set([...chosen.ids, ...range])], anchor: page[from] ?? id }
}

/** The whole page, beside what was chosen on others. */
export const chooseAll = ({ ids, anchor }: Chosen, page: readonly string[]): Chosen => ({
  ids: [...new Set([...ids, ...page])],
  anchor: anchor ?? page[0] ?? null,
})
