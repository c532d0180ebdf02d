/** What a line on the front page calls a document of any kind: enough of it to be recognised. */
export type NamedDocument = {
  title?: string | null
  name?: string | null
  number?: string | null
  label?: string | null
}

const nameOf: Record<string, (doc: NamedDocument) => string> = {
  bulletins: ({ title }) => `Bài «${title || 'chưa có tiêu đề'}»`,
  decisions: ({ number }) => `Văn bản ${number || 'chưa có số'}`,
  teams: ({ title }) => title || 'Tổ chưa chọn thôn',
  boards: ({ title }) => title || 'Ban chỉ đạo',
  villages: ({ title }) => title || 'Thôn chưa đặt tên',
  communes: ({ title }) => title || 'Xã chưa đặt tên',
}

export const nameDocument = (collection: string, doc: NamedDocument): string =>
  nameOf[collection]?.(doc) ?? doc.title ?? doc.name ?? doc.label ?? 'Mục chưa đặt tên'
