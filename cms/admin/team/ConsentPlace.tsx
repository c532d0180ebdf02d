'use client'
import { useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { PersonConsent } from '../PersonConsent.tsx'
import { useReadOnly } from './readOnly.ts'

const consents = ['phoneConsent', 'nameConsent']

/** A person's consents. Most members have none: one short line then, and the whole of it where there is something to see. */
export const ConsentPlace = ({ path }: { path: string }) => {
  const isReadOnly = useReadOnly()
  const [isOpen, setOpen] = useState(false)
  const isRecorded = useFormFields(([fields]) =>
    consents.some((name) => ['source', 'withdrawnOn'].some((part) => fields[`${path}.${name}.${part}`]?.value)),
  )
  if (isRecorded || isOpen) return <PersonConsent path={path} startsRecording={isOpen} />
  return (
    <p className="consent-place">
      <span>Chưa đồng ý công khai. </span>
      {!isReadOnly && (
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          Ghi đồng ý
        </button>
      )}
    </p>
  )
}
