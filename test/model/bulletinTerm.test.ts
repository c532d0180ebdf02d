import { describe, expect, test } from 'vitest'
import { describeTerm, findTermProblem, isAhead, isExpired } from '../../content/model/bulletin.ts'

const today = '2022-12-31'

describe('isAhead', () => {
  test('holds until the day itself, and for real days only', () => {
    const ahead = (publishedOn: string | null) => isAhead({ publishedOn }, today)
    expect(['2023-01-01', '2022-12-31', '9/1/2023', null].map(ahead)).toEqual([true, false, false, false])
  })
})

describe('isExpired', () => {
  test('holds from the day after the last', () => {
    expect(['2022-12-30', '2022-12-31', null].map((expiresOn) => isExpired({ expiresOn }, today))).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('findTermProblem', () => {
  test('names both days of a bulletin that would end before it began', () => {
    expect(findTermProblem({ publishedOn: '2022-12-05', expiresOn: '2022-12-04' })).toBe(
      'Bài hết hạn ngày 04/12/2022, trước ngày đăng 05/12/2022. Hãy sửa một trong hai ngày.',
    )
    expect(findTermProblem({ publishedOn: '2022-12-05', expiresOn: '2022-12-05' })).toBeNull()
    expect(findTermProblem({ publishedOn: '2022-12-05', expiresOn: null })).toBeNull()
  })
})

describe('describeTerm', () => {
  test('says when a bulletin comes to the site by itself, and when it leaves', () => {
    expect(describeTerm({ publishedOn: '2023-01-05', expiresOn: '2023-01-09' }, today)).toEqual([
      'Khi đã bấm đăng, bài tự lên trang ngày 05/01/2023.',
      'Hết ngày 09/01/2023, bài tự ra khỏi danh sách và lịch phát thanh.',
    ])
    expect(describeTerm({ publishedOn: '2022-12-01', expiresOn: '2022-12-09' }, today)).toEqual([
      'Bài đã hết hạn từ ngày 09/12/2022: không còn trong danh sách và lịch phát thanh.',
    ])
    expect(describeTerm({ publishedOn: '2022-12-01', expiresOn: null }, today)).toEqual([])
  })
})
