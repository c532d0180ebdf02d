import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseDay } from '../model/date.ts'
import { villageKinds, villageTitle, type VillageKind } from '../model/village.ts'
import { toLetter, type Surroundings } from './decisionLetter.ts'
import { toPdf } from './decisionPdf.ts'
import { readTable, type TableRow } from './readTable.ts'

const folder = import.meta.dirname

/** `node content/sample/makeDecisionFiles.ts` writes the files that quyet-dinh.csv names; a second run changes no byte. */
async function makeDecisionFiles(): Promise<void> {
  const surroundings = readSurroundings()
  for (const row of readTable(join(folder, 'quyet-dinh.csv'))) {
    const path = join(folder, row['Tệp'] ?? '')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, await drawDecision(row, surroundings))
  }
}

export const drawDecision = (row: TableRow, surroundings: Surroundings): Promise<Buffer> =>
  toPdf(toLetter(row, surroundings), signedOnOf(row))

function signedOnOf(row: TableRow): Date {
  const day = parseDay(row['Ngày ký'] ?? '')
  if (!day) throw new Error(`${row['Số']} has no day of signature.`)
  return new Date(`${day}T00:00:00Z`)
}

export function readSurroundings(): Surroundings {
  const teams = join(folder, 'to-dan-van')
  const rows = readdirSync(teams).flatMap((file) => readTable(join(teams, file)))
  const titles = rows.map((row): [string, string] => [row['Mã'] ?? '', titleOf(row)])
  return { villageTitles: new Map(titles), boardMembers: readTable(join(folder, 'ban-chi-dao.csv')) }
}

function titleOf(row: TableRow): string {
  const kinds = Object.keys(villageKinds) as VillageKind[]
  const kind = kinds.find((code) => villageKinds[code] === row['Loại'])
  if (!kind) throw new Error(`${row['Mã']}: «${row['Loại']}» is no kind of village.`)
  return villageTitle({ kind, name: row['Thôn/Bản/TDP'] ?? '' })
}

if (import.meta.main) await makeDecisionFiles()
