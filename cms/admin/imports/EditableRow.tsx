'use client'
import { useId, useState } from 'react'
import type { PreviewFinding, PreviewRow, PreviewSheet } from '../../import/record/preview.ts'
import { cellKey, isSkipped, rowKey, textOf, type Draft } from './draftEdits.ts'
import { FindingLine } from './FindingLine.tsx'
import { cellOfColumn } from './importWords.ts'

type Row = {
  row: PreviewRow
  sheet: PreviewSheet
  hasSheets: boolean
  draft: Draft
  onChange: (draft: Draft) => void
}

/** Understood from a merged cell, the line above or the title where the row itself says nothing. */
const places = ['Xã/Thị trấn', 'Thôn/Bản/TDP']

/** By which a board knows of whom the row speaks. */
const telling = ['Thôn/Bản/TDP', 'Họ và tên', 'Chức danh trong Tổ', 'Nhóm', 'Điện thoại', 'Thôn', 'Số', 'Tên']

/** One row of the file: the cells that tell who it is and those with a finding, the rest on demand. */
export const EditableRow = ({ row, sheet, hasSheets, draft, onChange }: Row) => {
  const [isWhole, setIsWhole] = useState(false)
  const skips = isSkipped(row, draft)
  // A heading that was not understood is mended as any cell: then its column is read.
  const isHeading = row.row === sheet.headingRow
  const ofCell = (cell: number) => row.findings.filter(({ column }) => cellOfColumn(column) === cell)
  const known = sheet.columns.filter(({ cell, meaning }) => (!isHeading && meaning !== null) || ofCell(cell).length > 0)
  const cells = known.filter(
    ({ cell, meaning }) =>
      isWhole ||
      ofCell(cell).length > 0 ||
      cellKey(row, cell) in draft.cells ||
      (row.cells[cell] ?? '') !== (row.original[cell] ?? '') ||
      (meaning !== null && telling.includes(meaning)),
  )
  const ofRow = row.findings.filter(({ column }) => !known.some(({ cell }) => cell === cellOfColumn(column)))
  const set = (cell: number, text: string) =>
    onChange({ ...draft, cells: { ...draft.cells, [cellKey(row, cell)]: text } })
  return (
    <fieldset className={`import-row${skips ? ' import-row--skipped' : ''}`}>
      <legend>
        {isHeading ? 'Tiêu đề các cột, dòng' : 'Dòng'} {row.row}
        {hasSheets && row.sheet ? `, trang «${row.sheet}»` : ''}
      </legend>
      {ofRow.length > 0 && (
        <ul className="import-findings">
          {ofRow.map((finding, index) => (
            <FindingLine key={index} finding={finding} />
          ))}
        </ul>
      )}
      {!skips && (
        <div className="import-cells">
          {cells.map((column) => (
            <EditableCell
              key={column.cell}
              label={isHeading ? `Tiêu đề cột ${column.letter}` : (column.meaning ?? `Cột ${column.letter}`)}
              text={textOf(row, column.cell, draft)}
              original={row.original[column.cell] ?? ''}
              findings={ofCell(column.cell)}
              hint={places.includes(column.meaning ?? '') && ofCell(column.cell).length === 0 ? 'như dòng trên' : ''}
              onChange={(text) => set(column.cell, text)}
            />
          ))}
        </div>
      )}
      <div className="import-row__more">
        {!isHeading && (
          <label>
            <input
              type="checkbox"
              checked={skips}
              onChange={(event) =>
                onChange({ ...draft, skips: { ...draft.skips, [rowKey(row)]: event.target.checked } })
              }
            />{' '}
            Bỏ dòng này, không nhập
          </label>
        )}
        {!skips && cells.length < known.length && (
          <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
            Sửa các ô khác
          </button>
        )}
      </div>
    </fieldset>
  )
}

type Cell = {
  label: string
  text: string
  original: string
  findings: PreviewFinding[]
  hint: string
  onChange: (text: string) => void
}

const EditableCell = ({ label, text, original, findings, hint, onChange }: Cell) => {
  const id = useId()
  const isEdited = text !== original
  return (
    <div className={`import-cell${findings.length > 0 ? ' import-cell--found' : ''}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={text}
        placeholder={hint}
        autoComplete="off"
        aria-describedby={findings.length > 0 || isEdited ? `${id}-more` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <ul id={`${id}-more`} className="import-findings">
        {findings.map((finding, index) => (
          <FindingLine key={index} finding={finding} />
        ))}
        {isEdited && (
          <li className="import-quiet">Đã sửa; trong tệp: {original === '' ? 'để trống' : `«${original}»`}</li>
        )}
      </ul>
    </div>
  )
}
