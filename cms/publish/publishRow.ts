/** What a record of a publish says of its outcome. */
import { editAt, settingsPage } from '../admin/adminLinks.ts'
import type { Published } from './publish.ts'
import type { Problem } from './publishedDocuments.ts'
import type { StateToShow } from './stateToShow.ts'

type Said = { state: StateToShow; purgeProblem: string }

export const toDoneRow = (published: Published | null, { state, purgeProblem }: Said) => {
  const problems = published?.problems ?? []
  const done = `${sayState(state)}${problems.length === 0 ? '.' : `, trừ ${problems.length} mục cần sửa.`}`
  const lost = state.isLost ? ' Bản trước đã chọn không còn được giữ (chỉ giữ năm bản gần nhất).' : ''
  const returnOf = state.earlier?.of ?? null
  return {
    state: 'done' as const,
    ...(published ? { release: published.release, pages: published.pages, changedPages: published.changedPages } : {}),
    message: done + lost + purgeProblem,
    ...(returnOf === null ? {} : { returnOf }),
    problems: problems.map(toProblemRow),
  }
}

const sayState = ({ earlier, isHeld }: StateToShow): string => {
  if (earlier === null) return 'Đã lên trang'
  return isHeld ? 'Trang vẫn ở một bản trước do cấp huyện chọn' : 'Trang đã trở lại một bản trước'
}

/** A release that only takes things off is on the site, and the publish yet failed. */
export const toFailedRow = (
  message: string,
  { taken, returnOf }: { taken: Published | null; returnOf: string | null },
) => ({
  state: 'failed' as const,
  message,
  ...(taken ? { release: taken.release, ...(returnOf === null ? {} : { returnOf }) } : {}),
})

const toProblemRow = ({ noun, id, title, commune, message }: Problem) => ({
  document: title,
  link: noun === 'settings' ? settingsPage : editAt(noun, id ?? ''),
  commune: commune as number | null,
  message,
})
