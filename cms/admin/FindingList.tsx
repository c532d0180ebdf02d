'use client'
import { severities, type Finding, type Severity } from '../../content/model/finding.ts'
import { goToPlace } from './goToPlace.ts'

const headings: Record<Severity, string> = {
  error: 'Phải sửa trước khi đăng',
  warning: 'Chưa đúng kế hoạch (vẫn đăng được)',
  info: 'Lưu ý',
}

/** Errors first, and nothing of what there is none of. */
const groupBySeverity = (findings: readonly Finding[]) =>
  (Object.keys(severities) as Severity[])
    .map((severity) => ({ severity, found: findings.filter((finding) => finding.severity === severity) }))
    .filter(({ found }) => found.length > 0)

/** «Việc cần làm»: what the plan's rules say of the form as it stands. */
export const FindingList = ({ findings, whenNone }: { findings: readonly Finding[]; whenNone: string }) => (
  <section className="findings" aria-live="polite" aria-labelledby="findings-heading">
    <h3 id="findings-heading">Việc cần làm</h3>
    {findings.length === 0 && <p className="findings__none">{whenNone}</p>}
    {groupBySeverity(findings).map(({ severity, found }) => (
      <div key={severity} className={`findings__group findings__group--${severity}`}>
        <h4>{headings[severity]}</h4>
        <ul>
          {found.map(({ rule, place, message }) => (
            <li key={`${rule} ${place} ${message}`}>
              {message}{' '}
              <button type="button" className="link-button" onClick={() => goToPlace(place)}>
                Đến chỗ sửa
              </button>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </section>
)
