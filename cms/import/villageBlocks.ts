import { villageKinds, villageTitle, type VillageKind } from '../../content/model/village.ts'
import { foldKeepingMarks } from '../../content/model/text.ts'
import { findCode, refuse, type Note } from './cells.ts'
import type { CommuneRef } from './documents.ts'
import { readCommuneName, readVillageName } from './names.ts'
import type { TeamRow } from './teamTable.ts'

export type VillageName = { commune: CommuneRef; kind: VillageKind; name: string; key: string | null }
/** The rows of one village, one below the other. */
export type VillageBlock = VillageName & { rows: TeamRow[] }

const ofPeople = ['name', 'group', 'role', 'post', 'task', 'phone', 'phoneConsent'] as const
const isDeclaration = (row: TeamRow) => ofPeople.every((column) => row.read(column) === '')

const identityOf = ({ commune, kind, name }: VillageName) =>
  [commune.kind ?? '', foldKeepingMarks(commune.name), kind, foldKeepingMarks(name)].join('|')

/** Divides the rows by village. Rows that name none are reported; a village that comes twice is reported, never merged. */
export function toVillageBlocks(rows: TeamRow[], note: Note): VillageBlock[] {
  const blocks: VillageBlock[] = []
  for (const row of rows) {
    const name = readVillage(row, note)
    if (!name) continue
    const last = blocks.at(-1)
    if (last && continues(last, name, row)) {
      last.rows.push(row)
      last.key ??= name.key
    } else {
      blocks.push({ ...name, rows: [row] })
    }
  }
  return refuseRepeated(blocks, note)
}

/** Two declarations of one name are two villages of that name, until `Mã` says which is which. */
function continues(block: VillageBlock, name: VillageName, row: TeamRow): boolean {
  if (identityOf(block) !== identityOf(name)) return false
  if (block.key !== null && name.key !== null) return block.key === name.key
  return !isDeclaration(row)
}

function refuseRepeated(blocks: VillageBlock[], note: Note): VillageBlock[] {
  const kept = new Map<string, VillageBlock>()
  for (const block of blocks) {
    const identity = block.key ?? identityOf(block)
    const earlier = kept.get(identity)
    if (!earlier) kept.set(identity, block)
    else if (isListedFirst(earlier, block)) earlier.rows.push(...block.rows)
    else for (const row of block.rows) refuseRow(row, earlier, note)
  }
  return [...kept.values()]
}

/** Some files list all villages on top and their members below; with the same `Mã` it is surely the same village. */
const isListedFirst = (earlier: VillageBlock, later: VillageBlock) =>
  identityOf(earlier) === identityOf(later) &&
  !later.rows.some(isDeclaration) &&
  (earlier.key !== null ? earlier.key === later.key : earlier.rows.every(isDeclaration))

function refuseRow(row: TeamRow, earlier: VillageBlock, note: Note) {
  const first = earlier.rows[0]?.number
  const label = villageTitle(earlier)
  const reason = `Trùng với ${label} đã có từ dòng ${first}; dòng này không được nhập và không bị gộp vào.`
  const advice = 'Nếu là hai thôn trùng tên, ghi cột «Mã» khác nhau cho mỗi thôn; nếu là một, xếp các dòng liền nhau.'
  refuse({ at: row.at(row.read('key') ? 'key' : 'village'), note }, reason, advice)
}

function readVillage(row: TeamRow, note: Note): VillageName | undefined {
  const communeText = row.read('commune')
  if (communeText === '')
    return refuse(
      { at: row.at('commune'), note },
      'Thiếu tên xã, thị trấn; dòng này không được nhập.',
      'Ghi tên xã ở dòng này hoặc ở tiêu đề của bảng, hoặc đặt tên trang tính theo xã.',
    )
  const villageText = row.read('village')
  if (villageText === '')
    return refuse(
      { at: row.at('village'), note },
      'Thiếu tên thôn; dòng này không được nhập.',
      'Ghi tên thôn, bản, tổ dân phố ở dòng này.',
    )
  const kindAndName = readKindAndName(row, note)
  const key = readKey(row, note)
  if (!kindAndName || key === undefined) return undefined
  return { commune: { ...readCommuneName(communeText), at: row.at('commune') }, ...kindAndName, key }
}

function readKindAndName(row: TeamRow, note: Note): { kind: VillageKind; name: string } | undefined {
  const named = readVillageName(row.read('village'))
  const cell = { text: row.read('kind'), at: row.at('kind'), note }
  const kind = cell.text === '' ? named.kind : findCode(cell.text, villageKinds)
  if (kind) return { kind, name: named.kind === kind ? named.name : row.read('village') }
  const reason = cell.text === '' ? 'Chưa rõ là thôn, bản hay tổ dân phố' : `Không hiểu loại «${cell.text}»`
  return refuse(cell, `${reason}; dòng này không được nhập.`, 'Ghi cột «Loại»: Thôn, Bản hoặc Tổ dân phố.')
}

/** Undefined: unusable. Keys have no capital letters; `YT-01` and `yt-01` are one. */
function readKey(row: TeamRow, note: Note): string | null | undefined {
  const key = row.read('key').toLowerCase()
  if (key === '') return null
  if (/^[a-z0-9][a-z0-9-]{1,79}$/.test(key)) return key
  const advice = 'Mã gồm chữ không dấu, chữ số và dấu gạch ngang, từ 2 đến 80 ký tự.'
  return refuse(
    { at: row.at('key'), note },
    `Mã «${row.read('key')}» không dùng được; dòng này không được nhập.`,
    advice,
  )
}
