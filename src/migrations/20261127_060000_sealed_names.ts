import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`printed_names\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_printed_names\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`reworded\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`printed_names\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_printed_names\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`reworded\`;`)
}
