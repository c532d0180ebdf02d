import { useState, useSyncExternalStore } from 'react'
import type { CoverageRow } from '../coverageRows.ts'
import { sortRows, type SortColumn } from './sortRows.ts'

type Props = { rows: CoverageRow[]; messages: string[] }

const columns: { column: SortColumn; label: string }[] = [
  { column: 'name', label: 'Thôn' },
  { column: 'commune', label: 'Xã, thị trấn' },
  { column: 'rung', label: 'Đã đạt' },
  { column: 'households', label: 'Số hộ' },
  { column: 'findings', label: 'Cần làm' },
]

const neverChanges = () => () => {}

/** Rendered whole on the server; in a browser it adds choosing a commune and sorting. The rung is filtered by CSS and the address (#…). */
export const CoverageExplorer = ({ rows, messages }: Props) => {
  const isLive = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  const [commune, setCommune] = useState('')
  const [column, setColumn] = useState<SortColumn>('commune')
  const shown = sortRows(
    rows.filter((row) => commune === '' || row.communeSlug === commune),
    column,
  )
  return (
    <>
      {isLive && <CommuneChoice rows={rows} chosen={commune} onChoose={setCommune} />}
      <div className="table-frame">
        <table>
          <thead>
            <tr>
              {columns.map((head) => (
                <th key={head.column} scope="col" aria-sort={head.column === column ? 'ascending' : undefined}>
                  {isLive ? (
                    <button type="button" onClick={() => setColumn(head.column)}>
                      {head.label}
                    </button>
                  ) : (
                    head.label
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, place) => (
              <Row
                key={row.url}
                row={row}
                messages={messages}
                anchor={shown[place - 1]?.communeSlug === row.communeSlug ? undefined : `xa-${row.communeSlug}`}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type ChoiceProps = { rows: CoverageRow[]; chosen: string; onChoose: (slug: string) => void }

const CommuneChoice = ({ rows, chosen, onChoose }: ChoiceProps) => {
  const communes = new Map(rows.map((row) => [row.communeSlug, row.commune]))
  return (
    <p className="choice">
      <label htmlFor="chon-xa">Xã, thị trấn</label>{' '}
      <select id="chon-xa" value={chosen} onChange={(event) => onChoose(event.target.value)}>
        <option value="">Tất cả</option>
        {[...communes].map(([slug, name]) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </p>
  )
}

type RowProps = { row: CoverageRow; messages: string[]; anchor: string | undefined }

const Row = ({ row, messages, anchor }: RowProps) => (
  <tr id={anchor} data-rung={row.rung}>
    <th scope="row">
      <a href={row.url}>{row.name}</a>
    </th>
    <td>{row.commune}</td>
    <td>{row.rungLabel}</td>
    <td className="number">{row.households ?? 'chưa có'}</td>
    <td>
      {row.findings.length > 0 && (
        <details>
          <summary>{row.findings.length} việc</summary>
          <ul>
            {row.findings.map((place) => (
              <li key={place}>{messages[place]}</li>
            ))}
          </ul>
        </details>
      )}
    </td>
  </tr>
)
