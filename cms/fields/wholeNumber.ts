import type { NumberFieldSingleValidation } from 'payload'
import { number } from 'payload/shared'

/** Payload takes «12,5 hộ» as well; the publisher would have to set such a document aside. */
export const wholeNumber: NumberFieldSingleValidation = (value, options) => {
  const checked = number(value, options)
  if (checked !== true || typeof value !== 'number' || Number.isInteger(value)) return checked
  return 'Xin ghi số nguyên, không có phần lẻ.'
}
