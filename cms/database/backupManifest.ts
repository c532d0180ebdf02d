import { z } from 'zod'

/** What a backup says about itself, so that a restore can tell whether it is whole and whether this version can read it. */
export const backupManifest = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Names of the migrations that its database has been through. */
  migrations: z.array(z.string()),
  /** Documents by collection. */
  counts: z.record(z.string(), z.int().nonnegative()),
  /** Bytes of each upload. */
  uploads: z.record(z.string(), z.int().nonnegative()),
  /** Bytes of each scan of a consent; a backup from before there were any names none. */
  scans: z.record(z.string(), z.int().nonnegative()).default({}),
})
export type BackupManifest = z.output<typeof backupManifest>

/** Names inside the archive. */
export const backupParts = {
  manifest: 'manifest.json',
  database: 'database.sqlite',
  secret: 'secret',
  uploads: 'uploads',
  scans: 'consent-scans',
} as const

export const countedCollections = {
  communes: 'xã, thị trấn',
  villages: 'thôn, bản, tổ dân phố',
  teams: 'tổ dân vận',
  boards: 'ban chỉ đạo',
  decisions: 'văn bản',
  bulletins: 'bài tuyên truyền',
  files: 'tệp đính kèm',
  users: 'người dùng',
}

/** Sentences for whoever runs a backup or a restore. */
export const sayCounts = ({ counts, uploads }: BackupManifest): string => {
  const documents = Object.entries(countedCollections).map(([slug, label]) => `${counts[slug] ?? 0} ${label}`)
  return `${documents.join(', ')}; ${Object.keys(uploads).length} tệp trong kho`
}

/** A refusal to be shown as it is, without a stack. */
export class BackupRefusal extends Error {}
