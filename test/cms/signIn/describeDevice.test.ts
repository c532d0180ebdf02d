import { describe, expect, test } from 'vitest'
import { describeDevice } from '../../../cms/signIn/describeDevice.ts'

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0'
const cases = [
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`, 'Máy tính Windows, Chrome'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/150.0.0.0`, 'Máy tính Windows, Edge'],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/140.0 Chrome/134.0 Safari/537.36',
    'Máy tính Windows, Cốc Cốc',
  ],
  [`Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`, 'Điện thoại Android, Chrome'],
  [`Mozilla/5.0 (Linux; Android 13; SM-T500) ${chrome} Safari/537.36`, 'Máy tính bảng Android, Chrome'],
  [
    `Mozilla/5.0 (Linux; Android 14; K) ${chrome} Mobile Safari/537.36 Zalo android/25`,
    'Điện thoại Android, ứng dụng Zalo',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'iPhone, Safari',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5; rv:140.0) Gecko/20100101 Firefox/140.0', 'Máy Mac, Firefox'],
  ['curl/8.5.0', 'Thiết bị chưa rõ'],
  [null, 'Thiết bị chưa rõ'],
] as const

describe('describeDevice', () => {
  test.each(cases)('%s', (agent, words) => {
    expect(describeDevice(agent)).toBe(words)
  })
})
