import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { sampleLine } from '../../content/sample/decisionPdf.ts'
import { drawDecision, readSurroundings } from '../../content/sample/makeDecisionFiles.ts'
import { readTable, type TableRow } from '../../content/sample/readTable.ts'
import { folder } from './readSample.ts'

const rows = readTable(join(folder, 'quyet-dinh.csv'))
const surroundings = readSurroundings()
const each = rows.map((row) => [row['Tệp'] ?? '', row] as const)

async function readPages(file: string): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, file))))
  const { text } = await extractText(document, { mergePages: false })
  return text.map((page) => page.replace(/\s+/g, ' '))
}

const titlesOf = (row: TableRow) =>
  (row['Thôn'] ?? '')
    .split('; ')
    .filter(Boolean)
    .map((key) => surroundings.villageTitles.get(key) ?? `(${key})`)

describe('decision files', () => {
  test('are forty, no more than the table names', () => {
    expect(rows).toHaveLength(40)
    expect(readdirSync(join(folder, 'quyet-dinh')).map((name) => `quyet-dinh/${name}`)).toEqual(
      each.map(([file]) => file).sort(),
    )
  })

  test.each(each)('%s is small and says what the table says', async (file, row) => {
    expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(25 * 1024)
    const pages = await readPages(file)
    expect(pages.length).toBeLessThanOrEqual(2)
    for (const page of pages) expect(page.split(sampleLine)).toHaveLength(3)
    const text = pages.join(' ')
    expect(text).toBe(text.normalize('NFC'))
    expect(text).toContain(`Số ${row['Số']}`)
    expect(text).toContain(row['Người ký'])
    for (const title of titlesOf(row)) expect(text.toLocaleLowerCase('vi')).toContain(title.toLocaleLowerCase('vi'))
  })

  test('are drawn the same twice', async () => {
    const [, , district] = rows
    if (!district) throw new Error('The table is empty.')
    const first = await drawDecision(district, surroundings)
    expect((await drawDecision(district, surroundings)).equals(first)).toBe(true)
  })
})
