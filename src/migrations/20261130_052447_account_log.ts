import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`account_log\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`change\` text NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`actor_id\` text(36),
  	\`via\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`previous_hash\` text,
  	\`hash\` text NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`actor_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`account_log_user_idx\` ON \`account_log\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`account_log_actor_idx\` ON \`account_log\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`account_log_at_idx\` ON \`account_log\` (\`at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`user_number_idx\` ON \`account_log\` (\`user_id\`,\`number\`);`)
  await db.run(sql`CREATE TABLE \`account_heads\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`last_hash\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`account_log\`;`)
  await db.run(sql`DROP TABLE \`account_heads\`;`)
}
