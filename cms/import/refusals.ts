/** Why a whole file is not read, and what to do. */
export type Refusal = { refusal: string; advice: string }

const saveAgain = 'Mở tệp bằng Excel hoặc LibreOffice, chọn «Lưu thành» dạng .xlsx rồi nhập lại.'

export const refusals = {
  empty: { refusal: 'Tệp rỗng, không có dữ liệu.', advice: 'Kiểm tra lại tệp rồi nhập lại.' },
  tooBig: { refusal: 'Tệp lớn hơn 20 MB.', advice: 'Bỏ hình ảnh hoặc chia tệp theo từng xã rồi nhập lại.' },
  notAWorkbook: { refusal: 'Tệp không phải là bảng tính .xlsx, .xls, .ods hoặc .csv.', advice: saveAgain },
  broken: {
    refusal: 'Không mở được tệp: tệp bị hỏng hoặc chưa tải về đủ.',
    advice: 'Chép hoặc tải lại tệp; nếu vẫn lỗi, mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi nhập.',
  },
  locked: {
    refusal: 'Tệp được đặt mật khẩu nên không đọc được.',
    advice: 'Mở tệp bằng Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu rồi nhập lại.',
  },
  macros: {
    refusal: 'Tệp có chứa macro (chương trình) nên không được nhận.',
    advice: 'Mở tệp bằng Excel, chọn «Lưu thành», dạng «Excel Workbook (.xlsx)» không kèm macro, rồi nhập lại.',
  },
  swollen: {
    refusal: 'Tệp nén bất thường: giải nén ra quá lớn nên không được mở.',
    advice: 'Chỉ chép vùng có dữ liệu sang một tệp .xlsx mới, không kèm hình ảnh, rồi nhập lại.',
  },
  tooManyRows: {
    refusal: 'Tệp có hơn 50.000 dòng; danh sách tổ dân vận không dài đến thế nên tệp không được đọc.',
    advice: 'Kiểm tra có chọn nhầm tệp không; nếu đúng, chia tệp theo từng xã rồi nhập lại.',
  },
  tooWide: {
    refusal: 'Trang tính có hơn 500 cột nên tệp không được đọc.',
    advice: 'Chỉ chép các cột có dữ liệu sang một tệp .xlsx mới rồi nhập lại.',
  },
  tooSlow: {
    refusal: 'Đọc tệp quá lâu nên đã dừng lại.',
    advice: 'Chỉ chép vùng có dữ liệu sang một tệp .xlsx mới, hoặc chia tệp theo từng xã, rồi nhập lại.',
  },
  unknownEncoding: {
    refusal: 'Tệp CSV không ở bảng mã nào đọc được (UTF-8, UTF-16, windows-1258, TCVN3, VNI).',
    advice: 'Trong Excel chọn «Lưu thành», dạng «CSV UTF-8», rồi nhập lại.',
  },
} satisfies Record<string, Refusal>

/** `to.xls` that holds a web page: office programs open it all the same, so the board cannot know. */
export const sayDisguised = (extension: string, truth: string): Refusal => ({
  refusal: `Tệp mang đuôi ${extension} nhưng bên trong là ${truth}.`,
  advice: saveAgain,
})
