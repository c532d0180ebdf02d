import type { Refusal } from '../refusals.ts'

const exportAgain =
  'Xuất lại từ phần mềm bản đồ thành GeoJSON, KML hoặc shapefile nén .zip, hệ toạ độ WGS 84, rồi nhập lại.'

/** Why a map file is not read, and what to do. */
export const mapRefusals = {
  empty: { refusal: 'Tệp rỗng, không có dữ liệu.', advice: 'Kiểm tra lại tệp rồi nhập lại.' },
  tooBig: { refusal: 'Tệp lớn hơn 20 MB.', advice: 'Chỉ xuất các xã, thôn của huyện mình rồi nhập lại.' },
  broken: {
    refusal: 'Không mở được tệp: tệp bị hỏng hoặc chưa tải về đủ.',
    advice: `Chép hoặc tải lại tệp. ${exportAgain}`,
  },
  brokenJson: { refusal: 'Tệp không phải là GeoJSON: nội dung bị hỏng hoặc thiếu.', advice: exportAgain },
  topoJson: { refusal: 'Tệp là TopoJSON, không phải GeoJSON.', advice: exportAgain },
  otherJson: { refusal: 'Tệp .json không chứa dữ liệu bản đồ GeoJSON.', advice: exportAgain },
  brokenXml: { refusal: 'Tệp không phải là KML: nội dung XML bị hỏng hoặc thiếu.', advice: exportAgain },
  entities: {
    refusal: 'Tệp KML có khai báo DOCTYPE hoặc ENTITY nên không được đọc, để bảo đảm an toàn.',
    advice: `Xoá phần khai báo đó. Hoặc: ${exportAgain}`,
  },
  locked: {
    refusal: 'Tệp nén được đặt mật khẩu nên không đọc được.',
    advice: 'Nén lại không đặt mật khẩu rồi nhập lại.',
  },
  swollen: {
    refusal: 'Tệp giải nén hoặc đọc ra quá lớn nên không được mở.',
    advice: 'Chỉ xuất các xã, thôn của huyện mình rồi nhập lại.',
  },
  tooSlow: {
    refusal: 'Đọc tệp quá lâu nên đã dừng lại.',
    advice: 'Chỉ xuất các xã, thôn của huyện mình, hoặc rút gọn bớt nét vẽ, rồi nhập lại.',
  },
  tooMany: {
    refusal: 'Tệp có hơn 5.000 đối tượng hoặc hơn 500.000 điểm nên không được đọc.',
    advice: 'Chỉ xuất các xã, thôn của huyện mình, hoặc rút gọn bớt nét vẽ, rồi nhập lại.',
  },
  nothing: {
    refusal: 'Tệp không có điểm hay vùng nào.',
    advice: 'Vị trí thôn là điểm, ranh giới xã là vùng. Kiểm tra có chọn nhầm tệp hoặc nhầm lớp bản đồ không.',
  },
  noShapefile: {
    refusal: 'Tệp .zip không chứa shapefile (.shp).',
    advice: 'Nén chung các tệp .shp, .shx, .dbf, .prj (và .cpg nếu có) của lớp bản đồ thành một tệp .zip rồi nhập lại.',
  },
  noTable: {
    refusal: 'Shapefile thiếu tệp .dbf nên không biết tên của từng điểm, từng vùng.',
    advice: 'Nén chung các tệp .shp, .shx, .dbf, .prj (và .cpg nếu có) của lớp bản đồ thành một tệp .zip rồi nhập lại.',
  },
  noProjection: {
    refusal: 'Toạ độ trong tệp không phải là độ, mà tệp không ghi hệ toạ độ nào.',
    advice: 'Kèm tệp .prj, hoặc xuất lại theo hệ toạ độ WGS 84 (kinh độ, vĩ độ), rồi nhập lại.',
  },
  unknownEncoding: {
    refusal: 'Chữ trong tệp không ở bảng mã nào đọc được (UTF-8, windows-1258, TCVN3, VNI).',
    advice: 'Xuất lại với bảng mã UTF-8 rồi nhập lại.',
  },
} satisfies Record<string, Refusal>

export const sayUnknownProjection = (name: string): Refusal => ({
  refusal: `Hệ toạ độ «${name}» của tệp không đổi được sang WGS 84.`,
  advice: 'Chỉ nhận WGS 84 và VN-2000. Xuất lại theo một trong hai hệ đó rồi nhập lại.',
})

/** Thrown while a map file is read, caught where it is opened. */
export class MapProblem extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refusal)
    this.refusal = refusal
  }
}
