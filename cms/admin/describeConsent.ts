import type { ConsentRecord } from '../../content/model/consentRecord.ts'
import { showDay } from '../../content/model/date.ts'
import { hasConsent, type ConsentSource } from '../../content/model/person.ts'
import { findDayProblem, toShownDay } from './typedDay.ts'

export type ConsentSubject = 'phone' | 'name'
export const consentSubjects = { phone: 'Số điện thoại', name: 'Họ tên' } as const

const briefSources: Record<ConsentSource, string> = { paper: 'giấy', message: 'tin nhắn', 'in-person': 'nói trực tiếp' }

export type ConsentLine = { state: 'given' | 'none' | 'withdrawn'; text: string; note: string | null }

/** «Đã đồng ý, giấy, 05/11/2022»: where a person's consent stands, in one line. */
export const describeConsent = (consent: ConsentRecord, subject: ConsentSubject): ConsentLine => {
  const thing = consentSubjects[subject].toLowerCase()
  if (consent.withdrawnOn)
    return {
      state: 'withdrawn',
      text: `Đã rút lại ${toShownDay(consent.withdrawnOn)}`,
      note: `${thing} không hiện trên trang`,
    }
  if (!hasConsent(consent)) {
    const isHalf = Boolean(consent.source || consent.givenOn)
    return {
      state: 'none',
      text: `${isHalf ? 'Chưa ghi đủ hình thức và ngày đồng ý' : 'Chưa có đồng ý'}: ${thing} không hiện trên trang`,
      note: null,
    }
  }
  return {
    state: 'given',
    text: `Đã đồng ý, ${briefSources[consent.source as ConsentSource]}, ${toShownDay(consent.givenOn)}`,
    note: consent.wording ? null : 'chưa ghi lời đồng ý',
  }
}

/** None yet, or one of which the wording was not kept: the person can be asked anew. */
export const canBeRecorded = (consent: ConsentRecord): boolean => !hasConsent(consent) || !consent.wording

export type ConsentDraft = { subjects: ConsentSubject[]; source: ConsentSource | null; givenOn: string | null }

/** What is still missing before a consent can be recorded, in one sentence; null where all is there. */
export const findConsentProblem = (
  { subjects, source, givenOn }: ConsentDraft,
  { today, withdrawnOn }: { today: string; withdrawnOn: string | null },
): string | null => {
  if (subjects.length === 0) return 'Xin đánh dấu người này đồng ý công khai điều gì.'
  if (!source) return 'Xin chọn người này đã đồng ý bằng cách nào.'
  if (!givenOn) return 'Xin ghi ngày đồng ý, ví dụ 05/11/2022.'
  const problem = findDayProblem(givenOn)
  if (problem) return problem
  if (givenOn > today) return `Ngày đồng ý ${showDay(givenOn)} chưa đến. Xin ghi lại.`
  if (withdrawnOn && givenOn < withdrawnOn)
    return `Người này đã rút lại ngày ${toShownDay(withdrawnOn)}; ngày đồng ý mới phải từ ngày ấy trở đi.`
  return null
}

type Withdrawn = { subject: ConsentSubject; beyond: string[]; isTrashed: boolean }

/** What a withdrawal has done, in the words of whoever clicked. `beyond`: other teams where the number still stands. */
export const sayWithdrawn = ({ subject, beyond, isTrashed }: Withdrawn): string =>
  [
    isTrashed
      ? `Đã rút lại. Danh sách này đang trong thùng rác nên không có trên trang; sau này lấy lại thì ${consentSubjects[subject].toLowerCase()} cũng không hiện.`
      : `Đã rút lại. ${consentSubjects[subject]} được gỡ khỏi trang trong ít giây; tờ rơi đã in và những gì người khác đã lưu thì không thu lại được.`,
    beyond.length > 0 && `Số này còn hiện ở ${beyond.join(', ')}: xin báo cấp huyện rút ở đó.`,
    'Nếu bấm nhầm, hỏi lại người này rồi bấm «Ghi đồng ý».',
  ]
    .filter(Boolean)
    .join(' ')
