import type { PublicSettings } from './snapshot.ts'

/** What a site begins with, before anybody has set anything. */
export const newSettings: PublicSettings = {
  districtName: 'huyện (chưa đặt tên)',
  provinceName: 'tỉnh (chưa đặt tên)',
  asOf: '2022-12-31',
  isSample: false,
  syllablesPerMinute: 180,
  broadcasts: [],
  office: { phone: null, email: null, zaloUrl: null, address: null },
}
