import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`images\` ADD \`used_up\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`images_rights_rights_valid_until_idx\` ON \`images\` (\`rights_valid_until\`);`)
  await db.run(sql`CREATE INDEX \`images_used_up_idx\` ON \`images\` (\`used_up\`);`)
  await db.run(sql`ALTER TABLE \`notifications\` ADD \`image_id\` text(36) REFERENCES images(id);`)
  await db.run(sql`ALTER TABLE \`notifications\` ADD \`until\` text;`)
  await db.run(sql`CREATE INDEX \`notifications_image_idx\` ON \`notifications\` (\`image_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_notifications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`article_id\` text(36) NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`at\` text NOT NULL,
  	\`read_at\` text,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_notifications\`("id", "kind", "article_id", "user_id", "at", "read_at") SELECT "id", "kind", "article_id", "user_id", "at", "read_at" FROM \`notifications\`;`)
  await db.run(sql`DROP TABLE \`notifications\`;`)
  await db.run(sql`ALTER TABLE \`__new_notifications\` RENAME TO \`notifications\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`notifications_article_idx\` ON \`notifications\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`notifications_user_idx\` ON \`notifications\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`notifications_at_idx\` ON \`notifications\` (\`at\`);`)
  await db.run(sql`DROP INDEX \`images_rights_rights_valid_until_idx\`;`)
  await db.run(sql`DROP INDEX \`images_used_up_idx\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`used_up\`;`)
}
