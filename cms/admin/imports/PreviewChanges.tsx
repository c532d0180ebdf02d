'use client'
import { useState } from 'react'
import type { PreviewDocument } from '../../import/record/preview.ts'

const mostShown = 20

/** What would be written, document by document: new, or old → new. */
export const PreviewChanges = ({ documents }: { documents: PreviewDocument[] }) => {
  const [shown, setShown] = useState(mostShown)
  if (documents.length === 0) return null
  return (
    <section aria-labelledby="import-changes">
      <h2 id="import-changes">Những gì sẽ được ghi ({documents.length} mục)</h2>
      <ul className="import-list">
        {documents.slice(0, shown).map(({ key, title, outcome, isDraft, lines }) => (
          <li key={key}>
            <details>
              <summary>
                {title} <span className="mark">{outcome === 'created' ? 'Mới' : 'Sửa'}</span>{' '}
                {isDraft && <span className="mark mark--none">Bản nháp</span>}
              </summary>
              <dl className="import-changes">
                {lines.map(({ label, was, now }, index) => (
                  <div key={index}>
                    <dt>{label}</dt>
                    <dd>
                      {was !== null && <del>{was}</del>} {was !== null && now !== null && '→ '}
                      {now !== null && <ins>{now}</ins>}
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          </li>
        ))}
      </ul>
      {documents.length > shown && (
        <button className="team-button" onClick={() => setShown(documents.length)}>
          Hiện cả {documents.length} mục
        </button>
      )}
    </section>
  )
}
