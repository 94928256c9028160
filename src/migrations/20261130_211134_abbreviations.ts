import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`abbreviations_pairs\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`short\` text NOT NULL,
  	\`long\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`abbreviations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`abbreviations_pairs_order_idx\` ON \`abbreviations_pairs\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`abbreviations_pairs_parent_id_idx\` ON \`abbreviations_pairs\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`abbreviations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`abbreviations_pairs\`;`)
  await db.run(sql`DROP TABLE \`abbreviations\`;`)
}
