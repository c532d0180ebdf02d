import { technicalDetail } from './technicalDetail.ts'

const faults: Record<string, string> = {
  ENOSPC: 'Ổ đĩa của máy chủ đã đầy. Hãy báo người quản trị máy chủ dọn bớt.',
  EDQUOT: 'Ổ đĩa của máy chủ đã hết phần được dùng. Hãy báo người quản trị máy chủ.',
  EFBIG: 'Ổ đĩa của máy chủ không nhận thêm tệp. Hãy báo người quản trị máy chủ.',
  EROFS: 'Ổ đĩa của máy chủ đang ở chế độ chỉ đọc. Hãy báo người quản trị máy chủ.',
  EACCES: 'Máy chủ không được phép ghi vào thư mục dữ liệu. Hãy báo người quản trị máy chủ.',
  EIO: 'Ổ đĩa của máy chủ có lỗi. Hãy báo người quản trị máy chủ kiểm tra ngay.',
  EMFILE: 'Máy chủ mở quá nhiều tệp. Hãy báo người quản trị máy chủ.',
}

/** What a board can make of an error that nobody foresaw. */
export const sayFault = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return (
    faults[code] ??
    `Có lỗi khi xuất bản. Hãy báo người quản trị máy chủ.${technicalDetail(error instanceof Error ? error.message : String(error))}`
  )
}
