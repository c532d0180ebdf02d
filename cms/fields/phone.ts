import type { TextField } from 'payload'
import { mobilePattern, officePhone, parsePhone } from '../../content/model/person.ts'

const toPhone = ({ value }: { value?: unknown }) =>
  typeof value === 'string' && value.trim() !== '' ? (parsePhone(value) ?? value.trim()) : (value ?? null)

/** A person's mobile number, kept as ten digits however it was typed. */
export const mobilePhone = (more: Partial<TextField> = {}): TextField =>
  ({
    name: 'phone',
    label: 'Số điện thoại',
    type: 'text',
    ...more,
    hooks: { beforeValidate: [toPhone] },
    validate: (value: string | null | undefined) =>
      !value ||
      mobilePattern.test(value) ||
      `«${value}» chưa đúng. Số di động gồm 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.`,
  }) as TextField

/** The public line of an office. */
export const officeLine: TextField = {
  name: 'phone',
  label: 'Điện thoại cơ quan',
  type: 'text',
  hooks: {
    beforeValidate: [({ value }) => (typeof value === 'string' ? value.replaceAll(/[\s.-]/g, '') || null : value)],
  },
  validate: (value: string | null | undefined) =>
    !value ||
    officePhone.safeParse(value).success ||
    `«${value}» chưa đúng. Số điện thoại cơ quan gồm 10 hoặc 11 chữ số, bắt đầu bằng 0.`,
}
