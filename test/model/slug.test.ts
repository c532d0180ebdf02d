import { describe, expect, test } from 'vitest'
import { communeTitle, isCurrentOn } from '../../content/model/commune.ts'
import { slugsOfCommunes, slugsOfVillages } from '../../content/model/slug.ts'
import { villageTitle, type VillageKind } from '../../content/model/village.ts'

const unit = (code: string, name: string, validFrom: string, validTo: string | null = null) => ({
  code,
  name,
  validFrom,
  validTo,
})

describe('slugsOfCommunes', () => {
  /** The state gave the code 07246 of Canh Nậu to the new Xuân Lương on 1 July 2025. */
  const units = [
    unit('07246', 'Canh Nậu', '2008-01-01', '2025-06-30'),
    unit('07249', 'Xuân Lương', '2008-01-01', '2025-06-30'),
    unit('07246', 'Xuân Lương', '2025-07-01'),
  ]

  test('gives the bare slug to the unit that is current in 2022', () => {
    expect(Object.fromEntries(slugsOfCommunes(units, '2022-12-31'))).toEqual({
      '07246@2008-01-01': 'canh-nau',
      '07249@2008-01-01': 'xuan-luong',
      '07246@2025-07-01': 'xuan-luong-07246-2025',
    })
  })

  test('gives it to the merged unit from the day of the merge', () => {
    const before = slugsOfCommunes(units, '2025-06-30')
    const after = slugsOfCommunes(units, '2025-07-01')
    expect(before.get('07249@2008-01-01')).toBe('xuan-luong')
    expect(after.get('07249@2008-01-01')).toBe('xuan-luong-07249-2008')
    expect(after.get('07246@2025-07-01')).toBe('xuan-luong')
    expect(after.get('07246@2008-01-01')).toBe('canh-nau')
  })

  test('does not depend on the order of the list', () => {
    expect(new Map([...slugsOfCommunes(units, '2022-12-31')].sort())).toEqual(
      new Map([...slugsOfCommunes(units.toReversed(), '2022-12-31')].sort()),
    )
  })

  test('tells apart two units of one code and year by their first day', () => {
    const twice = [
      unit('07294', 'Bố Hạ', '2025-01-01', '2025-06-30'),
      unit('07294', 'Bố Hạ', '2025-07-01'),
      unit('07294', 'Bố Hạ', '2025-03-01', '2025-03-02'),
    ]
    expect([...slugsOfCommunes(twice, '2026-01-01').values()].sort()).toEqual([
      'bo-ha',
      'bo-ha-07294-2025-01-01',
      'bo-ha-07294-2025-03-01',
    ])
  })
})

describe('isCurrentOn', () => {
  test('counts the first and the last day', () => {
    const canhNau = { validFrom: '2008-01-01', validTo: '2025-06-30' }
    const days = ['2007-12-31', '2008-01-01', '2025-06-30', '2025-07-01']
    expect(days.map((day) => isCurrentOn(canhNau, day))).toEqual([false, true, true, false])
  })
})

describe('slugsOfVillages', () => {
  const village = (key: string, name: string, kind: VillageKind = 'thon', formerNames: string[] = []) => ({
    key,
    name,
    kind,
    formerNames,
  })
  const slugs = (...villages: ReturnType<typeof village>[]) => [...slugsOfVillages(villages).values()]

  test('is the name when no other village of the commune has it', () => {
    expect(slugs(village('a', 'Đồng Tâm'), village('b', 'Trại Chuối'))).toEqual(['dong-tam', 'trai-chuoi'])
  })

  test('puts the kind before a name that is only a number', () => {
    expect(slugs(village('a', '5'), village('b', 'Số 3', 'to-dan-pho'), village('c', '10A', 'ban'))).toEqual([
      'thon-5',
      'to-dan-pho-so-3',
      'ban-10a',
    ])
  })

  test('adds the kind to all of one name', () => {
    expect(slugs(village('a', 'Đồng Tâm'), village('b', 'Đồng Tâm', 'ban'))).toEqual(['thon-dong-tam', 'ban-dong-tam'])
  })

  test('takes names that only marks tell apart for one', () => {
    expect(slugs(village('a', 'Đồng Vân'), village('b', 'Đông Vạn', 'ban'))).toEqual(['thon-dong-van', 'ban-dong-van'])
  })

  test('then adds the former name', () => {
    expect(
      slugs(
        village('a', 'Hạ', 'thon', ['Hạ Đồng']),
        village('b', 'Hạ', 'thon', ['Hạ Làng']),
        village('07260-ha', 'Hạ'),
      ),
    ).toEqual(['thon-ha-ha-dong', 'thon-ha-ha-lang', 'thon-ha'])
  })

  test('then adds what the key adds', () => {
    expect(slugs(village('07260-dong-tam', 'Đồng Tâm'), village('07260-dong-tam-2', 'Đồng Tâm'))).toEqual([
      'thon-dong-tam',
      'thon-dong-tam-2',
    ])
  })

  test('at last adds the whole key', () => {
    expect(slugs(village('07260-dong-tam', 'Đồng Tâm'), village('07261-dong-tam', 'Đồng Tâm'))).toEqual([
      'thon-dong-tam-07260-dong-tam',
      'thon-dong-tam-07261-dong-tam',
    ])
  })

  test('gives every village of a crowded commune its own, in any order', () => {
    const names = ['Đồng Tâm', 'Đông Tầm', '1', '01', 'Thôn 1', 'Số 1']
    const kinds: VillageKind[] = ['thon', 'ban', 'to-dan-pho']
    const crowd = names.flatMap((name) =>
      kinds.flatMap((kind) => [1, 2].map((n) => village(`07260-${kind}-${n}-${names.indexOf(name)}`, name, kind))),
    )
    const given = slugsOfVillages(crowd)
    expect(new Set(given.values()).size).toBe(crowd.length)
    expect([...slugsOfVillages(crowd.toReversed())].sort()).toEqual([...given].sort())
    for (const slug of given.values()) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })
})

describe('titles', () => {
  test('put the kind before the name', () => {
    expect(villageTitle({ kind: 'thon', name: 'Đồng Tâm' })).toBe('Thôn Đồng Tâm')
    expect(villageTitle({ kind: 'to-dan-pho', name: 'Số 3' })).toBe('Tổ dân phố số 3')
    expect(villageTitle({ kind: 'ban', name: 'Sông Số' })).toBe('Bản Sông Số')
    expect(communeTitle({ kind: 'thi-tran', name: 'Bố Hạ' })).toBe('Thị trấn Bố Hạ')
  })
})
