const hour = 3_600_000
const day = 24 * hour
const week = 7 * day

/** A version as thinning sees it; `at` in milliseconds. */
export type Dated = { id: string; at: number }

type Rule = {
  /** Stay whatever their age: the newest, and those that a move points at. */
  pinned: ReadonlySet<string>
  now: number
  /** A moment as the newsroom's clock shows it: `2026-03-12T14:05:00+07:00`. */
  shown: (at: number) => string
}

/**
 * Which versions of one article nobody will ask for again. Within a day every save stays: somebody may
 * still be at it, and take back any of them. Within a week the last of each hour does: that is how long
 * an article is under way, and a person works on it an hour at a time. After that the last of each day
 * tells the story, for years. What may go once may go for ever, so it does not matter how often or how
 * late this is asked.
 */
export function expendable(versions: readonly Dated[], { pinned, now, shown }: Rule): string[] {
  const inOrder = [...versions]
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id, at }) => ({ id, age: now - at, saved: shown(at) }))
  const lastOfEach = (span: string) =>
    new Set(new Map(inOrder.map(({ id, saved }) => [saved.slice(0, span.length), id])).values())
  const lastOfHour = lastOfEach('2026-03-12T14')
  const lastOfDay = lastOfEach('2026-03-12')
  return inOrder
    .filter(({ id, age }) => {
      if (pinned.has(id) || age < day) return false
      return !(age < week ? lastOfHour : lastOfDay).has(id)
    })
    .map(({ id }) => id)
}
