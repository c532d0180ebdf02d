import { ValidationError, type CollectionBeforeValidateHook } from 'payload'
import { isMarkedSecret } from '../../content/model/decision.ts'

const message = 'Văn bản đóng dấu mật không được đưa vào đây. Xin xoá khỏi biểu mẫu này.'

export const refuseSecret: CollectionBeforeValidateHook = ({ data, req }) => {
  const marked = ['number', 'summary'].filter((path) => isMarkedSecret(String(data?.[path] ?? '')))
  const errors = marked.map((path) => ({ path, message }))
  if (errors.length > 0) throw new ValidationError({ collection: 'decisions', errors, req }, req.t)
  return data
}
