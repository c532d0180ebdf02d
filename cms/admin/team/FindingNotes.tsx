'use client'
import { useFindingsAt } from './findings.ts'

/** What the plan's rules say of this place; `onlyHere`: what lies in it says its own. */
export const FindingNotes = ({ at, onlyHere = false }: { at: string; onlyHere?: boolean }) => {
  const found = useFindingsAt(at)
  const findings = onlyHere ? found.filter(({ place }) => place === at) : found
  if (findings.length === 0) return null
  return (
    <ul className="finding-notes">
      {findings.map(({ rule, place, severity, message }) => (
        <li key={`${rule} ${place} ${message}`} className={`finding-note finding-note--${severity}`}>
          {message}
        </li>
      ))}
    </ul>
  )
}
