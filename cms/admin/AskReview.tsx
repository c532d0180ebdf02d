'use client'
import { FormSubmit, useAuth, useDocumentInfo, useForm, useFormFields, useFormModified } from '@payloadcms/ui'

/** «Gửi duyệt» in place of the button that publishes: saves the draft and asks the commune, in one request. */
export const AskReview = () => {
  const { user } = useAuth<{ id: number | string; role?: string }>()
  const { id, collectionSlug } = useDocumentInfo()
  const { submit } = useForm()
  const isModified = useFormModified()
  const state = useFormFields(([fields]) => fields['review.state']?.value)
  const status = useFormFields(([fields]) => fields._status?.value)
  if (user?.role !== 'contributor') return null
  const isSettled = Boolean(id) && !isModified && (state === 'asked' || status === 'published')
  const ask = () =>
    submit({
      action: `/api/${collectionSlug}${id ? `/${id}` : ''}?depth=0&draft=true&review=ask`,
      method: id ? 'PATCH' : 'POST',
      overrides: { _status: 'draft' },
    })
  return (
    <FormSubmit
      buttonId="action-ask-review"
      disabled={isSettled}
      size="medium"
      type="button"
      onClick={() => void ask()}
    >
      Gửi duyệt
    </FormSubmit>
  )
}
