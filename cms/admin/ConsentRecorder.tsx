'use client'
import { Button, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import type { ConsentRecord } from '../../content/model/consentRecord.ts'
import { currentWording } from '../../content/model/consentWordings.ts'
import { todayInVietnam } from '../../content/model/date.ts'
import { consentSources, type ConsentSource } from '../../content/model/person.ts'
import { ConsentScan, type Scan } from './ConsentScan.tsx'
import { canBeRecorded, consentSubjects, findConsentProblem, type ConsentSubject } from './describeConsent.ts'
import { toKeptDay, toShownDay } from './typedDay.ts'
import type { PersonInForm } from './usePersonConsents.ts'

type Props = {
  path: string
  person: PersonInForm
  subjects: ConsentSubject[]
  canScan: boolean
  onRecord: (subjects: ConsentSubject[], values: ConsentRecord) => void
  onCancel: () => void
}

/** The words to read out, how and when the person agreed. Nothing is chosen in advance. Not a form of its own: it stands inside the document's. */
export const ConsentRecorder = ({ path, person, subjects, canScan, onRecord, onCancel }: Props) => {
  const open = subjects.filter((subject) => canBeRecorded(person.consents[subject]))
  const possible = open.filter((subject) => subject === 'name' || person.phone)
  const [ticked, setTicked] = useState<ConsentSubject[]>([])
  const [source, setSource] = useState<ConsentSource | null>(null)
  const [typed, setTyped] = useState('')
  const [scan, setScan] = useState<Scan | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const commune = useFormFields(([fields]) => fields.commune?.value)
  // Where there is nothing to choose from, the words say what it is about.
  const chosen = subjects.length === 1 ? possible : ticked
  const shown = chosen.length > 0 ? chosen : possible

  const finish = () => {
    const givenOn = toKeptDay(typed)
    const withdrawnOn =
      chosen
        .map((subject) => person.consents[subject].withdrawnOn ?? '')
        .sort()
        .at(-1) || null
    const found = findConsentProblem(
      { subjects: chosen, source, givenOn },
      { today: todayInVietnam(new Date()), withdrawnOn },
    )
    if (found) return setProblem(found)
    onRecord(chosen, {
      source,
      givenOn,
      withdrawnOn: null,
      wording: currentWording.version,
      scan: scan?.id ?? null,
      recordedByName: null,
      recordedAt: null,
    })
  }

  if (possible.length === 0) return <p role="alert">Xin ghi số điện thoại trước, rồi ghi đồng ý cho số ấy.</p>
  return (
    <div className="person-consent__recorder" role="group" aria-label="Ghi đồng ý">
      <p>Đọc cho người này nghe, hoặc nhắn, hoặc in ra để ký:</p>
      {shown.map((subject) => (
        <blockquote key={subject}>{currentWording[subject]}</blockquote>
      ))}
      {subjects.length > 1 && (
        <fieldset>
          <legend>Người này đồng ý công khai</legend>
          {possible.map((subject) => (
            <label key={subject}>
              <input
                type="checkbox"
                checked={ticked.includes(subject)}
                onChange={({ target }) =>
                  setTicked(target.checked ? [...ticked, subject] : ticked.filter((each) => each !== subject))
                }
              />
              {consentSubjects[subject]}
            </label>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>Đồng ý bằng cách nào</legend>
        {(Object.keys(consentSources) as ConsentSource[]).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${path}.consent-source`}
              checked={source === each}
              onChange={() => setSource(each)}
            />
            {consentSources[each]}
          </label>
        ))}
      </fieldset>
      <label className="person-consent__day">
        Ngày đồng ý
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder="ngày/tháng/năm"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={() => setTyped(toShownDay(toKeptDay(typed)))}
        />
      </label>
      {canScan && <ConsentScan commune={commune} scan={scan} onScan={setScan} />}
      {problem && <p role="alert">{problem}</p>}
      <div className="person-consent__buttons">
        <Button size="small" onClick={finish}>
          Ghi đồng ý
        </Button>
        <Button size="small" buttonStyle="secondary" onClick={onCancel}>
          Thôi
        </Button>
      </div>
    </div>
  )
}
