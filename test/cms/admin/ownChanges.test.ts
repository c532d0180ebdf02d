import { describe, expect, test } from 'vitest'
import { describeChange, outcomeOf, type Asked } from '../../../cms/admin/ownChanges.ts'

const asked: Asked = {
  edit: '/admin/collections/bulletins/3',
  takenBy: 7,
  isPublished: true,
}
const done = (number: number, problems: { link: string; message: string }[] = []) => ({
  number,
  problems,
  asOf: number,
})
const after = done(7)

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

  test('waits for its own day, and says which', () => {
    expect(outcomeOf({ ...asked, aheadUntil: '2023-01-05' }, after)).toEqual({
      outcome: 'ahead',
      message: 'Bài tự lên trang ngày 05/01/2023.',
    })
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
