import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`code_replacements_codes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`code\` text NOT NULL,
  	\`text\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`code_replacements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`code_replacements_codes_order_idx\` ON \`code_replacements_codes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`code_replacements_codes_parent_id_idx\` ON \`code_replacements_codes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`code_replacements\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`images\` ADD \`suggested_for_id\` text(36) REFERENCES articles(id);`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`fingerprint\` text;`)
  await db.run(sql`CREATE INDEX \`images_suggested_for_idx\` ON \`images\` (\`suggested_for_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`code_replacements_codes\`;`)
  await db.run(sql`DROP TABLE \`code_replacements\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_images\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`caption\` text,
  	\`alt\` text,
  	\`credit\` text,
  	\`creator\` text,
  	\`headline\` text,
  	\`taken_at\` text,
  	\`place\` text,
  	\`event\` text,
  	\`copyright\` text,
  	\`rights_licence\` text DEFAULT 'own' NOT NULL,
  	\`rights_valid_until\` text,
  	\`rights_scope\` text DEFAULT 'any' NOT NULL,
  	\`consent\` text DEFAULT 'publicEvent' NOT NULL,
  	\`digital_source_type\` text,
  	\`ai_assisted\` integer DEFAULT false,
  	\`live\` integer DEFAULT false,
  	\`used_up\` integer DEFAULT false,
  	\`uploader_id\` text(36),
  	\`hash\` text,
  	\`source_hash\` text,
  	\`reworded\` text,
  	\`renditions\` text,
  	\`renditions_due\` text,
  	\`embedded\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`sizes_w320_width\` numeric,
  	\`sizes_w320_height\` numeric,
  	\`sizes_w320_mime_type\` text,
  	\`sizes_w320_filesize\` numeric,
  	\`sizes_w320_filename\` text,
  	\`sizes_w640_width\` numeric,
  	\`sizes_w640_height\` numeric,
  	\`sizes_w640_mime_type\` text,
  	\`sizes_w640_filesize\` numeric,
  	\`sizes_w640_filename\` text,
  	\`sizes_w960_width\` numeric,
  	\`sizes_w960_height\` numeric,
  	\`sizes_w960_mime_type\` text,
  	\`sizes_w960_filesize\` numeric,
  	\`sizes_w960_filename\` text,
  	\`sizes_w1280_width\` numeric,
  	\`sizes_w1280_height\` numeric,
  	\`sizes_w1280_mime_type\` text,
  	\`sizes_w1280_filesize\` numeric,
  	\`sizes_w1280_filename\` text,
  	\`sizes_w1600_width\` numeric,
  	\`sizes_w1600_height\` numeric,
  	\`sizes_w1600_mime_type\` text,
  	\`sizes_w1600_filesize\` numeric,
  	\`sizes_w1600_filename\` text,
  	\`sizes_w1920_width\` numeric,
  	\`sizes_w1920_height\` numeric,
  	\`sizes_w1920_mime_type\` text,
  	\`sizes_w1920_filesize\` numeric,
  	\`sizes_w1920_filename\` text,
  	\`search_text\` text,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	FOREIGN KEY (\`uploader_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_images\`("id", "caption", "alt", "credit", "creator", "headline", "taken_at", "place", "event", "copyright", "rights_licence", "rights_valid_until", "rights_scope", "consent", "digital_source_type", "ai_assisted", "live", "used_up", "uploader_id", "hash", "source_hash", "reworded", "renditions", "renditions_due", "embedded", "created_at", "updated_at", "sizes_w320_width", "sizes_w320_height", "sizes_w320_mime_type", "sizes_w320_filesize", "sizes_w320_filename", "sizes_w640_width", "sizes_w640_height", "sizes_w640_mime_type", "sizes_w640_filesize", "sizes_w640_filename", "sizes_w960_width", "sizes_w960_height", "sizes_w960_mime_type", "sizes_w960_filesize", "sizes_w960_filename", "sizes_w1280_width", "sizes_w1280_height", "sizes_w1280_mime_type", "sizes_w1280_filesize", "sizes_w1280_filename", "sizes_w1600_width", "sizes_w1600_height", "sizes_w1600_mime_type", "sizes_w1600_filesize", "sizes_w1600_filename", "sizes_w1920_width", "sizes_w1920_height", "sizes_w1920_mime_type", "sizes_w1920_filesize", "sizes_w1920_filename", "search_text", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y") SELECT "id", "caption", "alt", "credit", "creator", "headline", "taken_at", "place", "event", "copyright", "rights_licence", "rights_valid_until", "rights_scope", "consent", "digital_source_type", "ai_assisted", "live", "used_up", "uploader_id", "hash", "source_hash", "reworded", "renditions", "renditions_due", "embedded", "created_at", "updated_at", "sizes_w320_width", "sizes_w320_height", "sizes_w320_mime_type", "sizes_w320_filesize", "sizes_w320_filename", "sizes_w640_width", "sizes_w640_height", "sizes_w640_mime_type", "sizes_w640_filesize", "sizes_w640_filename", "sizes_w960_width", "sizes_w960_height", "sizes_w960_mime_type", "sizes_w960_filesize", "sizes_w960_filename", "sizes_w1280_width", "sizes_w1280_height", "sizes_w1280_mime_type", "sizes_w1280_filesize", "sizes_w1280_filename", "sizes_w1600_width", "sizes_w1600_height", "sizes_w1600_mime_type", "sizes_w1600_filesize", "sizes_w1600_filename", "sizes_w1920_width", "sizes_w1920_height", "sizes_w1920_mime_type", "sizes_w1920_filesize", "sizes_w1920_filename", "search_text", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y" FROM \`images\`;`)
  await db.run(sql`DROP TABLE \`images\`;`)
  await db.run(sql`ALTER TABLE \`__new_images\` RENAME TO \`images\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`images_rights_rights_valid_until_idx\` ON \`images\` (\`rights_valid_until\`);`)
  await db.run(sql`CREATE INDEX \`images_live_idx\` ON \`images\` (\`live\`);`)
  await db.run(sql`CREATE INDEX \`images_used_up_idx\` ON \`images\` (\`used_up\`);`)
  await db.run(sql`CREATE INDEX \`images_uploader_idx\` ON \`images\` (\`uploader_id\`);`)
  await db.run(sql`CREATE INDEX \`images_hash_idx\` ON \`images\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`images_source_hash_idx\` ON \`images\` (\`source_hash\`);`)
  await db.run(sql`CREATE INDEX \`images_renditions_due_idx\` ON \`images\` (\`renditions_due\`);`)
  await db.run(sql`CREATE INDEX \`images_created_at_idx\` ON \`images\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`images_updated_at_idx\` ON \`images\` (\`updated_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`images_filename_idx\` ON \`images\` (\`filename\`);`)
}
