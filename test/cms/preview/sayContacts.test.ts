import { describe, expect, test } from 'vitest'
import { sayContact } from '../../../cms/preview/sayContacts.ts'

const placeOf = (contact: string, document: object): string => sayContact(contact, document).split(': có «')[0] ?? ''

describe('sayContact', () => {
  test('names the paragraph of a long text and the line of a list', () => {
    expect(placeOf('0912 345 678', { body: 'Một.\n\nGọi 0912.345.678.' })).toBe('Nội dung, đoạn 2')
    expect(placeOf('0912345678', { members: [{ post: 'Trưởng thôn' }, { post: 'ĐT +84 912 345 678' }] })).toBe(
      'Thành viên, dòng 2, Chức vụ',
    )
  })

  test('names every place once', () => {
    expect(placeOf('an@to.example', { title: 'Thư AN@to.example', body: 'an@to.example, an@to.example' })).toBe(
      'Tiêu đề; Nội dung',
    )
  })

  test('says what it found where no place is found', () => {
    expect(sayContact('0912345678', {})).toMatch(/^Có «0912345678» mà chưa ghi nhận sự đồng ý công khai\. Hãy bỏ đi/)
  })
})
