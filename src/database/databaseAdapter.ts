import type { DatabaseAdapterObj } from 'payload'
import { doAfterCommits } from './afterCommit.ts'
import { keepLineage } from './lineage.ts'
import { mongoDatabase } from './mongodb/mongoDatabase.ts'
import type { Migrations } from './sqlite/once.ts'
import { sqliteDatabase } from './sqlite/sqliteDatabase.ts'
import { type Patience, patience as usualPatience } from './FairLock.ts'

/** The address of the database, and the migrations of the embedded one: MongoDB needs none. */
export type DatabaseSettings = {
  databaseUrl: string
  migrations?: Migrations
  patience?: Patience
}

/**
 * The database of the newsroom, for `buildConfig({ db })`: MongoDB when the URL says so, else an embedded one. Both
 * keep the same promises about transactions, and both give ids that are strings.
 *
 * @throws when the URL is of MongoDB without a replica set.
 */
export const databaseAdapter = ({
  databaseUrl,
  migrations,
  patience = usualPatience,
}: DatabaseSettings): DatabaseAdapterObj => {
  const base = /^mongodb(\+srv)?:\/\//.test(databaseUrl)
    ? mongoDatabase(databaseUrl, patience)
    : sqliteDatabase(databaseUrl, patience, migrations)
  return { ...base, init: (args) => doAfterCommits(keepLineage(base.init(args))) }
}
