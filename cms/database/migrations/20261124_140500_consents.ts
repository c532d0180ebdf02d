import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`confirmations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`team_id\` integer,
  	\`commune_id\` integer,
  	\`on\` text NOT NULL,
  	\`by_name\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`team_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`commune_id\`) REFERENCES \`communes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`confirmations_team_idx\` ON \`confirmations\` (\`team_id\`);`)
  await db.run(sql`CREATE INDEX \`confirmations_commune_idx\` ON \`confirmations\` (\`commune_id\`);`)
  await db.run(sql`CREATE INDEX \`confirmations_updated_at_idx\` ON \`confirmations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`confirmations_created_at_idx\` ON \`confirmations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`consent_scans\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`commune_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	FOREIGN KEY (\`commune_id\`) REFERENCES \`communes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`consent_scans_commune_idx\` ON \`consent_scans\` (\`commune_id\`);`)
  await db.run(sql`CREATE INDEX \`consent_scans_updated_at_idx\` ON \`consent_scans\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consent_scans_created_at_idx\` ON \`consent_scans\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`consent_scans_filename_idx\` ON \`consent_scans\` (\`filename\`);`)
  await db.run(sql`ALTER TABLE \`teams_members\` ADD \`phone_consent_wording\` numeric;`)
  await db.run(sql`ALTER TABLE \`teams_members\` ADD \`phone_consent_scan_id\` integer REFERENCES consent_scans(id);`)
  await db.run(sql`ALTER TABLE \`teams_members\` ADD \`phone_consent_recorded_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`teams_members\` ADD \`phone_consent_recorded_at\` text;`)
  await db.run(sql`ALTER TABLE \`teams_members\` ADD \`name_consent_wording\` numeric;`)
  await db.run(sql`ALTER TABLE \`teams_members\` ADD \`name_consent_scan_id\` integer REFERENCES consent_scans(id);`)
  await db.run(sql`ALTER TABLE \`teams_members\` ADD \`name_consent_recorded_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`teams_members\` ADD \`name_consent_recorded_at\` text;`)
  await db.run(sql`CREATE INDEX \`teams_members_phone_consent_phone_consent_scan_idx\` ON \`teams_members\` (\`phone_consent_scan_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_members_name_consent_name_consent_scan_idx\` ON \`teams_members\` (\`name_consent_scan_id\`);`)
  await db.run(sql`ALTER TABLE \`teams_groups_members\` ADD \`phone_consent_wording\` numeric;`)
  await db.run(sql`ALTER TABLE \`teams_groups_members\` ADD \`phone_consent_scan_id\` integer REFERENCES consent_scans(id);`)
  await db.run(sql`ALTER TABLE \`teams_groups_members\` ADD \`phone_consent_recorded_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`teams_groups_members\` ADD \`phone_consent_recorded_at\` text;`)
  await db.run(sql`ALTER TABLE \`teams_groups_members\` ADD \`name_consent_wording\` numeric;`)
  await db.run(sql`ALTER TABLE \`teams_groups_members\` ADD \`name_consent_scan_id\` integer REFERENCES consent_scans(id);`)
  await db.run(sql`ALTER TABLE \`teams_groups_members\` ADD \`name_consent_recorded_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`teams_groups_members\` ADD \`name_consent_recorded_at\` text;`)
  await db.run(sql`CREATE INDEX \`teams_groups_members_phone_consent_phone_consent_scan_idx\` ON \`teams_groups_members\` (\`phone_consent_scan_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_groups_members_name_consent_name_consent_scan_idx\` ON \`teams_groups_members\` (\`name_consent_scan_id\`);`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_members\` ADD \`phone_consent_wording\` numeric;`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_members\` ADD \`phone_consent_scan_id\` integer REFERENCES consent_scans(id);`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_members\` ADD \`phone_consent_recorded_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_members\` ADD \`phone_consent_recorded_at\` text;`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_members\` ADD \`name_consent_wording\` numeric;`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_members\` ADD \`name_consent_scan_id\` integer REFERENCES consent_scans(id);`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_members\` ADD \`name_consent_recorded_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_members\` ADD \`name_consent_recorded_at\` text;`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_members_phone_consent_phone_consent_sca_idx\` ON \`_teams_v_version_members\` (\`phone_consent_scan_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_members_name_consent_name_consent_scan_idx\` ON \`_teams_v_version_members\` (\`name_consent_scan_id\`);`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_groups_members\` ADD \`phone_consent_wording\` numeric;`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_groups_members\` ADD \`phone_consent_scan_id\` integer REFERENCES consent_scans(id);`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_groups_members\` ADD \`phone_consent_recorded_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_groups_members\` ADD \`phone_consent_recorded_at\` text;`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_groups_members\` ADD \`name_consent_wording\` numeric;`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_groups_members\` ADD \`name_consent_scan_id\` integer REFERENCES consent_scans(id);`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_groups_members\` ADD \`name_consent_recorded_by_name\` text;`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_groups_members\` ADD \`name_consent_recorded_at\` text;`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_groups_members_phone_consent_phone_cons_idx\` ON \`_teams_v_version_groups_members\` (\`phone_consent_scan_id\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_groups_members_name_consent_name_consen_idx\` ON \`_teams_v_version_groups_members\` (\`name_consent_scan_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`confirmations_id\` integer REFERENCES confirmations(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`consent_scans_id\` integer REFERENCES consent_scans(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_confirmations_id_idx\` ON \`payload_locked_documents_rels\` (\`confirmations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_consent_scans_id_idx\` ON \`payload_locked_documents_rels\` (\`consent_scans_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`confirmations\`;`)
  await db.run(sql`DROP TABLE \`consent_scans\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_teams_members\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text DEFAULT 'member',
  	\`post\` text,
  	\`phone\` text,
  	\`task\` text,
  	\`phone_consent_source\` text,
  	\`phone_consent_given_on\` text,
  	\`phone_consent_withdrawn_on\` text,
  	\`name_consent_source\` text,
  	\`name_consent_given_on\` text,
  	\`name_consent_withdrawn_on\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_teams_members\`("_order", "_parent_id", "id", "name", "role", "post", "phone", "task", "phone_consent_source", "phone_consent_given_on", "phone_consent_withdrawn_on", "name_consent_source", "name_consent_given_on", "name_consent_withdrawn_on") SELECT "_order", "_parent_id", "id", "name", "role", "post", "phone", "task", "phone_consent_source", "phone_consent_given_on", "phone_consent_withdrawn_on", "name_consent_source", "name_consent_given_on", "name_consent_withdrawn_on" FROM \`teams_members\`;`)
  await db.run(sql`DROP TABLE \`teams_members\`;`)
  await db.run(sql`ALTER TABLE \`__new_teams_members\` RENAME TO \`teams_members\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`teams_members_order_idx\` ON \`teams_members\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`teams_members_parent_id_idx\` ON \`teams_members\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_teams_groups_members\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text DEFAULT 'member',
  	\`phone\` text,
  	\`phone_consent_source\` text,
  	\`phone_consent_given_on\` text,
  	\`phone_consent_withdrawn_on\` text,
  	\`name_consent_source\` text,
  	\`name_consent_given_on\` text,
  	\`name_consent_withdrawn_on\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`teams_groups\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_teams_groups_members\`("_order", "_parent_id", "id", "name", "role", "phone", "phone_consent_source", "phone_consent_given_on", "phone_consent_withdrawn_on", "name_consent_source", "name_consent_given_on", "name_consent_withdrawn_on") SELECT "_order", "_parent_id", "id", "name", "role", "phone", "phone_consent_source", "phone_consent_given_on", "phone_consent_withdrawn_on", "name_consent_source", "name_consent_given_on", "name_consent_withdrawn_on" FROM \`teams_groups_members\`;`)
  await db.run(sql`DROP TABLE \`teams_groups_members\`;`)
  await db.run(sql`ALTER TABLE \`__new_teams_groups_members\` RENAME TO \`teams_groups_members\`;`)
  await db.run(sql`CREATE INDEX \`teams_groups_members_order_idx\` ON \`teams_groups_members\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`teams_groups_members_parent_id_idx\` ON \`teams_groups_members\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__teams_v_version_members\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text DEFAULT 'member',
  	\`post\` text,
  	\`phone\` text,
  	\`task\` text,
  	\`phone_consent_source\` text,
  	\`phone_consent_given_on\` text,
  	\`phone_consent_withdrawn_on\` text,
  	\`name_consent_source\` text,
  	\`name_consent_given_on\` text,
  	\`name_consent_withdrawn_on\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_teams_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__teams_v_version_members\`("_order", "_parent_id", "id", "name", "role", "post", "phone", "task", "phone_consent_source", "phone_consent_given_on", "phone_consent_withdrawn_on", "name_consent_source", "name_consent_given_on", "name_consent_withdrawn_on", "_uuid") SELECT "_order", "_parent_id", "id", "name", "role", "post", "phone", "task", "phone_consent_source", "phone_consent_given_on", "phone_consent_withdrawn_on", "name_consent_source", "name_consent_given_on", "name_consent_withdrawn_on", "_uuid" FROM \`_teams_v_version_members\`;`)
  await db.run(sql`DROP TABLE \`_teams_v_version_members\`;`)
  await db.run(sql`ALTER TABLE \`__new__teams_v_version_members\` RENAME TO \`_teams_v_version_members\`;`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_members_order_idx\` ON \`_teams_v_version_members\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_members_parent_id_idx\` ON \`_teams_v_version_members\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__teams_v_version_groups_members\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text DEFAULT 'member',
  	\`phone\` text,
  	\`phone_consent_source\` text,
  	\`phone_consent_given_on\` text,
  	\`phone_consent_withdrawn_on\` text,
  	\`name_consent_source\` text,
  	\`name_consent_given_on\` text,
  	\`name_consent_withdrawn_on\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_teams_v_version_groups\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__teams_v_version_groups_members\`("_order", "_parent_id", "id", "name", "role", "phone", "phone_consent_source", "phone_consent_given_on", "phone_consent_withdrawn_on", "name_consent_source", "name_consent_given_on", "name_consent_withdrawn_on", "_uuid") SELECT "_order", "_parent_id", "id", "name", "role", "phone", "phone_consent_source", "phone_consent_given_on", "phone_consent_withdrawn_on", "name_consent_source", "name_consent_given_on", "name_consent_withdrawn_on", "_uuid" FROM \`_teams_v_version_groups_members\`;`)
  await db.run(sql`DROP TABLE \`_teams_v_version_groups_members\`;`)
  await db.run(sql`ALTER TABLE \`__new__teams_v_version_groups_members\` RENAME TO \`_teams_v_version_groups_members\`;`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_groups_members_order_idx\` ON \`_teams_v_version_groups_members\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_groups_members_parent_id_idx\` ON \`_teams_v_version_groups_members\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`bulletins_id\` integer,
  	\`decisions_id\` integer,
  	\`files_id\` integer,
  	\`teams_id\` integer,
  	\`boards_id\` integer,
  	\`villages_id\` integer,
  	\`communes_id\` integer,
  	\`users_id\` integer,
  	\`publishes_id\` integer,
  	\`publish_requests_id\` integer,
  	\`addresses_id\` integer,
  	\`imports_id\` integer,
  	\`import_changes_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bulletins_id\`) REFERENCES \`bulletins\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`decisions_id\`) REFERENCES \`decisions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`files_id\`) REFERENCES \`files\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`teams_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`boards_id\`) REFERENCES \`boards\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`villages_id\`) REFERENCES \`villages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`communes_id\`) REFERENCES \`communes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publishes_id\`) REFERENCES \`publishes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publish_requests_id\`) REFERENCES \`publish_requests\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`addresses_id\`) REFERENCES \`addresses\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`imports_id\`) REFERENCES \`imports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`import_changes_id\`) REFERENCES \`import_changes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "bulletins_id", "decisions_id", "files_id", "teams_id", "boards_id", "villages_id", "communes_id", "users_id", "publishes_id", "publish_requests_id", "addresses_id", "imports_id", "import_changes_id") SELECT "id", "order", "parent_id", "path", "bulletins_id", "decisions_id", "files_id", "teams_id", "boards_id", "villages_id", "communes_id", "users_id", "publishes_id", "publish_requests_id", "addresses_id", "imports_id", "import_changes_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_bulletins_id_idx\` ON \`payload_locked_documents_rels\` (\`bulletins_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_decisions_id_idx\` ON \`payload_locked_documents_rels\` (\`decisions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_files_id_idx\` ON \`payload_locked_documents_rels\` (\`files_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_teams_id_idx\` ON \`payload_locked_documents_rels\` (\`teams_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_boards_id_idx\` ON \`payload_locked_documents_rels\` (\`boards_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_villages_id_idx\` ON \`payload_locked_documents_rels\` (\`villages_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_communes_id_idx\` ON \`payload_locked_documents_rels\` (\`communes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publishes_id_idx\` ON \`payload_locked_documents_rels\` (\`publishes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publish_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`publish_requests_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_addresses_id_idx\` ON \`payload_locked_documents_rels\` (\`addresses_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_imports_id_idx\` ON \`payload_locked_documents_rels\` (\`imports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_import_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`import_changes_id\`);`)
}
