import type { Snapshot } from '../../content/model/snapshot.ts'
import { WholeFault } from './wholeFault.ts'

type Whole = { pages: number; snapshot: Snapshot }

const nouns: [name: string, count: (snapshot: Snapshot) => number][] = [
  ['xã, thị trấn', ({ communes }) => communes.length],
  ['thôn', ({ villages }) => villages.length],
  ['tổ', ({ villages }) => villages.filter(({ team }) => team).length],
  ['văn bản', ({ decisions }) => decisions.length],
  ['bài', ({ bulletins }) => bulletins.length],
]

const sayLost = (now: Snapshot, before: Snapshot): string =>
  nouns
    .filter(([, count]) => count(now) < count(before))
    .map(([name, count]) => `${name}: từ ${count(before)} còn ${count(now)}`)
    .join('; ')

/** Half of all pages gone at once is a mistake more often than a wish. @throws WholeFault */
export const refuseCollapse = (now: Whole, before: Whole): void => {
  if (before.pages < 20 || now.pages >= before.pages / 2) return
  const lost = sayLost(now.snapshot, before.snapshot)
  throw new WholeFault(
    `Số trang giảm đột ngột từ ${before.pages} xuống ${now.pages}${lost && ` (${lost})`} nên trang cũ vẫn giữ nguyên. Hãy xem có ai xoá nhầm không. Nếu đúng là cần bỏ nhiều trang, hãy báo người quản trị máy chủ chạy «npm run publish:site -- --allow-collapse».`,
  )
}
