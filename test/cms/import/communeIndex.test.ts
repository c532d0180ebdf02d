import { describe, expect, test } from 'vitest'
import { findCommune } from '../../../cms/import/communeIndex.ts'
import { readCommuneName } from '../../../cms/import/names.ts'
import type { StoredCommune } from '../../../cms/import/stored.ts'

const commune = (id: number, name: string, more: Partial<StoredCommune> = {}): StoredCommune => ({
  id,
  code: `0726${id}`,
  name,
  kind: 'xa',
  validFrom: '2008-01-01',
  validTo: null,
  ...more,
})
const at = { file: 'a', sheet: null, row: null, column: null }
const find = (text: string, communes: StoredCommune[]) =>
  findCommune({ ...readCommuneName(text), at }, communes, '2022-12-31')

describe('findCommune', () => {
  test.each(['Đông Sơn', 'XÃ ĐÔNG SƠN', 'x. Đông  Sơn', 'Đông Sơn'.normalize('NFD')])('finds «%s»', (text) => {
    expect(find(text, [commune(1, 'Đông Sơn')])).toMatchObject({ is: 'found', commune: { id: 1 } })
  })

  test('marks decide: Đồng Sơn is only like Đông Sơn', () => {
    expect(find('Đồng Sơn', [commune(1, 'Đông Sơn')])).toMatchObject({ is: 'similar', communes: [{ id: 1 }] })
    expect(find('Đồng Sơn', [commune(1, 'Đông Sơn'), commune(2, 'Đồng Sơn')])).toMatchObject({
      is: 'found',
      commune: { id: 2 },
    })
  })

  test('a name without marks is suggested, never taken', () => {
    expect(find('Dong Son', [commune(1, 'Đông Sơn')]).is).toBe('similar')
  })

  test('the kind decides between namesakes and is needed then', () => {
    const communes = [commune(1, 'Bố Hạ'), commune(2, 'Bố Hạ', { kind: 'thi-tran' })]
    expect(find('TT Bố Hạ', communes)).toMatchObject({ is: 'found', commune: { id: 2 } })
    expect(find('Bố Hạ', communes).is).toBe('ambiguous')
  })

  test('takes the unit that is current on the as-of day', () => {
    const communes = [
      commune(1, 'Canh Nậu', { validTo: '2024-12-31' }),
      commune(2, 'Canh Nậu', { validFrom: '2025-01-01' }),
    ]
    expect(find('Canh Nậu', communes)).toMatchObject({ is: 'found', commune: { id: 1 } })
  })

  test('suggests the unit of a former name', () => {
    expect(find('Cầu Gồ', [commune(1, 'Phồn Xương', { formerNames: ['Cầu Gồ'] })])).toMatchObject({ is: 'similar' })
  })

  test('says that nothing is like it', () => {
    expect(find('Tam Hiệp', [commune(1, 'Đông Sơn')]).is).toBe('missing')
  })
})
