'use client'
import { useState } from 'react'
import type { Preview } from '../../import/record/preview.ts'
import type { ImportStatus } from '../../import/record/status.ts'
import { ConsentChoice, findChoiceProblem } from './ConsentChoice.tsx'
import { countEdits, toCorrections, type Draft } from './draftEdits.ts'
import { keepDraft, readDraft } from './draftStore.ts'
import { FindingLine } from './FindingLine.tsx'
import { saySummary } from './importWords.ts'
import { PreviewChanges } from './PreviewChanges.tsx'
import { PreviewRows } from './PreviewRows.tsx'
import type { Watched } from './useImport.ts'

type Shown = { id: string; status: ImportStatus; preview: Preview; watched: Watched }

/** What would happen, what is wrong, each cell to be mended where it stands. */
export const ImportPreview = ({ id, status, preview, watched }: Shown) => {
  const [draft, setDraft] = useState<Draft>(() => readDraft(id))
  const [problem, setProblem] = useState<string | null>(null)
  const change = (next: Draft) => {
    setDraft(next)
    keepDraft(id, next)
  }
  const edits = countEdits(preview, draft)
  const isChecking = status.state === 'checking' || watched.isBusy

  const check = async () => {
    const found = findChoiceProblem(draft.choices)
    setProblem(found)
    if (found) return
    const choices = draft.choices ?? preview.choices
    await watched.ask('check', { ...toCorrections(preview, draft), choices })
  }
  const confirm = async () => {
    if (await watched.ask('confirm')) keepDraft(id, null)
  }
  const cancel = async () => {
    if (await watched.ask('cancel')) keepDraft(id, null)
  }

  return (
    <>
      <div className="import-summary">
        <h2>Xem trước. Chưa có gì được ghi</h2>
        {status.message && <p className="import-problem">{status.message}</p>}
        {saySummary(preview.counts).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {preview.scope && <p className="import-quiet">Chỉ nhập dữ liệu của {preview.scope}.</p>}
      </div>
      {preview.general.length > 0 && (
        <ul className="import-findings">
          {preview.general.map((finding, index) => (
            <FindingLine key={index} finding={finding} where={finding.sheet} />
          ))}
        </ul>
      )}
      <ConsentChoice preview={preview} draft={draft} onChange={change} />
      <PreviewRows preview={preview} draft={draft} onChange={change} />
      <PreviewChanges documents={preview.documents} />
      <div className="import-actions">
        {problem && (
          <p className="import-problem" role="alert">
            {problem}
          </p>
        )}
        <p role="status">
          {isChecking ? 'Đang xem lại tệp…' : edits > 0 ? `Anh/chị đã sửa ${edits} chỗ, chưa xem lại.` : ''}
        </p>
        <div className="import-buttons">
          {edits > 0 ? (
            <button className="team-button team-button--main" disabled={isChecking} onClick={() => void check()}>
              Xem lại
            </button>
          ) : (
            <button className="team-button team-button--main" disabled={isChecking} onClick={() => void confirm()}>
              Nhập vào hệ thống
            </button>
          )}
          <button className="team-button" disabled={isChecking} onClick={() => void cancel()}>
            Bỏ, không nhập
          </button>
        </div>
      </div>
    </>
  )
}
