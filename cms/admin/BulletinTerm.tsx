'use client'
import { useFormFields } from '@payloadcms/ui'
import { describeTerm } from '../../content/model/bulletin.ts'
import { todayInVietnam } from '../../content/model/date.ts'

const useDay = (name: string) => useFormFields(([fields]) => fields[name]?.value as string | null | undefined)

/** Below the two days: when the bulletin comes to the site by itself, and when it leaves. */
export const BulletinTerm = () => {
  const sentences = describeTerm(
    { publishedOn: useDay('publishedOn'), expiresOn: useDay('expiresOn') },
    todayInVietnam(new Date()),
  )
  if (sentences.length === 0) return null
  return (
    <p className="bulletin-term" role="status">
      {sentences.join(' ')}
    </p>
  )
}
