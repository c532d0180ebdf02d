'use client'
import { severities, type Finding, type Severity } from '../../content/model/finding.ts'

const headings: Record<Severity, string> = {
  error: 'Phải sửa trước khi đăng',
  warning: 'Chưa đúng kế hoạch (vẫn đăng được)',
  info: 'Lưu ý',
}

/** «Việc cần làm»: what the plan's rules say of the form as it stands. */
export const FindingList = ({ findings, whenNone }: { findings: Finding[]; whenNone: string }) => (
  <section className="findings" aria-live="polite" aria-label="Việc cần làm">
    {findings.length === 0 && <p className="findings__none">{whenNone}</p>}
    {(Object.keys(severities) as Severity[])
      .map((severity) => [severity, findings.filter((finding) => finding.severity === severity)] as const)
      .filter(([, found]) => found.length > 0)
      .map(([severity, found]) => (
        <div key={severity} className={`findings__group findings__group--${severity}`}>
          <h4>{headings[severity]}</h4>
          <ul>
            {found.map(({ rule, place, message }) => (
              <li key={`${rule} ${place} ${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      ))}
  </section>
)
