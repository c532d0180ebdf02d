import { z } from 'zod'
import { day } from './date.ts'

/** How a person said yes (law 91/2025/QH15: explicit, provable, withdrawable). */
export const consentSources = { paper: 'Giấy có chữ ký', message: 'Tin nhắn', 'in-person': 'Nói trực tiếp' } as const
export type ConsentSource = keyof typeof consentSources

export const consent = z.strictObject({
  source: z.enum(Object.keys(consentSources) as [ConsentSource, ...ConsentSource[]]).nullable(),
  givenOn: day.nullable(),
  withdrawnOn: day.nullable(),
})
export type Consent = z.output<typeof consent>

/**
 * A consent counts only with a source and a date, and while it is not withdrawn. One without a kept wording counts as well:
 * it was given before wordings were kept, or stands in an imported list that says how and when. Nobody withdrew it, so the
 * number stays; the CMS says that the wording is missing until the person is asked anew.
 */
export const hasConsent = (given: Partial<Consent> | null | undefined): boolean =>
  Boolean(given?.source && given.givenOn && !given.withdrawnOn)

/** A Vietnamese mobile number as ten digits. 0500, which no operator has, is the sample's prefix. */
export const mobilePattern = /^0(?:[35789]\d{8}|500\d{6})$/
export const mobile = z
  .string()
  .regex(mobilePattern, 'Số di động phải đủ 10 chữ số và bắt đầu bằng 03, 05, 07, 08 hoặc 09.')

/** A line of an office: mobile or landline, digits only. */
export const officePhone = z
  .string()
  .regex(/^0\d{9,10}$/, 'Số điện thoại cơ quan gồm 10 hoặc 11 chữ số, bắt đầu bằng 0.')

export const zaloGroupPattern = /^https:\/\/zalo\.me\/g\/[a-z0-9]{6,32}$/
export const zaloGroupUrl = z
  .string()
  .regex(zaloGroupPattern, 'Liên kết nhóm Zalo có dạng https://zalo.me/g/ và 6 đến 32 chữ thường, số.')

/** What people and spreadsheets make of a mobile number: dots, spaces, +84, the first 0 lost. Null: not one mobile number. */
export function parsePhone(raw: string | number): string | null {
  const digits = String(raw).replace(/[^\p{L}\d]/gu, '')
  const national = digits.replace(/^(?:00)?84(?=0?\d{9}$)/, '').replace(/^(?=[1-9]\d{8}$)/, '0')
  return mobilePattern.test(national) ? national : null
}

/** `0912345678` → `0912 345 678`; eleven digits of a landline → `0204 3876 543`. */
export const showPhone = (phone: string): string => phone.replace(/^(\d{4})(\d{3,4})(\d{3})$/, '$1 $2 $3')
