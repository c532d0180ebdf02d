import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`publishes\` ADD \`number\` numeric;`)
  await db.run(sql`CREATE INDEX \`publishes_number_idx\` ON \`publishes\` (\`number\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`publishes_number_idx\`;`)
  await db.run(sql`ALTER TABLE \`publishes\` DROP COLUMN \`number\`;`)
}
