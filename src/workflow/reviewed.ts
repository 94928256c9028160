import type { Article } from '../payload-types.ts'

type Draft = Pick<Partial<Article>, 'needsReview' | 'originalPublishedAt' | 'origin'>
type Row = NonNullable<Article['needsReview']>[number]
type By = { actor: string | null; now: Date }

/**
 * What is still to be looked at after a write, and who has settled the rest when: that is said by the server,
 * and stays said. A legacy date that is given answers the question for it; one that is taken back opens
 * the question anew. As long as an imported article has none, the question can't be deleted either, for
 * without it the article would come out as the newest of all.
 */
export function reviewed(before: Draft, after: Draft, { actor, now }: By): Row[] {
  const former = before.needsReview ?? []
  const rows = (after.needsReview ?? []).map((row) => settled(row, former, { actor, now }))
  if (after.originalPublishedAt)
    return before.originalPublishedAt
      ? rows
      : rows.map((row) =>
          asksForDate(row) && !row.resolvedAt ? answered(row, { actor, now }) : row,
        )
  if (before.originalPublishedAt)
    return withQuestion(rows, before).map((row) =>
      asksForDate(row) ? { ...row, resolvedAt: null, resolvedBy: null } : row,
    )
  return withQuestion(rows, before)
}

function settled(row: Row, former: Row[], by: By): Row {
  if (!row.resolvedAt) return { ...row, resolvedBy: null }
  const before = former.find(({ id }) => id === row.id)
  if (!before?.resolvedAt) return answered(row, by)
  return { ...row, resolvedAt: before.resolvedAt, resolvedBy: before.resolvedBy }
}

const answered = (row: Row, { actor, now }: By): Row => ({
  ...row,
  resolvedAt: now.toISOString(),
  resolvedBy: actor,
})

const asksForDate = ({ code }: Row): boolean => code === 'dateMissing'

function withQuestion(rows: Row[], { origin, needsReview }: Draft): Row[] {
  if (origin !== 'import' || rows.some(asksForDate)) return rows
  const asked = needsReview?.filter(asksForDate) ?? []
  return asked.length > 0
    ? [...rows, ...asked.map((row) => withFreeId(row, rows))]
    : [...rows, { code: 'dateMissing', path: 'originalPublishedAt' }]
}

/** Its id may have been given to another question meanwhile. */
const withFreeId = ({ id, ...row }: Row, others: readonly Row[]): Row =>
  others.some((one) => one.id === id) ? row : { id, ...row }
