import { describe, expect, test } from 'vitest'
import { readArguments } from '../../../cms/import/arguments.ts'

describe('readArguments', () => {
  test('takes files, a source by code or label, and a Vietnamese day', () => {
    const expected = { paths: ['a.xlsx', 'b.csv'], options: { consentSource: 'paper', consentDate: '2022-11-05' } }
    expect(readArguments(['a.xlsx', 'b.csv', '--consent-source', 'paper', '--consent-date', '5/11/2022'])).toEqual(
      expected,
    )
    expect(readArguments(['a.xlsx', 'b.csv', '--consent-source=Giấy có chữ ký', '--consent-date=2022-11-05'])).toEqual(
      expected,
    )
  })

  test.each([
    [[], 'Chưa nêu tệp cần nhập.'],
    [['a.xlsx', '--consent-source', 'thư'], 'Không hiểu hình thức đồng ý «thư».'],
    [['a.xlsx', '--consent-date', '31/11/2022'], '«31/11/2022» không phải là ngày có thật.'],
  ])('%j: %s', (args, problem) => {
    expect(readArguments(args)).toEqual({ problem })
  })

  test('refuses an option that it does not know', () => {
    expect(readArguments(['a.xlsx', '--force'])).toHaveProperty('problem')
  })
})
