'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { findWording } from '../../content/model/consentWordings.ts'
import { todayInVietnam } from '../../content/model/date.ts'
import { ConsentRecorder } from './ConsentRecorder.tsx'
import {
  canBeRecorded,
  consentSubjects,
  describeConsent,
  sayWithdrawn,
  type ConsentSubject,
} from './describeConsent.ts'
import { formatInstant } from './formatInstant.ts'
import { useReadOnly } from './team/readOnly.ts'
import { sendOwnApi } from './sendOwnApi.ts'
import { usePersonConsents, type ConsentInForm } from './usePersonConsents.ts'

/** For the form itself: the row's path is that of this field, less its own name. */
export const PersonConsentField = ({ path }: { path: string }) => (
  <PersonConsent path={path.split('.').slice(0, -1).join('.')} />
)

/**
 * A person's consents in one line each: recorded in place, withdrawn in one click, at once. `path` is the person's row in
 * the form: `members.0`, `groups.1.members.2`; `startsRecording`: somebody has asked to record.
 */
export const PersonConsent = ({ path, startsRecording = false }: { path: string; startsRecording?: boolean }) => {
  const { user } = useAuth<{ id: number | string; role?: string }>()
  const { id, isTrashed } = useDocumentInfo()
  const { person, record, follow } = usePersonConsents(path)
  const [isRecording, setIsRecording] = useState(startsRecording)
  const [isSending, setIsSending] = useState(false)
  const isReadOnly = useReadOnly()
  const [said, setSaid] = useState<{ text: string; isProblem: boolean } | null>(null)
  // The names of those who lead are public by office.
  const subjects: ConsentSubject[] = person.role === 'member' ? ['phone', 'name'] : ['phone']

  const withdraw = async (subject: ConsentSubject) => {
    setIsRecording(false)
    const withdrawn = { withdrawnOn: todayInVietnam(new Date()) }
    const consent = person.consents[subject]
    // One that was never saved has never been on the site.
    if (!id || (consent.isUnsaved && !consent.recordedAt)) return record(subject, withdrawn)
    setIsSending(true)
    let beyond: string[] = []
    const whose = { row: person.row, place: path, which: subject }
    const problem = await sendOwnApi(`/api/teams/${id}/withdraw`, whose, (answer) => {
      beyond = (answer as { beyond: string[] }).beyond
    })
    setIsSending(false)
    if (problem) return setSaid({ text: problem, isProblem: true })
    follow(subject, withdrawn)
    setSaid({ text: sayWithdrawn({ subject, beyond, isTrashed: isTrashed === true }), isProblem: false })
  }

  return (
    <div className="person-consent">
      {subjects.map((subject) => (
        <ConsentLine
          key={subject}
          consent={person.consents[subject]}
          subject={subject}
          isNamed={subjects.length > 1}
          hasValue={subject === 'name' || Boolean(person.phone)}
          // In the trash a list is only looked at; that a person agrees no longer is written down all the same.
          canWithdraw={(!isReadOnly || isTrashed === true) && user?.role !== 'contributor'}
          canSeeScan={user?.role !== 'contributor'}
          isSending={isSending}
          onWithdraw={() => void withdraw(subject)}
        />
      ))}
      {said && <p role={said.isProblem ? 'alert' : 'status'}>{said.text}</p>}
      {isRecording ? (
        <ConsentRecorder
          path={path}
          person={person}
          subjects={subjects}
          canScan={user?.role !== 'contributor'}
          onRecord={(chosen, values) => {
            for (const subject of chosen) record(subject, values)
            setIsRecording(false)
            setSaid({ text: 'Đã ghi vào biểu mẫu. Bấm đăng hoặc lưu nháp để giữ lại.', isProblem: false })
          }}
          onCancel={() => setIsRecording(false)}
        />
      ) : (
        !isReadOnly &&
        subjects.some((subject) => canBeRecorded(person.consents[subject])) && (
          <button type="button" className="link-button" onClick={() => (setSaid(null), setIsRecording(true))}>
            Ghi đồng ý
          </button>
        )
      )}
    </div>
  )
}

type Line = {
  consent: ConsentInForm
  subject: ConsentSubject
  isNamed: boolean
  hasValue: boolean
  canWithdraw: boolean
  canSeeScan: boolean
  isSending: boolean
  onWithdraw: () => void
}

const ConsentLine = (line: Line) => {
  const { consent, subject, isNamed, hasValue, canWithdraw, canSeeScan, isSending, onWithdraw } = line
  const { state, text, note } = describeConsent(consent, subject)
  const wording = findWording(consent.wording)
  if (!hasValue && state === 'none') return <p className="person-consent__line">Chưa ghi số điện thoại.</p>
  return (
    <div className={`person-consent__line person-consent__line--${state}`}>
      <span>
        {isNamed && <strong>{consentSubjects[subject]}: </strong>}
        {[text, note, consent.isUnsaved && state === 'given' ? 'chưa lưu' : null].filter(Boolean).join(' · ')}
      </span>
      {state === 'given' && canWithdraw && (
        <button type="button" className="link-button" disabled={isSending} onClick={onWithdraw}>
          Rút lại đồng ý
        </button>
      )}
      {state !== 'none' && (wording || consent.recordedByName || consent.scan) && (
        <details>
          <summary>Chi tiết</summary>
          {consent.recordedByName && (
            <p>
              Người ghi: {consent.recordedByName}, lúc {formatInstant(consent.recordedAt)}.
            </p>
          )}
          {wording && <blockquote>{wording[subject]}</blockquote>}
          {consent.scan && canSeeScan && <ScanLink id={consent.scan} />}
        </details>
      )}
    </div>
  )
}

const ScanLink = ({ id }: { id: NonNullable<ConsentInForm['scan']> }) => (
  <a href={`/api/consent-scans/${typeof id === 'object' ? id.id : id}/view`} target="_blank" rel="noreferrer">
    Xem bản chụp
  </a>
)
