import { constants, copyFileSync, mkdirSync, rmSync, statSync, utimesSync, type Stats } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Placing } from './placeFile.ts'
import { publicFileName } from './publicFileName.ts'
import type { Id, Problem, PublishedDocuments, StoredFile } from './publishedDocuments.ts'

/** A file of a published document: its name in the release, and where the store holds it. */
export type Upload = { file: string; source: string; stats: Stats }

const statOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false })

/** Files of published documents, under their public names. One that is lost from the store is reported. */
export const findUploads = (documents: PublishedDocuments, folder: string): { uploads: Upload[]; lost: Problem[] } => {
  const uploads: Upload[] = []
  const lost: Problem[] = []
  for (const file of [...documents.files.values()]) {
    const source = join(folder, file.filename)
    const stats = statOf(source)
    if (stats) uploads.push({ file: `tep/${publicFileName(file)}`, source, stats })
    else {
      documents.files.delete(file.id)
      lost.push(lostFile(file, documents))
    }
  }
  return { uploads, lost }
}

/** A copy keeps the time of its source: the same time and size, the same file. True when it is new. */
export const placeUpload = (
  { file, source, stats }: Upload,
  { placing, folder, previous }: { placing: Placing; folder: string; previous: string | null },
): boolean => {
  const before = previous === null ? undefined : statOf(join(previous, file))
  const isSame = before?.size === stats.size && Math.trunc(before.mtimeMs) === Math.trunc(stats.mtimeMs)
  if (isSame && placing.link(file, join(previous as string, file))) return false
  const target = join(folder, file)
  mkdirSync(dirname(target), { recursive: true })
  rmSync(target, { force: true })
  copyFileSync(source, target, constants.COPYFILE_FICLONE)
  utimesSync(target, stats.atime, stats.mtime)
  return true
}

const lostFile = (file: StoredFile, { decisions, bulletins }: PublishedDocuments): Problem => {
  const decision = decisions.find((each) => each.file === file.id)
  const bulletin = bulletins.find((each) => each.audio === file.id)
  const owner: { id: Id; slug?: string | null; commune?: Id | null } | undefined = decision ?? bulletin
  return {
    noun: decision ? 'decisions' : 'bulletins',
    id: owner?.id ?? null,
    key: owner?.slug ?? '',
    title: decision ? `Văn bản số ${decision.number ?? ''}` : `Bài «${bulletin?.title ?? ''}»`,
    commune: owner?.commune ?? null,
    message: `Không còn thấy tệp «${file.filename}» trong kho. Hãy tải tệp lên lại rồi đăng lần nữa.`,
  }
}
