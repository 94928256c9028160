import { mostForStaff } from './limitPublicQueries.ts'

/** How many rows a list of the admin shows when so many are asked for; undefined for what is no number of rows. */
export const rowsOfList = (limit: unknown): number | undefined => {
  const rows = Math.trunc(Number(limit))
  return rows >= 1 ? Math.min(rows, mostForStaff) : undefined
}
