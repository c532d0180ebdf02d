'use client'
import { Link, RelationshipField } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useState } from 'react'
import { showDay } from '../../../content/model/date.ts'
import { fieldId } from '../fieldId.ts'
import { FindingNotes } from './FindingNotes.tsx'
import { useFormError, useFormValue } from './formValues.ts'
import { sayKind } from './sayHouseholds.ts'
import { useIsStored } from './useSend.ts'
import { useVillageDecisions, useVillageFacts, type DecisionFacts, type VillageFacts } from './villageFacts.ts'

const sayDecision = ({ number, signedOn, issuer }: DecisionFacts): string =>
  [`Quyết định ${number ?? 'chưa ghi số'}`, signedOn && `ngày ${showDay(signedOn)}`, issuer && `của ${issuer}`]
    .filter(Boolean)
    .join(' ')

const VillageDecisions = ({ village }: { village: VillageFacts }) => {
  const decisions = useVillageDecisions() ?? []
  if (decisions.length === 0)
    return (
      <p className="finding-note finding-note--warning">
        Chưa có quyết định thành lập tổ nào ghi tên {sayKind(village.kind)} này.{' '}
        <Link href={`/admin/collections/decisions/create?thon=${village.id}`}>Ghi quyết định</Link>
      </p>
    )
  return (
    <ul className="village-head__decisions">
      {decisions.map((decision) => (
        <li key={decision.id}>
          <Link href={`/admin/collections/decisions/${decision.id}`}>{sayDecision(decision)}</Link>
        </li>
      ))}
    </ul>
  )
}

/** Whose team it is: chosen once; afterwards the village with what is known of it, and the decision that sets the team up. */
export const VillageField: RelationshipFieldClientComponent = (props) => {
  const { path, readOnly } = props
  const isStored = useIsStored()
  const chosen = useFormValue(path)
  const error = useFormError(path)
  const village = useVillageFacts()
  const [isChanging, setChanging] = useState(false)
  const isPicking = !isStored || isChanging || !chosen || error !== null
  return (
    <section className="team-part village-head" id={isPicking ? undefined : fieldId(path)}>
      {isPicking && <RelationshipField {...props} />}
      {village && (
        <>
          <p>
            {village.households ? `${village.households} hộ` : 'Chưa ghi số hộ'}
            {village.people ? `, ${village.people} nhân khẩu` : ''}.{' '}
            <Link href={`/admin/collections/villages/${village.id}`}>Sửa thông tin {sayKind(village.kind)}</Link>
            {!isPicking && !readOnly && (
              <button type="button" className="link-button" onClick={() => setChanging(true)}>
                Chọn nơi khác
              </button>
            )}
          </p>
          <VillageDecisions village={village} />
          <FindingNotes at={path} />
        </>
      )}
    </section>
  )
}
