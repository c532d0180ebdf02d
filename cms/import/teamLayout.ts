import { fold } from '../../content/model/text.ts'
import { villageKinds } from '../../content/model/village.ts'
import type { Note } from './cells.ts'
import type { HeadingRow } from './headings.ts'
import { readVillageName } from './names.ts'
import { findKindOf, type KnownPlaces } from './placesInText.ts'
import type { Sheet } from './readSheets.ts'
import { readLine, type Line } from './sectionLines.ts'
import { toReader, type Read } from './mergedCells.ts'
import type { Implied, Layout } from './table.ts'
import { readTitlePlaces } from './titlePlaces.ts'
import type { TeamColumn } from './teamTable.ts'

export type TeamSheet = {
  sheet: Sheet
  heading: HeadingRow<TeamColumn>
  /** Indexes of the rows that are neither sums nor signatures. */
  rows: number[]
  places: KnownPlaces
  note: Note
}

type Place = Record<'commune' | 'village' | 'kind' | 'key' | 'group', string>
const nowhere: Place = { commune: '', village: '', kind: '', key: '', group: '' }
/** Where the reader of the list is; what a line or the title said holds for every row below. */
type Here = Place & { isVillageGiven: boolean; isGroupGiven: boolean }

/**
 * Where each person of a list belongs, as a reader of the paper sees it: by the cells of the row, a merged cell, the line
 * «Thôn Trung» above, the title or the name of the sheet.
 */
export function layOutTeams({ sheet, heading, rows, places, note }: TeamSheet): Layout<TeamColumn> {
  const named = readTitlePlaces({ sheet, headingIndex: heading.index, places, note })
  const read: Read<TeamColumn> = toReader({ sheet, heading })
  const seen = { places, isCarried: carriesVillage(rows, read), kind: kindOfHeading({ sheet, heading }) }
  const layout: Layout<TeamColumn> = new Map()
  const columns = Object.keys(heading.cellOf) as TeamColumn[]
  let here: Here = { ...nowhere, ...named, isVillageGiven: named.village !== '', isGroupGiven: false }
  for (const index of rows) {
    const line = readLine(sheet.rows[index] ?? [], { read: (column) => read(index, column), heading })
    here = line ? enterLine(here, line) : here
    if (line?.isRow === false) {
      if (line.besides.length > 0) noteBesides({ sheet, index, line, note })
      continue
    }
    if (!line && !columns.some((column) => read(index, column) !== '')) {
      noteForeign({ sheet, index, note })
      continue
    }
    const own = readOwn(index, read)
    here = enterRow(here, own)
    layout.set(index, imply({ own, here, role: read(index, 'role') }, seen))
  }
  return layout
}

const readOwn = (index: number, read: Read<TeamColumn>): Place => ({
  commune: read(index, 'commune'),
  village: read(index, 'village'),
  kind: read(index, 'kind'),
  key: read(index, 'key'),
  group: read(index, 'group'),
})

/** Most lists name a village once, above its people; in one that repeats it, an empty cell is a mistake. */
function carriesVillage(rows: number[], read: Read<TeamColumn>): boolean {
  const people = rows.filter((index) => read(index, 'name') !== '')
  return people.filter((index) => read(index, 'village') === '').length * 2 > people.length
}

/** Under «Tên thôn» stand thôn; «Thôn, bản, TDP» leaves it open. */
function kindOfHeading({ sheet, heading }: Pick<TeamSheet, 'sheet' | 'heading'>): string {
  const cell = heading.cellOf.village
  const text = cell === undefined ? '' : (sheet.rows[heading.index]?.[cell] ?? '')
  return ['thon', 'ten thon'].includes(fold(text)) ? villageKinds.thon : ''
}

function enterLine(here: Here, { commune, village, group }: Line): Here {
  if (commune !== undefined) return { ...nowhere, commune, isVillageGiven: false, isGroupGiven: false }
  if (village !== undefined)
    return { ...nowhere, commune: here.commune, village, isVillageGiven: true, isGroupGiven: false }
  return { ...here, group: group ?? '', isGroupGiven: true }
}

function enterRow(here: Here, own: Place): Here {
  const isMoved = own.commune !== '' && here.commune !== '' && own.commune !== here.commune
  const from = isMoved ? { ...nowhere, isVillageGiven: false, isGroupGiven: false } : here
  const commune = own.commune || here.commune
  const isOther = own.village !== '' && own.village !== from.village
  const village = isOther
    ? { ...nowhere, village: own.village, kind: own.kind, key: own.key, isVillageGiven: false, isGroupGiven: false }
    : from
  return { ...village, commune, group: own.group || village.group }
}

type Row = { own: Place; here: Here; role: string }
type Seen = { places: KnownPlaces; isCarried: boolean; kind: string }

function imply({ own, here, role }: Row, { places, isCarried, kind }: Seen): Implied<TeamColumn> {
  const isHere = own.village !== '' || isCarried || here.isVillageGiven
  const village = isHere ? own.village || here.village : ''
  const saidKind = own.kind || (own.village === '' ? here.kind : '')
  const isKindOpen = saidKind === '' && village !== '' && readVillageName(village).kind === null
  // Who is of a group and stands under one that is named belongs to it.
  const isOfGroup = here.isGroupGiven || fold(role).includes('nhom')
  return {
    commune: own.commune || here.commune,
    village,
    kind: isKindOpen ? kind || findKindOf(village, here.commune, places) || '' : saidKind,
    key: own.key || (own.village === '' && isHere ? here.key : ''),
    group: own.group || (isOfGroup && isHere ? here.group : ''),
  }
}

const atRow = ({ file, name }: Sheet, index: number) => ({ file, sheet: name, row: index + 1, column: null })

function noteForeign({ sheet, index, note }: Pick<TeamSheet, 'sheet' | 'note'> & { index: number }) {
  const text = (sheet.rows[index] ?? []).filter((each) => each !== '').join(' ')
  const reason = `«${text}» không nằm ở cột nào của bảng nên không được nhập.`
  note({ ...atRow(sheet, index), severity: 'info', reason, advice: 'Nếu cần, chép vào đúng cột rồi nhập lại.' })
}

type Besides = Pick<TeamSheet, 'sheet' | 'note'> & { index: number; line: Line }

function noteBesides({ sheet, index, line, note }: Besides) {
  note({
    ...atRow(sheet, index),
    severity: 'warning',
    reason: `Dòng này chỉ được hiểu là tên «${line.text}»; phần còn lại (${line.besides.join(', ')}) không được nhập.`,
    advice: 'Ghi các số liệu đó vào dòng của thôn, có tên ở cột «Thôn/Bản/TDP».',
  })
}
