import { useForm, useFormFields } from '@payloadcms/ui'
import type { ConsentRecord } from '../../content/model/consentRecord.ts'
import type { ConsentSubject } from './describeConsent.ts'

const parts = ['source', 'givenOn', 'withdrawnOn', 'wording', 'scan', 'recordedByName', 'recordedAt'] as const
type Fields = Record<string, { value?: unknown; initialValue?: unknown } | undefined>
export type ConsentInForm = ConsentRecord & { isUnsaved: boolean }
export type PersonInForm = { row: string | null; role: string | null; phone: string | null } & {
  consents: Record<ConsentSubject, ConsentInForm>
}

const read = (fields: Fields, path: string): ConsentInForm => {
  const field = (part: string) => fields[`${path}.${part}`]
  const isUnsaved = ['source', 'givenOn'].some(
    (part) => (field(part)?.value ?? null) !== (field(part)?.initialValue ?? null),
  )
  return { ...Object.fromEntries(parts.map((part) => [part, field(part)?.value ?? null])), isUnsaved }
}

/** A person's row as the form has it (`members.0`, `groups.1.members.2`), and how to write its consents. */
export const usePersonConsents = (path: string) => {
  const { dispatchFields, setModified } = useForm()
  // One text, so that the row is drawn anew only when something of it changed.
  const text = useFormFields(([fields]): string => {
    const all = fields as Fields
    return JSON.stringify({
      row: all[`${path}.id`]?.value ?? null,
      role: all[`${path}.role`]?.value ?? null,
      phone: all[`${path}.phone`]?.value ?? null,
      consents: { phone: read(all, `${path}.phoneConsent`), name: read(all, `${path}.nameConsent`) },
    })
  })
  const write = (subject: ConsentSubject, values: ConsentRecord): void => {
    for (const [part, value] of Object.entries(values))
      dispatchFields({ type: 'UPDATE', path: `${path}.${subject}Consent.${part}`, value })
  }
  return {
    person: JSON.parse(text) as PersonInForm,
    /** What waits in the form for its save. */
    record: (subject: ConsentSubject, values: ConsentRecord): void => {
      write(subject, values)
      setModified(true)
    },
    /** What the server has done already. */
    follow: write,
  }
}
