import type { Rung } from '../content/model/coverage.ts'

/** Path in a box of 20 by 20: a rung is told by its shape as well as by its colour. */
export const rungShapes: Record<Rung, string> = {
  none: 'M5 2.5 10 7.5 15 2.5 17.5 5 12.5 10 17.5 15 15 17.5 10 12.5 5 17.5 2.5 15 7.5 10 2.5 5Z',
  decided: 'M10 2.5 18.5 17H1.5Z',
  team: 'M3 3h14v14H3Z',
  groups: 'M10 1 19 10 10 19 1 10Z',
  zalo: 'M10 1.5 17.5 5.8v8.4L10 18.5 2.5 14.2V5.8Z',
  represented: 'm10 .8 2.8 5.9 6.4.8-4.7 4.5 1.2 6.4L10 15.3l-5.7 3.1 1.2-6.4L.8 7.5l6.4-.8Z',
}

/** What a village on this rung still lacks next; also the address of the filter on the coverage page. */
export const nextSteps: Record<Rung, { id: string; label: string }> = {
  none: { id: 'chua-quyet-dinh', label: 'Chưa có quyết định' },
  decided: { id: 'chua-du-to', label: 'Chưa kiện toàn tổ' },
  team: { id: 'chua-du-nhom', label: 'Chưa đủ nhóm' },
  groups: { id: 'chua-zalo', label: 'Chưa đủ nhóm Zalo' },
  zalo: { id: 'chua-du-ho', label: 'Chưa đủ đại diện hộ' },
  represented: { id: 'da-du', label: 'Đã đủ các bậc' },
}
