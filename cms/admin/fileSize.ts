const kilobyte = 1024
const megabyte = kilobyte * kilobyte

/** `18912` → «19 KB», `2500000` → «2,4 MB»: the same measure as the limits of the upload form. */
export const showFileSize = (bytes: number): string =>
  bytes < megabyte
    ? `${Math.ceil(bytes / kilobyte)} KB`
    : `${(bytes / megabyte).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`
