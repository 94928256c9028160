import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'
import { fillSortKeys } from '../database/sqlite/fillSortKeys.ts'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`title_key\` text;`)
  await db.run(sql`CREATE INDEX \`articles_title_key_idx\` ON \`articles\` (\`title_key\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_title_key\` text;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_title_key_idx\` ON \`_articles_v\` (\`version_title_key\`);`)
  await db.run(sql`ALTER TABLE \`categories\` ADD \`name_key\` text;`)
  await db.run(sql`CREATE INDEX \`categories_name_key_idx\` ON \`categories\` (\`name_key\`);`)
  await db.run(sql`ALTER TABLE \`authors\` ADD \`name_key\` text;`)
  await db.run(sql`CREATE INDEX \`authors_name_key_idx\` ON \`authors\` (\`name_key\`);`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`name_key\` text;`)
  await db.run(sql`CREATE INDEX \`topics_name_key_idx\` ON \`topics\` (\`name_key\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`name_key\` text;`)
  await db.run(sql`CREATE INDEX \`users_name_key_idx\` ON \`users\` (\`name_key\`);`)
  await fillSortKeys(db, { table: 'articles', name: 'title', key: 'title_key' })
  await fillSortKeys(db, { table: '_articles_v', name: 'version_title', key: 'version_title_key' })
  for (const table of ['categories', 'authors', 'topics', 'users'])
    await fillSortKeys(db, { table, name: 'name', key: 'name_key' })
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_title_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`title_key\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_title_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_title_key\`;`)
  await db.run(sql`DROP INDEX \`categories_name_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`categories\` DROP COLUMN \`name_key\`;`)
  await db.run(sql`DROP INDEX \`authors_name_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`authors\` DROP COLUMN \`name_key\`;`)
  await db.run(sql`DROP INDEX \`topics_name_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`name_key\`;`)
  await db.run(sql`DROP INDEX \`users_name_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`name_key\`;`)
}
