import { describe, expect, test } from 'vitest'
import { describePast, describePublish, showInstant, type PublishRecord } from '../../../cms/admin/describePublish.ts'
import { technicalDetail } from '../../../cms/publish/technicalDetail.ts'

const now = new Date('2022-12-31T03:00:00Z')
const record = (more: Partial<PublishRecord> = {}): PublishRecord => ({
  state: 'done',
  startedAt: '2022-12-31T02:58:00Z',
  endedAt: '2022-12-31T02:58:03Z',
  pages: 440,
  changedPages: 3,
  ...more,
})

describe('showInstant', () => {
  test('reads a Vietnamese clock whatever the machine’s', () => {
    expect(showInstant('2022-12-31T17:05:00Z')).toBe('00:05 ngày 01/01/2023')
  })

  test('tells apart what happened within one minute', () => {
    expect(showInstant('2022-12-31T17:05:09Z', 'seconds')).toBe('00:05:09 ngày 01/01/2023')
  })
})

describe('describePublish', () => {
  test('says when the last change came to the site, and how many pages it changed', () => {
    const { tone, sentence } = describePublish({ last: record(), waitingSince: null }, now)
    expect([tone, sentence]).toEqual([
      'done',
      'Đã lên trang công khai lúc 09:58 ngày 31/12/2022. 3 trong 440 trang có thay đổi.',
    ])
  })

  test('names the step while it runs', () => {
    const { isBusy, sentence } = describePublish(
      { last: record({ state: 'running', step: 'Đang dựng trang' }), waitingSince: null },
      now,
    )
    expect([isBusy, sentence]).toEqual([true, 'Đang đưa lên trang công khai: đang dựng trang…'])
  })

  test('minds a run that never ends, as after a crash of the whole machine', () => {
    const last = record({ state: 'running', startedAt: '2022-12-31T02:40:00Z' })
    expect(describePublish({ last, waitingSince: null }, now).sentence).toBe(
      'Đang đưa lên trang công khai từ 09:40 ngày 31/12/2022, lâu hơn thường lệ. Nội dung đã lưu, không mất gì. Hãy báo người quản trị máy chủ.',
    )
  })

  test('counts what was left out, of which the reader may know', () => {
    const problems = [{ message: 'Sửa đi' }, { commune: 2 }]
    expect(describePublish({ last: record({ problems }), waitingSince: null }, now).sentence).toContain(
      'ngày 31/12/2022, trừ 1 mục cần sửa. 3 trong',
    )
  })

  test('is calm about a short wait and not about a long one', () => {
    const waiting = (waitingSince: string) => describePublish({ last: record(), waitingSince }, now)
    expect(waiting('2022-12-31T02:59:50Z')).toMatchObject({
      sentence: 'Đang chờ đưa lên trang công khai…',
      isSlow: false,
    })
    expect(waiting('2022-12-31T02:59:20Z')).toMatchObject({
      sentence:
        'Đã chờ đưa lên trang từ 09:59 ngày 31/12/2022, lâu hơn thường lệ. Nội dung đã lưu, không mất gì. Hãy báo người quản trị máy chủ.',
      isSlow: true,
    })
  })

  test('does not call it well while the site stays in an earlier state', () => {
    const last = record({ returnOf: '000003' })
    const held = describePublish({ last, waitingSince: null, earlierAt: '2022-12-30T01:05:00Z' }, now)
    expect([held.tone, held.sentence]).toEqual([
      'held',
      'Trang công khai đang ở bản lên trang lúc 08:05 ngày 30/12/2022, do cấp huyện chọn (cập nhật lúc 09:58 ngày 31/12/2022).',
    ])
    expect(describePublish({ last, waitingSince: null }, now).sentence).toContain('đang ở một bản trước do cấp huyện')
  })

  test('says why it failed', () => {
    const last = record({ state: 'failed', message: 'Ổ đĩa của máy chủ đã đầy.' })
    const { tone, sentence } = describePublish({ last, waitingSince: null }, now)
    expect([tone, sentence]).toEqual([
      'failed',
      'Chưa đưa lên trang được (09:58 ngày 31/12/2022). Ổ đĩa của máy chủ đã đầy.',
    ])
  })

  test('keeps what a machine said apart from what a board reads', () => {
    const message = `Có lỗi khi xuất bản.${technicalDetail('no such list')} Trang cũ vẫn giữ nguyên.`
    const { sentence, detail } = describePublish(
      { last: record({ state: 'failed', message }), waitingSince: null },
      now,
    )
    expect(sentence).toMatch(/\. Có lỗi khi xuất bản\. Trang cũ vẫn giữ nguyên\.$/)
    expect(detail).toBe('no such list')
  })

  test('knows a site that never was', () => {
    expect(describePublish({ last: null, waitingSince: null }, now).tone).toBe('none')
  })
})

describe('describePast', () => {
  test('tells a return as what was done then: it may have ended since', () => {
    const last = record({ returnOf: '000003', message: 'Trang đã trở lại một bản trước.' })
    expect(describePast(last, now).sentence).toBe('Lúc 09:58 ngày 31/12/2022: trang đã trở lại một bản trước.')
  })

  test('tells every other as the last one is told', () => {
    expect(describePast(record(), now).sentence).toContain('Đã lên trang công khai lúc 09:58 ngày 31/12/2022.')
  })
})
