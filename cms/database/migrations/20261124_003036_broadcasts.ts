import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`settings_broadcasts_weekdays\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`settings_broadcasts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`settings_broadcasts_weekdays_order_idx\` ON \`settings_broadcasts_weekdays\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`settings_broadcasts_weekdays_parent_idx\` ON \`settings_broadcasts_weekdays\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`settings_broadcasts\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`time\` text NOT NULL,
  	\`minutes\` numeric DEFAULT 5 NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`settings_broadcasts_order_idx\` ON \`settings_broadcasts\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`settings_broadcasts_parent_id_idx\` ON \`settings_broadcasts\` (\`_parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`settings_broadcasts_weekdays\`;`)
  await db.run(sql`DROP TABLE \`settings_broadcasts\`;`)
}
