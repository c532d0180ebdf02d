import { describe, expect, test } from 'vitest'
import { onlyVillage, readTeams } from './teamSheet.ts'

const leader = { 'Họ và tên': 'Nguyễn Văn Mẫu', 'Chức danh trong Tổ': 'Tổ trưởng' }
const member = { 'Họ và tên': 'Trần Thị Mẫu', 'Chức danh trong Tổ': 'Tổ viên' }

describe('mapTeams: repeated villages', () => {
  test('reports a village that comes twice and never merges it', () => {
    const other = { 'Thôn/Bản/TDP': 'Hạ', ...leader }
    const { villages, findings } = readTeams([leader, other, member])
    expect(villages.map(({ name, team }) => [name, team?.members.length])).toEqual([
      ['Trung', 1],
      ['Hạ', 1],
    ])
    expect(findings).toMatchObject([
      {
        row: 4,
        column: 'B (Thôn/Bản/TDP)',
        reason: 'Trùng với Thôn Trung đã có từ dòng 2; dòng này không được nhập và không bị gộp vào.',
      },
    ])
  })

  test('reports a village declared twice', () => {
    const { villages, findings } = readTeams([{ 'Số hộ': 100 }, { 'Số hộ': 120 }])
    expect(villages).toHaveLength(1)
    expect(findings).toMatchObject([
      { severity: 'error', row: 3, reason: expect.stringMatching(/^Trùng với Thôn Trung/) },
    ])
  })

  test('two villages of one name are two when their keys differ', () => {
    const { villages, findings } = readTeams([
      { ...leader, Mã: 'trung-1' },
      { ...leader, Mã: 'Trung-2' },
    ])
    expect([villages.map(({ key }) => key), findings]).toEqual([['trung-1', 'trung-2'], []])
  })

  test('reports one key on two villages', () => {
    const { villages, findings } = readTeams([{ Mã: 'a-1' }, { 'Thôn/Bản/TDP': 'Hạ', Mã: 'a-1' }])
    expect([villages.length, findings.map(({ row, column }) => [row, column])]).toEqual([1, [[3, 'F (Mã)']]])
  })

  test('villages listed on top may have their members below', () => {
    const { villages, findings } = readTeams([{ 'Số hộ': 100 }, { 'Thôn/Bản/TDP': 'Hạ' }, leader])
    expect([villages.map(({ team }) => team?.members.length), findings]).toEqual([[1, undefined], []])
  })

  test('villages whose names differ in marks only are two', () => {
    const names = readTeams([{ 'Thôn/Bản/TDP': 'Đông Sơn' }, { 'Thôn/Bản/TDP': 'Đồng Sơn' }]).villages.map(
      ({ name }) => name,
    )
    expect(names).toEqual(['Đông Sơn', 'Đồng Sơn'])
  })

  test('keeps two people of one name and asks', () => {
    const { villages, findings } = readTeams([leader, { ...member, 'Họ và tên': 'nguyễn văn mẫu' }])
    expect(onlyVillage(villages).team?.members).toHaveLength(2)
    expect(findings).toMatchObject([{ severity: 'warning', row: 3 }])
  })
})
