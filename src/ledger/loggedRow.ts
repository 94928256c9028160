import { idOf } from '../domain/idOf.ts'
import type { Given, InputName } from '../domain/workflow/given.ts'
import { inputNames } from '../domain/workflow/inputs.ts'
import type { Move } from '../payload-types.ts'

/** What the hash of a move is over: all of its row but its id and the hash itself. */
export const loggedColumns = [
  'article',
  'revision',
  'version',
  'versionHash',
  'from',
  'to',
  'move',
  'actor',
  'roles',
  'via',
  ...inputNames,
  'contentHash',
  'publicationHash',
  'at',
  'previousHash',
] as const

export type LoggedRow = Record<(typeof loggedColumns)[number], unknown>

/** What was given with a move, as its row holds it. */
export const givenColumns = (given: Given) =>
  Object.fromEntries(inputNames.map((name) => [name, given[name] ?? null])) as {
    [Name in InputName]: NonNullable<Given[Name]> | null
  }

/** A stored move as it was hashed; relations as ids. */
export const loggedIn = (stored: Move): LoggedRow => ({
  ...(Object.fromEntries(
    loggedColumns.map((column) => [column, stored[column] ?? null]),
  ) as LoggedRow),
  article: idOf(stored.article),
  actor: idOf(stored.actor),
  roles: stored.roles ?? [],
})
