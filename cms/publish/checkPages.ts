import type { Snapshot } from '../../content/model/snapshot.ts'
import { fileOfLink, readFacts, toDigits, type PageFacts } from './pageFacts.ts'
import type { FailedPage } from './renderPages.ts'

export { toDigits } from './pageFacts.ts'

type PageBytes = { type: string; body: Uint8Array }
type Contacts = { phones: Set<string>; emails: Set<string> }

/** Contacts that the release may show: consented phones, and the public lines of offices. */
export const allowedContacts = (snapshot: Snapshot, consentedPhones: Set<string>): Contacts => {
  const offices = [snapshot.settings.office, ...snapshot.communes.map((commune) => commune.office)]
  const phones = [...consentedPhones, ...offices.map((office) => office.phone)]
  const emails = offices.map((office) => office.email?.toLowerCase())
  return {
    phones: new Set(phones.filter((phone) => phone !== null)),
    emails: new Set(emails.filter((email) => email !== undefined)),
  }
}

const contactProblems = ({ phones, emails }: PageFacts, allowed: Contacts): string[] => [
  ...phones.filter((phone) => !allowed.phones.has(toDigits(phone))),
  ...emails.filter((email) => !allowed.emails.has(email.toLowerCase())),
]

const brokenLinks = ({ links }: PageFacts, files: ReadonlySet<string>): string[] =>
  links.filter((link) => !files.has(fileOfLink(link)))

/** Phones and e-mails in a page for which nobody consented (the third lock). */
export const findContactProblems = (page: PageBytes, allowed: Contacts): string[] =>
  contactProblems(readFacts(page), allowed)

/** Links inside the site that lead to nothing; `files` are the names of everything in the release. */
export const findBrokenLinks = (page: PageBytes, files: ReadonlySet<string>): string[] =>
  brokenLinks(readFacts(page), files)

/** What pages may lead to and show. */
export type Passed = { files: ReadonlySet<string>; allowed: Contacts }

/** Nothing of it is gone since: a page that passed then, and stays as it is, passes now. */
export const stillPass = (before: Passed | null, now: Passed): boolean =>
  before !== null &&
  isWithin(before.files, now.files) &&
  isWithin(before.allowed.phones, now.allowed.phones) &&
  isWithin(before.allowed.emails, now.allowed.emails)

const isWithin = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean => {
  for (const each of part) if (!whole.has(each)) return false
  return true
}

/** Everything that a site can be faulted for, page by page. */
export const checkPages = (
  pages: Iterable<{ path: string; facts: PageFacts }>,
  { files, allowed }: Passed,
): FailedPage[] => {
  const failed: FailedPage[] = []
  for (const { path, facts } of pages) {
    for (const contact of contactProblems(facts, allowed))
      failed.push({
        path,
        reason: `Trong trang có «${contact}» mà chưa ghi nhận sự đồng ý công khai. Hãy bỏ đi, hoặc thay bằng đường dây của cơ quan đã khai trong mục Xã, thị trấn.`,
      })
    for (const link of brokenLinks(facts, files))
      failed.push({
        path,
        reason: `Trong trang có liên kết tới «${link}» nhưng trang ấy không có. Hãy sửa hoặc bỏ liên kết ấy.`,
      })
  }
  return failed
}
