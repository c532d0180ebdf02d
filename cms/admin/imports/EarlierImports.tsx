import { importStates, type ImportCounts, type ImportState } from '../../import/record/importRecord.ts'
import { formatInstant } from '../formatInstant.ts'
import { sayCounts } from './importWords.ts'

export type EarlierImport = {
  id: number | string
  fileName: string
  state: ImportState
  createdAt: string
  counts: ImportCounts | null
}

export const EarlierImports = ({ imports }: { imports: EarlierImport[] }) => (
  <section aria-labelledby="import-earlier">
    <h2 id="import-earlier">Các lần nhập trước của tôi</h2>
    {imports.length === 0 ? (
      <p className="import-quiet">Chưa có lần nào.</p>
    ) : (
      <ul className="import-list">
        {imports.map(({ id, fileName, state, createdAt, counts }) => (
          <li key={id}>
            <a href={`/admin/nhap-danh-sach?lan=${id}`}>{fileName}</a>{' '}
            <span className="mark">{importStates[state]}</span>
            <span className="import-quiet">
              {formatInstant(createdAt)}
              {state === 'done' && counts ? ` · đã ${sayCounts(counts) ?? 'không đổi gì'}` : ''}
            </span>
          </li>
        ))}
      </ul>
    )}
  </section>
)
