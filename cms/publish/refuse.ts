import type { Snapshot } from '../../content/model/snapshot.ts'
import type { FailedPage } from './renderPages.ts'

/** `noun/key` of the document whose own page a path is; null for pages that many documents share. */
export const documentOfPath = (path: string, snapshot: Snapshot): string | null => {
  const [, section = '', first = '', second = ''] = path.split('/').map(decodeURIComponent)
  if (section === 'quyet-dinh' && first) return `decisions/${first}`
  if (section === 'bai-tuyen-truyen' && first) return `bulletins/${first}`
  if (section !== 'xa' || !first) return null
  const commune = snapshot.communes.find((unit) => unit.slug === first)
  if (!commune) return null
  if (!second) return `communes/${commune.key}`
  const village = snapshot.villages.find((each) => each.commune === commune.key && each.slug === second)
  return village ? `teams/${village.key}` : null
}

/** The documents to set aside so that the rest can go out; pages that cannot be laid at one's door are left over. */
export const blameDocuments = (
  failed: FailedPage[],
  snapshot: Snapshot,
): { refused: Map<string, string>; left: FailedPage[] } => {
  const refused = new Map<string, string>()
  const left: FailedPage[] = []
  for (const page of failed) {
    const document = documentOfPath(page.path, snapshot)
    if (document === null) left.push(page)
    else if (!refused.has(document)) refused.set(document, `Trang ${page.path} chưa dựng được. ${page.reason}`)
  }
  return { refused, left }
}
