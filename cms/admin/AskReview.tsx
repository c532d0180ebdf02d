'use client'
import { FormSubmit, useAuth, useDocumentInfo, useForm } from '@payloadcms/ui'

/** «Gửi duyệt» in place of the button that publishes: saves the draft and asks the commune, in one request. */
export const AskReview = () => {
  const { user } = useAuth<{ id: number | string; role?: string }>()
  const { id, collectionSlug } = useDocumentInfo()
  const { submit } = useForm()
  if (user?.role !== 'contributor') return null
  const ask = () =>
    submit({
      action: `/api/${collectionSlug}${id ? `/${id}` : ''}?depth=0&draft=true&review=ask`,
      method: id ? 'PATCH' : 'POST',
      overrides: { _status: 'draft' },
    })
  return (
    <FormSubmit buttonId="action-ask-review" size="medium" type="button" onClick={() => void ask()}>
      Gửi duyệt
    </FormSubmit>
  )
}
