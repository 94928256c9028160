import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`images\` ADD \`event\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`digital_source_type\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`source_hash\` text;`)
  await db.run(sql`CREATE INDEX \`images_source_hash_idx\` ON \`images\` (\`source_hash\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`images_source_hash_idx\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`event\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`digital_source_type\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`source_hash\`;`)
}
