import { describe, expect, test } from 'vitest'
import { guessTopic } from '../../content/model/guessTopic.ts'

describe('guessTopic', () => {
  test.each([
    ['Nhắc bà con khoá van gas trước khi đi ngủ', 'an-toan'],
    ['Phân loại rác tại nhà. Xin bà con để riêng rác hữu cơ.', 'moi-truong'],
    ['Lịch tiêm phòng tại trạm y tế xã', 'suc-khoe'],
    ['Giờ làm việc của bộ phận một cửa', 'hanh-chinh'],
    ['Hộ nghèo được hỗ trợ bảo hiểm y tế', 'bao-hiem'],
    ['GIEO MẠ TRƯỚC ĐỢT RÉT', 'san-xuat'],
    ['Mời bà con dự Ngày hội đại đoàn kết', 'van-hoa'],
  ])('«%s»', (text, topic) => {
    expect(guessTopic(text)).toBe(topic)
  })

  test('says the general topic of what no word tells', () => {
    expect(guessTopic('')).toBe('dan-van')
    expect(guessTopic('Mời bà con họp thôn')).toBe('dan-van')
  })

  test('is not taken in by a syllable inside another word or with other marks', () => {
    expect(guessTopic('Bà con trồng ràng rạng, xem lụa, gắn bó')).toBe('dan-van')
  })
})
