import type { Snapshot } from '../../content/model/snapshot.ts'
import { changedDocuments } from './findCulprits.ts'
import { mostLost, type FailedPage } from './renderPages.ts'
import { technicalDetail } from './technicalDetail.ts'

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

type Blame = {
  refused: Map<string, string>
  /** Those of the refused whose page cost a thread. */
  costly: Set<string>
  left: FailedPage[]
}

/** The documents to set aside so that the rest can go out; pages that cannot be laid at one's door are left over. */
export const blameDocuments = (failed: FailedPage[], snapshot: Snapshot): Blame => {
  const refused = new Map<string, string>()
  const costly = new Set<string>()
  const left: FailedPage[] = []
  for (const page of failed) {
    const document = documentOfPath(page.path, snapshot)
    if (document === null) left.push(page)
    else if (!refused.has(document)) refused.set(document, page.isTemplate ? sayTemplate(page) : page.reason)
    if (document !== null && page.isLost) costly.add(document)
  }
  return { refused, costly, left }
}

/** Fewer of a kind may each have a fault of their own. */
const fewest = 3

/**
 * A template that fails with most of what is on the site already: the old site is worth more than a new one without all
 * of it.
 */
export const breaksMost = (failed: FailedPage[], snapshot: Snapshot, lastGood: Snapshot | null): boolean => {
  const broken = new Set(
    failed.filter(({ isTemplate }) => isTemplate).map(({ path }) => documentOfPath(path, snapshot)),
  )
  return (['decisions', 'bulletins'] as const).some((noun) => {
    const shown = lastGood?.[noun] ?? []
    const lost = shown.filter(({ slug }) => broken.has(`${noun}/${slug}`)).length
    return lost >= fewest && lost * 2 > shown.length
  })
}

/**
 * The renderer gave up, and not at new words alone: threads were lost at what is on the site as it is, or there is no
 * site yet to tell. Trying document after document would take hours and end without any.
 */
export const losesMany = (failed: FailedPage[], snapshot: Snapshot, lastGood: Snapshot | null): boolean => {
  const lost = failed.filter(({ isLost }) => isLost).map(({ path }) => documentOfPath(path, snapshot))
  if (lost.length < mostLost) return false
  const changed = new Set(lastGood ? changedDocuments(snapshot, lastGood) : [])
  return lost.some((document) => document !== null && !changed.has(document))
}

/** What somebody can do who wrote nothing wrong. */
const sayTemplate = ({ reason, isLost }: FailedPage): string =>
  [
    isLost ? reason : 'Mẫu trang gặp lỗi khi dựng trang của mục này.',
    'Các mục khác vẫn lên trang bình thường; nếu mục này đã có trên trang thì bản cũ vẫn còn đó.',
    mendIt,
  ].join(' ') + (isLost ? '' : technicalDetail(reason))

const mendIt = 'Anh/chị hãy xem lại nội dung rồi đăng lại; nếu vẫn vậy, hãy báo người quản trị máy chủ.'

const sayPage = (path = '/'): string => (path === '/' ? 'trang đầu' : `trang ${path}`)

/** Pages fail with the settings, and do not with the ones before; what that means for the site is said by `mapSettings`. */
export const saySettings = ([failed]: FailedPage[]): string =>
  failed?.isTemplate
    ? `Với thiết lập này thì không dựng được ${sayPage(failed.path)}.${technicalDetail(failed.reason)}`
    : `Với thiết lập này thì ${sayPage(failed?.path)} không lên được. ${failed?.reason ?? ''}`

/** Pages of many documents fail, and do not without this one. */
export const sayShared = (failed: FailedPage[]): string => {
  const [first] = failed
  const page = first?.path === '/' ? 'trang đầu' : `trang chung ${first?.path ?? ''}`
  const stays = 'Các mục khác vẫn lên trang bình thường; nếu mục này đã có trên trang thì bản cũ vẫn còn đó.'
  return `Khi có mục này thì không dựng được ${page}. ${stays} ${mendIt}${sayReasons(failed.slice(0, 1))}`
}

/** What the pages say is for the board to mend; what a template says, for whoever keeps it. */
export const sayReasons = (failed: FailedPage[]): string =>
  failed
    .map(({ path, reason, isTemplate }) => {
      const words = `Trang ${path}: ${reason}`
      return isTemplate ? technicalDetail(words) : ` ${words}`
    })
    .join('')
