import { describe, expect, test } from 'vitest'
import { toSnapshot } from '../../../cms/publish/toSnapshot.ts'
import { documentsFixture } from './documentsFixture.ts'

const today = '2022-12-31'
const goodSnapshot = () => toSnapshot(documentsFixture(), { today, previous: null }).snapshot
const mapWith = (settings: object, previous = null as ReturnType<typeof goodSnapshot> | null) => {
  const documents = documentsFixture()
  Object.assign(documents.settings, settings)
  return toSnapshot(documents, { today, previous })
}

describe('settings that do not fit', () => {
  test('leave those on the site where they are, and name each field as the form does', () => {
    const bad = {
      districtName: '',
      syllablesPerMinute: 180.5,
      broadcasts: [{ time: '05:30', minutes: 0, weekdays: [] }],
    }
    const previous = goodSnapshot()
    const { snapshot, problems } = mapWith(bad, previous)
    expect(snapshot.settings).toEqual(previous.settings)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toContain(
      'Tên cấp trên của xã: chưa điền. Tốc độ đọc trên loa: phải là số nguyên, không có phần lẻ. Giờ phát thanh, dòng 1, Thời lượng: phải từ 1 trở lên. Trang công khai vẫn dùng thiết lập đúng gần nhất;',
    )
  })

  test('bring back no line of the office that was taken out since', () => {
    const previous = goodSnapshot()
    previous.settings.office.address = 'Số 1, phố Huyện'
    const office = { phone: null, email: null, zaloUrl: null, address: 'Số 2, phố Huyện' }
    expect(mapWith({ syllablesPerMinute: 0, office }, previous).snapshot.settings.office).toEqual({
      ...office,
      address: 'Số 1, phố Huyện',
    })
  })

  test('give what fits of them where there are none on the site yet', () => {
    const { snapshot, problems } = mapWith({ syllablesPerMinute: 0, provinceName: '' })
    expect(snapshot.settings).toMatchObject({
      districtName: 'huyện Yên Thế',
      provinceName: 'tỉnh (chưa đặt tên)',
      syllablesPerMinute: 180,
      isSample: true,
    })
    expect(problems[0]?.message).toContain('Chưa có thiết lập đúng nào trước đó')
  })
})

describe('settings that are set aside on the first publish', () => {
  test('never show invented data as real', () => {
    const refused = new Map([['settings/settings', 'Trang hỏng.']])
    const { snapshot } = toSnapshot(documentsFixture(), { today, previous: null, refused })
    expect([snapshot.settings.districtName, snapshot.settings.isSample]).toEqual(['huyện (chưa đặt tên)', true])
  })
})
