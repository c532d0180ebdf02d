import type { PreviewFinding } from '../../import/record/preview.ts'

const words = { error: 'Sai', warning: 'Cần xem', info: 'Lưu ý' } as const

export const FindingLine = ({ finding, where = null }: { finding: PreviewFinding; where?: string | null }) => (
  <li className={`import-finding import-finding--${finding.severity}`}>
    <strong>{words[finding.severity]}:</strong> {where ? `Trang «${where}»: ` : ''}
    {finding.reason} <span className="import-quiet">{finding.advice}</span>
  </li>
)
