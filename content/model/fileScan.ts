import { z } from 'zod'
import { detailKinds, type DetailKind } from './personalDetails.ts'

/** What was found in an uploaded file when it came in, and what was taken out of it. */
export const scanStates = ['read', 'images', 'locked', 'unreadable', 'stopped'] as const
/** Traces that a file carries beside what it shows. */
export const traceKinds = {
  author: 'tên người soạn và thông tin về tệp',
  attachments: 'tệp đính kèm bên trong',
  scripts: 'lệnh tự chạy',
  revisions: 'bản cũ còn giấu trong tệp',
  photo: 'thông tin máy ảnh, nơi chụp của ảnh',
  tags: 'thẻ ghi tên, ảnh bìa, nơi ghi của bản ghi âm',
} as const
export type TraceKind = keyof typeof traceKinds

const kinds = <Kind extends string>(labels: Record<Kind, string>) => z.enum(Object.keys(labels) as [Kind, ...Kind[]])

export const fileScan = z.strictObject({
  state: z.enum(scanStates),
  pages: z.int().nullable(),
  /** Pages on which no text could be read: pictures of paper. */
  imagePages: z.array(z.int()),
  /** Masked; see `maskDetail`. */
  hits: z.array(z.strictObject({ page: z.int(), kind: kinds<DetailKind>(detailKinds), text: z.string() })),
  removed: z.array(kinds<TraceKind>(traceKinds)),
  /** Still there: a signed file is not rewritten, since its signature would break. */
  left: z.array(kinds<TraceKind>(traceKinds)),
  /** Hash of the bytes as they were uploaded, before anything was taken out. */
  source: z.string(),
})
export type FileScan = z.output<typeof fileScan>
export type ScanHit = FileScan['hits'][number]

export const sayHit = ({ page, kind, text }: ScanHit): string => `Trang ${page}, ${detailKinds[kind]}: ${text}`

const sayPages = (pages: number[]): string =>
  pages.length > 8 ? `${pages.slice(0, 8).join(', ')}… (${pages.length} trang)` : pages.join(', ')

const stateSentences: Record<FileScan['state'], string | null> = {
  read: null,
  images: 'Tệp là bản chụp, máy không đọc được chữ. Xin tự xem từng trang, che số điện thoại, số căn cước, ngày sinh.',
  locked: 'Tệp có mật khẩu nên máy không đọc được và người dân cũng không mở được. Hãy bỏ mật khẩu rồi tải lên lại.',
  unreadable: 'Máy không đọc được tệp này. Xin mở xem từng trang trước khi đăng.',
  stopped: 'Tệp quá nặng hoặc quá dài nên máy chưa xem hết. Xin tự xem từng trang trước khi đăng.',
}

/** What the board has to know before it says that the file may be public; hits apart. */
export const sayScan = ({ state, imagePages, removed, left }: FileScan): string[] => {
  const list = (traces: TraceKind[]) => traces.map((trace) => traceKinds[trace]).join('; ')
  return [
    stateSentences[state],
    state === 'read' && imagePages.length > 0
      ? `Máy không đọc được chữ ở trang ${sayPages(imagePages)} (bản chụp). Xin tự xem các trang ấy.`
      : null,
    removed.length > 0 ? `Đã tự bỏ khỏi tệp: ${list(removed)}.` : null,
    left.length > 0
      ? `Tệp có chữ ký số nên được giữ nguyên, trong đó vẫn còn: ${list(left)}. Ai tải tệp về đều xem được.`
      : null,
  ].filter((sentence) => sentence !== null)
}
