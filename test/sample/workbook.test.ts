import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSheets, type Sheet } from '../../cms/import/readSheets.ts'

const folder = 'content/sample'

async function sheetsOf(path: string): Promise<Sheet[]> {
  const result = await readSheets(join(folder, path))
  if ('refusal' in result) throw new Error(`${path}: ${result.refusal}`)
  return result.sheets
}

const tables = readdirSync(join(folder, 'to-dan-van')).sort()
const workbook = await sheetsOf('to-dan-van.xlsx')

/** Without empty rows, and without the empty cells at a row's end, which a workbook does not keep. */
const rowsOf = (sheet: Sheet | undefined) =>
  sheet?.rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== '') + 1)).filter((row) => row.length > 0)

describe('to-dan-van.xlsx', () => {
  test('has one sheet a commune', () => {
    expect(tables).toHaveLength(19)
    expect(workbook).toHaveLength(19)
  })

  test.each(tables.map((table, index) => [table, index] as const))('has the rows of %s', async (table, index) => {
    const [csv] = await sheetsOf(join('to-dan-van', table))
    expect(rowsOf(csv)?.length).toBeGreaterThan(50)
    expect(rowsOf(workbook[index])).toEqual(rowsOf(csv))
  })

  test('names each sheet after its commune', () => {
    for (const { name, rows } of workbook) expect(rows[1]?.[0]).toMatch(new RegExp(`^(Xã|Thị trấn) ${name}$`, 'u'))
  })
})
