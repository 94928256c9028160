import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`corrections\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`article_id\` text(36) NOT NULL,
  	\`kind\` text NOT NULL,
  	\`wrong\` text NOT NULL,
  	\`right\` text NOT NULL,
  	\`basis\` text NOT NULL,
  	\`requested_by\` text,
  	\`document_no\` text,
  	\`at\` text NOT NULL,
  	\`move_id\` text,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`corrections_article_idx\` ON \`corrections\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`corrections_at_idx\` ON \`corrections\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`notifications\` (
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
  await db.run(sql`CREATE INDEX \`notifications_article_idx\` ON \`notifications\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`notifications_user_idx\` ON \`notifications\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`notifications_at_idx\` ON \`notifications\` (\`at\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`revised_by\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_revised_by\` text;`)
  await db.run(sql`ALTER TABLE \`moves\` ADD \`publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`moves\` ADD \`user\` text;`)
  await db.run(sql`ALTER TABLE \`moves\` ADD \`due_at\` text;`)
  await db.run(sql`ALTER TABLE \`article_heads\` ADD \`blocked\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`corrections\`;`)
  await db.run(sql`DROP TABLE \`notifications\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`revised_by\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_revised_by\`;`)
  await db.run(sql`ALTER TABLE \`moves\` DROP COLUMN \`publish_at\`;`)
  await db.run(sql`ALTER TABLE \`moves\` DROP COLUMN \`user\`;`)
  await db.run(sql`ALTER TABLE \`moves\` DROP COLUMN \`due_at\`;`)
  await db.run(sql`ALTER TABLE \`article_heads\` DROP COLUMN \`blocked\`;`)
}
