'use client'
import { parseDay } from '../../../content/model/date.ts'
import { consentSources } from '../../../content/model/person.ts'
import type { Preview } from '../../import/record/preview.ts'
import { findDayProblem, toShownDay } from '../typedDay.ts'
import type { Draft } from './draftEdits.ts'

type Choice = { preview: Preview; draft: Draft; onChange: (draft: Draft) => void }

/** Asked only where it matters, and never answered beforehand: a consent is what a person said. */
export const ConsentChoice = ({ preview, draft, onChange }: Choice) => {
  const { openConsents, choices: was } = preview
  if (openConsents === 0 && !was.consentSource && !was.consentDate) return null
  const now = draft.choices ?? { consentSource: was.consentSource ?? '', consentDate: was.consentDate ?? '' }
  const set = (part: Partial<typeof now>) => onChange({ ...draft, choices: { ...now, ...part } })
  const problem = findDayProblem(now.consentDate)
  return (
    <fieldset className="import-consent">
      <legend>Đồng ý công khai số điện thoại</legend>
      <p>
        {openConsents > 0 ? `${openConsents} người` : 'Có người'} ghi «Có» mà tệp không nói đồng ý bằng cách nào, ngày
        nào. Nếu tất cả họ đồng ý cùng một cách, cùng một ngày, anh/chị chọn ở đây. Nếu không chắc thì để trống: số vẫn
        được nhập và chưa công khai.
      </p>
      <div className="import-cells">
        <div className="import-cell">
          <label htmlFor="consent-source">Hình thức đồng ý</label>
          <select
            id="consent-source"
            value={now.consentSource}
            onChange={(event) => set({ consentSource: event.target.value })}
          >
            <option value="">Để trống</option>
            {Object.entries(consentSources).map(([code, label]) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="import-cell">
          <label htmlFor="consent-day">Ngày đồng ý</label>
          <input
            id="consent-day"
            type="text"
            inputMode="numeric"
            placeholder="ngày/tháng/năm"
            defaultValue={toShownDay(now.consentDate)}
            aria-describedby={problem ? 'consent-day-problem' : undefined}
            onChange={(event) => set({ consentDate: parseDay(event.target.value) ?? event.target.value.trim() })}
          />
          {problem && (
            <p id="consent-day-problem" className="import-problem">
              {problem}
            </p>
          )}
        </div>
      </div>
    </fieldset>
  )
}

/** One without the other proves nothing. */
export function findChoiceProblem(choices: Draft['choices']): string | null {
  if (!choices || (choices.consentSource === '' && choices.consentDate === '')) return null
  if (choices.consentSource === '') return 'Xin chọn hình thức đồng ý, hoặc xoá ngày đồng ý.'
  if (choices.consentDate === '') return 'Xin ghi ngày đồng ý, hoặc bỏ hình thức đồng ý.'
  return findDayProblem(choices.consentDate)
}
