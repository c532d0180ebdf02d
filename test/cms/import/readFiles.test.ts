import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportFinding } from '../../../cms/import/finding.ts'
import { readFiles } from '../../../cms/import/readFiles.ts'
import { point, toGeoJson } from './maps/mapFiles.ts'
import { sayToday, teamCells } from './teamSheet.ts'
import { toBytes } from './workbook.ts'

async function read(files: Record<string, string | Buffer>, paths?: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  await mkdir(join(folder, 'bai'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  const findings: ImportFinding[] = []
  const given = (paths ?? ['']).map((path) => join(folder, path))
  const { documents, unreadable } = await readFiles({
    paths: given,
    consent: sayToday,
    note: (finding) => findings.push(finding),
  })
  return { documents, findings, unreadable: unreadable.map((path) => path.slice(folder.length + 1)) }
}

const bulletin = 'Tiêu đề: A\nChủ đề: Văn hoá, lễ hội\nNgày đăng: 05/11/2022\n\nNội dung.'

describe('readFiles', () => {
  test('reads all that can be imported of a folder and leaves the rest alone', async () => {
    const { documents, findings, unreadable } = await read({
      'to.xlsx': toBytes({ sheets: { Tổ: teamCells([{}]) } }),
      '~$to.xlsx': 'lock',
      'README.md': 'mẫu',
      'thiet-lap.json': '{"districtName":"Huyện Mẫu"}',
      'bai/a.txt': bulletin,
      'bai/12.pdf': '%PDF-1.4',
    })
    expect([documents.villages.length, documents.bulletins.length, documents.settings[0]?.values]).toEqual([
      1,
      1,
      { districtName: 'Huyện Mẫu' },
    ])
    expect([findings, unreadable]).toEqual([[], []])
  })

  test('takes maps of a folder, but a .zip or .json only where it is named: those may be anything', async () => {
    const village = { geometry: point(106.12, 21.48), properties: { ten: 'Thôn Trung' } }
    const files = { 'thon.geojson': toGeoJson([village]), 'a.json': '{}', 'b.zip': 'x' }
    const folder = await read(files)
    expect([folder.documents.positions.length, folder.findings]).toEqual([1, []])
    const named = await read(files, ['a.json', 'b.zip'])
    expect(named.unreadable).toEqual(['a.json', 'b.zip'])
    expect(named.findings[0]?.reason).toBe('Tệp .json không chứa dữ liệu bản đồ GeoJSON.')
  })

  test('a file that cannot be read never stops the others', async () => {
    const { documents, findings, unreadable } = await read({
      'a.xlsx': 'no',
      'b.xlsx': toBytes({ sheets: { Tổ: teamCells([{}]) } }),
    })
    expect([documents.villages.length, unreadable]).toEqual([1, ['a.xlsx']])
    expect(findings).toMatchObject([
      { file: 'a.xlsx', reason: 'Tệp mang đuôi .xlsx nhưng bên trong là văn bản thường.' },
    ])
  })

  test('says which headings it expects where it recognises none', async () => {
    const { findings, unreadable } = await read({ 'a.csv': 'STT,Tên\n1,A\n' })
    expect(unreadable).toEqual(['a.csv'])
    expect(findings[0]?.reason).toBe('Không thấy dòng tiêu đề nhận ra được nên trang tính này không được nhập.')
    expect(findings[0]?.advice).toContain(
      'bảng tổ dân vận cần các cột «Xã/Thị trấn», «Thôn/Bản/TDP», «Họ và tên», «Chức danh trong Tổ»',
    )
  })

  test('names a hidden sheet and imports the others', async () => {
    const bytes = toBytes({ sheets: { Tổ: teamCells([{}]), Cũ: teamCells([{}, {}]) }, hidden: ['Cũ'] })
    const { documents, findings } = await read({ 'a.xlsx': bytes })
    expect([documents.villages.length, findings]).toMatchObject([
      1,
      [{ severity: 'info', sheet: 'Cũ', reason: 'Trang tính ẩn không được nhập.' }],
    ])
  })

  test('passes over empty sheets and reports a filled one without headings', async () => {
    const { findings, unreadable } = await read({
      'a.xlsx': toBytes({ sheets: { Tổ: teamCells([{}]), Sheet2: [[]], 'Ghi chú': [['x']] } }),
    })
    expect([findings, unreadable]).toMatchObject([[{ severity: 'error', sheet: 'Ghi chú' }], []])
  })

  test('refuses a workbook without any cell', async () => {
    expect((await read({ 'a.xlsx': toBytes({ sheets: { Tổ: [[]] } }) })).findings[0]?.reason).toBe(
      'Tệp không có dữ liệu.',
    )
  })

  test('says that a file does not exist', async () => {
    const { findings, unreadable } = await read({}, ['a.xlsx'])
    expect([findings[0]?.reason, unreadable]).toEqual(['Không tìm thấy tệp.', ['a.xlsx']])
  })

  test('reports a setting that does not exist or does not fit, and takes the others', async () => {
    const { documents, findings } = await read({
      'thiet-lap.json': '{"asOf":"2022-12-31","color":"đỏ","syllablesPerMinute":5}',
    })
    expect(documents.settings[0]?.values).toEqual({ asOf: '2022-12-31' })
    expect(findings.map(({ column }) => column)).toEqual(['color', 'syllablesPerMinute'])
  })

  test('refuses settings that are no JSON', async () => {
    expect((await read({ 'thiet-lap.json': '{' })).unreadable).toEqual(['thiet-lap.json'])
  })
})
