import { describe, expect, test } from 'vitest'
import { splitDetail, technicalDetail } from '../../../cms/publish/technicalDetail.ts'

describe('splitDetail', () => {
  test('takes what machines said out of a message, wherever it stands', () => {
    const message = `Không dựng được trang đầu.${technicalDetail('no such\n  field')} Trang cũ vẫn giữ nguyên.${technicalDetail('x is undefined')}`
    expect(splitDetail(message)).toEqual({
      sentence: 'Không dựng được trang đầu. Trang cũ vẫn giữ nguyên.',
      detail: 'no such field x is undefined',
    })
  })

  test('leaves a message without any as it is', () => {
    expect(splitDetail('Đã lên trang.')).toEqual({ sentence: 'Đã lên trang.', detail: null })
  })
})
