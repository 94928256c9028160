import { SettingsError } from '../../config/SettingsError.ts'

/**
 * The first migration makes every table at once, under the name of the last of those it took the place of. Who has run
 * that one goes on from there; who stopped before it has tables that no migration of this version can mend.
 *
 * @throws {SettingsError} when the database has run migrations, and not the first.
 */
export const refuseHalfWay = (path: string, run: readonly string[], first: string): void => {
  if (run.length === 0 || run.includes(first)) return
  throw new SettingsError(
    `DATABASE_URL names a database of an older version that has not come to the migration ${first} (“${path}”): start it once with the last version that holds the ones before it, as CHANGELOG.md says, then with this one.`,
  )
}
