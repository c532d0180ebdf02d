import { describe, expect, test } from 'vitest'
import { checkPosition, parsePosition, toPosition } from '../../content/model/position.ts'
import type { Boundary } from '../../content/model/snapshot.ts'

describe('parsePosition', () => {
  test.each([
    '21.48, 106.12',
    '21.48 106.12',
    '21,48; 106,12',
    '21,48, 106,12',
    '21,48 106,12',
    '(21.48, 106.12)',
    '21.48°N, 106.12°E',
    '21°28\'48"N 106°07\'12"E',
    'Vĩ độ: 21.48, kinh độ: 106.12',
    'https://www.google.com/maps/@21.48,106.12,15z',
    'https://www.google.com/maps/place/X/@21.1,106.9,15z/data=!3m1!4b1!4m5!3m4!8m2!3d21.48!4d106.12',
    'https://maps.google.com/?q=21.48,106.12',
  ])('reads %s', (text) => expect(parsePosition(text)).toEqual({ lat: 21.48, lon: 106.12, isSwapped: false }))

  test('knows which is which where they are swapped', () => {
    expect(parsePosition('106.12, 21.48')).toEqual({ lat: 21.48, lon: 106.12, isSwapped: true })
  })

  test('rounds to about a metre', () => {
    expect(parsePosition('21.4812345678, 106.1298765432')).toMatchObject({ lat: 21.48123, lon: 106.12988 })
  })

  test.each(['', 'Đồng Tâm', '21.48', '21,48', '21.48, 106.12, 3'])('asks again about «%s»', (text) => {
    expect(parsePosition(text)).toBe('Chưa đọc được toạ độ. Hãy ghi vĩ độ rồi kinh độ, ví dụ 21.48, 106.12.')
  })
})

describe('toPosition', () => {
  test('says where Vietnam is', () => {
    expect(toPosition(48.85, 2.35)).toBe(
      'Toạ độ nằm ngoài Việt Nam. Vĩ độ phải từ 8 đến 24, kinh độ từ 102 đến 118, ví dụ 21.48, 106.12. Hãy xem lại toạ độ.',
    )
  })
})

const square = (west: number): Boundary => [
  [
    [
      [west, 21.4],
      [west + 0.1, 21.4],
      [west + 0.1, 21.5],
      [west, 21.5],
      [west, 21.4],
    ],
  ],
]
const commune = { title: 'Xã Đồng Tâm', boundary: square(106.1) }
const neighbour = { title: 'Xã Tam Hiệp', boundary: square(106.2) }

describe('checkPosition', () => {
  test('inside, and in no commune with a boundary, nothing is wrong', () => {
    expect(checkPosition({ lat: 21.45, lon: 106.15 }, { commune })).toBe(true)
    expect(checkPosition({ lat: 9, lon: 103 }, { commune: { ...commune, boundary: null } })).toBe(true)
  })

  test('a few steps over the border are nothing', () => {
    expect(checkPosition({ lat: 21.45, lon: 106.2015 }, { commune })).toBe(true)
  })

  test('says how far outside, and in which other commune', () => {
    expect(checkPosition({ lat: 21.45, lon: 106.25 }, { commune, others: [neighbour] })).toBe(
      'Vị trí nằm ngoài ranh giới Xã Đồng Tâm, cách khoảng 5,2 km, trong địa giới Xã Tam Hiệp. Hãy xem lại toạ độ và xã của thôn; nếu ranh giới chỉ để tham khảo thì có thể giữ nguyên.',
    )
    expect(checkPosition({ lat: 21.504, lon: 106.15 }, { commune, others: [neighbour] })).toContain(
      'Xã Đồng Tâm, cách khoảng 450 m. Hãy',
    )
  })
})
