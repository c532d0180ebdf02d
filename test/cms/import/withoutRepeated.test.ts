import { describe, expect, test } from 'vitest'
import { noDocuments, type ImportCommune, type ImportVillage } from '../../../cms/import/documents.ts'
import type { ImportFinding } from '../../../cms/import/finding.ts'
import { toRounds, withoutRepeated } from '../../../cms/import/withoutRepeated.ts'

const at = (row: number) => ({ file: 'a.csv', sheet: null, row, column: null })
const commune = (row: number, validFrom: string): ImportCommune => ({
  at: at(row),
  code: '07246',
  name: 'Canh Nậu',
  kind: 'xa',
  validFrom,
  office: {},
})
const village = (name: string, key: string | null): ImportVillage => ({
  at: at(2),
  key,
  commune: { kind: 'xa', name: 'Đồng Tâm', at: at(2) },
  kind: 'thon',
  name,
  team: null,
  decision: null,
})

describe('withoutRepeated', () => {
  test('a reused code with another first day is another unit, the same day is a repetition', () => {
    const findings: ImportFinding[] = []
    const communes = [commune(2, '2008-01-01'), commune(3, '2025-07-01'), commune(4, '2025-07-01')]
    const kept = withoutRepeated({ ...noDocuments(), communes }, (finding) => findings.push(finding)).communes
    expect(kept.map(({ at }) => at.row)).toEqual([2, 3])
    expect(findings).toMatchObject([
      { row: 4, reason: 'Trùng với a.csv, dòng 3; phần này không được nhập và không bị gộp vào.' },
    ])
  })

  test('a bulletin of one title on another day is another bulletin', () => {
    const bulletin = { at: at(1), title: 'Rác', topic: 'moi-truong', commune: null, body: 'x' } as const
    const days = ['2022-11-05', '2022-12-05', '2022-11-05']
    const bulletins = days.map((publishedOn) => ({ ...bulletin, publishedOn }))
    expect(withoutRepeated({ ...noDocuments(), bulletins }, () => {}).bulletins).toHaveLength(2)
  })
})

describe('toRounds', () => {
  const names = (villages: ImportVillage[]) =>
    toRounds(villages).map((round) => round.map(({ name, key }) => key ?? name))

  test('different villages go together', () => {
    expect(names([village('Trung', null), village('Hạ', null)])).toEqual([['Trung', 'Hạ']])
  })

  test('a village that a second file names waits for the first', () => {
    expect(
      names([village('Trung', 'a-1'), village('Hạ', null), village('Trung', 'a-1'), village('Hạ', 'b-1')]),
    ).toEqual([
      ['a-1', 'Hạ'],
      ['a-1', 'b-1'],
    ])
  })

  test('two villages of one name with their own keys go together', () => {
    expect(names([village('Trung', 'a-1'), village('Trung', 'a-2')])).toEqual([['a-1', 'a-2']])
  })
})
