import { describe, expect, test } from 'vitest'
import { describeConsent, findConsentProblem, sayWithdrawn } from '../../../cms/admin/describeConsent.ts'

const given = { source: 'paper' as const, givenOn: '2022-11-05', withdrawnOn: null, wording: 1 }

describe('describeConsent', () => {
  test.each([
    [{}, 'phone', 'Chưa có đồng ý: số điện thoại không hiện trên trang'],
    [{}, 'name', 'Chưa có đồng ý: họ tên không hiện trên trang'],
    [{ source: 'paper' }, 'phone', 'Chưa ghi đủ hình thức và ngày đồng ý: số điện thoại không hiện trên trang'],
    [given, 'phone', 'Đã đồng ý, giấy, 05/11/2022'],
    [{ ...given, withdrawnOn: '2022-11-06' }, 'phone', 'Đã rút lại 06/11/2022'],
  ] as const)('%j of a %s: «%s»', (consent, subject, text) => {
    expect(describeConsent(consent, subject).text).toBe(text)
  })

  test('says of an older record that its wording was not kept', () => {
    const older = describeConsent({ ...given, wording: null }, 'phone')
    expect([older.state, older.note]).toEqual(['given', 'chưa ghi lời đồng ý'])
  })
})

describe('findConsentProblem', () => {
  const draft = { subjects: ['phone' as const], source: 'paper' as const, givenOn: '2022-11-05' }
  const when = { today: '2022-12-31', withdrawnOn: null }
  test('finds none where all is there', () => expect(findConsentProblem(draft, when)).toBeNull())

  test.each([
    [{ subjects: [] }, 'Xin đánh dấu người này đồng ý công khai điều gì.'],
    [{ source: null }, 'Xin chọn người này đã đồng ý bằng cách nào.'],
    [{ givenOn: null }, 'Xin ghi ngày đồng ý, ví dụ 05/11/2022.'],
    [{ givenOn: '31/2/2022' }, '«31/2/2022» không phải là ngày có thật. Hãy ghi ngày/tháng/năm, ví dụ 05/11/2022.'],
    [{ givenOn: '2023-01-01' }, 'Ngày đồng ý 01/01/2023 chưa đến. Xin ghi lại.'],
  ])('%j: «%s»', (more, problem) => expect(findConsentProblem({ ...draft, ...more }, when)).toBe(problem))

  test('wants a day that does not lie before the withdrawal', () => {
    expect(findConsentProblem(draft, { ...when, withdrawnOn: '2022-12-01' })).toContain('đã rút lại ngày 01/12/2022')
  })
})

describe('sayWithdrawn', () => {
  test('promises to take off the site only what stands on it', () => {
    const said = (isTrashed: boolean) => sayWithdrawn({ subject: 'phone', beyond: [], isTrashed })
    expect(said(false)).toContain('Số điện thoại được gỡ khỏi trang trong ít giây')
    expect(said(true)).not.toContain('được gỡ')
    expect(said(true)).toContain('đang trong thùng rác nên không có trên trang')
  })
})
