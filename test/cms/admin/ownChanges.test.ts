import { describe, expect, test } from 'vitest'
import { describeChange, outcomeOf, type Asked } from '../../../cms/admin/ownChanges.ts'

const asked: Asked = {
  edit: '/admin/collections/bulletins/3',
  requestedAt: '2022-12-31T03:00:00.000Z',
  state: 'taken',
  isPublished: true,
}
const done = (startedAt: string, problems: { link: string; message: string }[] = []) => ({
  startedAt,
  problems,
  asOf: startedAt,
})
const after = done('2022-12-31T03:00:01.000Z')

describe('outcomeOf', () => {
  test('waits until the request is taken', () => {
    expect(outcomeOf({ ...asked, state: 'waiting' }, after).outcome).toBe('waiting')
  })

  test('is on the site after a good publish that began later', () => {
    expect(outcomeOf(asked, after).outcome).toBe('shown')
    expect(outcomeOf({ ...asked, isPublished: false }, after).outcome).toBe('removed')
  })

  test('is held where the site was returned to what was there before it; what was taken off stays off', () => {
    const returned = { ...after, asOf: '2022-12-31T02:59:00.000Z' }
    expect(outcomeOf(asked, returned).outcome).toBe('held')
    expect(outcomeOf({ ...asked, isPublished: false }, returned).outcome).toBe('removed')
  })

  test('failed where no good publish has begun since', () => {
    expect(outcomeOf(asked, done('2022-12-31T02:59:00.000Z')).outcome).toBe('failed')
    expect(outcomeOf(asked, null).outcome).toBe('failed')
  })

  test('says why the document was set aside, and minds only its own', () => {
    const about = (link: string) => done(after.startedAt, [{ link, message: 'Xin sửa ngày.' }])
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
