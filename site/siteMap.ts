export type SiteLink = { href: string; label: string }

/** Errands of a resident, in the header of wide screens and first in the footer. */
export const mainLinks: SiteLink[] = [
  { href: '/', label: 'Tìm thôn' },
  { href: '/xa/', label: 'Xã, thị trấn' },
  { href: '/bai-tuyen-truyen/', label: 'Bài tuyên truyền' },
  { href: '/quyet-dinh/', label: 'Văn bản' },
  { href: '/ban-do/', label: 'Bản đồ' },
  { href: '/do-phu/', label: 'Độ phủ' },
  { href: '/tim-kiem/', label: 'Tìm kiếm' },
]

export const moreLinks: SiteLink[] = [
  { href: '/lich-phat-thanh/', label: 'Lịch phát thanh' },
  { href: '/ban-chi-dao/', label: 'Ban chỉ đạo' },
  { href: '/du-lieu/', label: 'Dữ liệu mở' },
  { href: '/gioi-thieu/', label: 'Giới thiệu' },
  { href: '/rieng-tu/', label: 'Quyền riêng tư' },
  { href: '/tro-nang/', label: 'Trợ năng' },
]
