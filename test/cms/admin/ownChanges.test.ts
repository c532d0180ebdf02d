import { describe, expect, test } from 'vitest'
import { describeChange, outcomeOf as outcomeOn, type Asked, type LastDone } from '../../../cms/admin/ownChanges.ts'

const asked: Asked = {
  edit: '/admin/collections/bulletins/3',
  takenBy: 7,
  isPublished: true,
}
const done = (number: number, problems: { link: string; message: string }[] = []) => ({
  number,
  problems,
  asOf: number,
  earlierDay: null,
})
const after = done(7)
const outcomeOf = (change: Asked, last: LastDone | null) => outcomeOn(change, last, '2023-01-03')

describe('outcomeOf', () => {
  test('waits until the request is taken', () => {
    expect(outcomeOf({ ...asked, takenBy: null }, after).outcome).toBe('waiting')
  })

  test('is on the site after the good publish that took it up, or a later one', () => {
    expect(outcomeOf(asked, after).outcome).toBe('shown')
    expect(outcomeOf(asked, done(9)).outcome).toBe('shown')
    expect(outcomeOf({ ...asked, isPublished: false }, after).outcome).toBe('removed')
  })

  test('is held where the site was returned to what was there before it; what was taken off stays off', () => {
    const returned = { ...after, asOf: 6 }
    expect(outcomeOf(asked, returned).outcome).toBe('held')
    expect(outcomeOf({ ...asked, isPublished: false }, returned).outcome).toBe('removed')
  })

  test('of a team that is held says that what was withdrawn is gone all the same', () => {
    const team = { ...asked, edit: '/admin/collections/teams/3' }
    expect(outcomeOf(team, { ...after, asOf: 6 })).toEqual({
      outcome: 'held',
      message: 'Số điện thoại, họ tên đã rút đồng ý thì đã được gỡ khỏi trang.',
    })
  })

  test('waits for its own day, and says which', () => {
    expect(outcomeOf({ ...asked, comesOn: '2023-01-05' }, after)).toEqual({
      outcome: 'ahead',
      message: 'Bài tự lên trang ngày 05/01/2023.',
    })
    expect(outcomeOf({ ...asked, comesOn: '2023-01-03' }, after).outcome).toBe('shown')
  })

  test('waits for the district as well where its day comes while the site stays in an earlier state', () => {
    const returned = { ...done(9), earlierDay: '2023-01-02' }
    expect(outcomeOf({ ...asked, comesOn: '2023-01-05' }, returned)).toEqual({
      outcome: 'ahead',
      message:
        'Hẹn ngày 05/01/2023, nhưng trang đang ở một bản trước: bài chỉ lên sau khi cấp huyện đưa nội dung mới nhất lên lại.',
    })
    expect(outcomeOf({ ...asked, comesOn: '2023-01-03' }, returned).outcome).toBe('held')
    expect(outcomeOf({ ...asked, comesOn: '2023-01-02' }, returned).outcome).toBe('shown')
  })

  test('is on the site and says so where it holds no longer', () => {
    expect(outcomeOf({ ...asked, endsOn: '2023-01-02' }, after)).toEqual({
      outcome: 'shown',
      message: 'Bài đã hết hạn ngày 02/01/2023 nên không có trong danh sách và lịch phát thanh.',
    })
    expect(outcomeOf({ ...asked, endsOn: '2023-01-03' }, after).message).toBeNull()
  })

  test('failed where no publish since was good', () => {
    expect(outcomeOf(asked, done(6)).outcome).toBe('failed')
    expect(outcomeOf(asked, null).outcome).toBe('failed')
  })

  test('says why the document was set aside, and minds only its own', () => {
    const about = (link: string) => done(after.number, [{ link, message: 'Xin sửa ngày.' }])
    expect(outcomeOf(asked, about(asked.edit))).toEqual({ outcome: 'refused', message: 'Xin sửa ngày.' })
    expect(outcomeOf(asked, about('/admin/collections/bulletins/31')).outcome).toBe('shown')
  })
})

describe('describeChange', () => {
  const change = { what: 'Bài «Phòng cháy»', edit: asked.edit, page: null, message: null }

  test('says in one sentence where the change stands', () => {
    expect(describeChange({ ...change, outcome: 'shown' })).toBe('Bài «Phòng cháy» đã có trên trang công khai.')
    expect(describeChange({ ...change, outcome: 'refused', message: 'Xin sửa ngày.' })).toBe(
      'Bài «Phòng cháy» chưa lên trang, cần sửa. Xin sửa ngày.',
    )
  })
})
