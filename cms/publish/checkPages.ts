import type { Snapshot } from '../../content/model/snapshot.ts'
import { pageFile } from './pageFile.ts'
import type { FailedPage, RenderedPage } from './renderPages.ts'

const isText = (type: string): boolean =>
  /^(?:text\/|application\/(?:json|geo\+json|xml|rss\+xml|atom\+xml|xhtml))/.test(type)

/** A number that a person would dial, written in any usual way; not a part of a longer figure or of a hash. */
const phonePattern = /(?<![\w.+/-])(?:\+84|0)(?:[ .-]?\d){9,10}(?![\w/]|\.\d)/g
/** Drawings are figures after figures: nobody dials an outline. */
const drawingPattern = /\s(?:d|points|viewBox|transform)="[\d\sA-Za-z.,()+-]*"/g
const emailPattern = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const linkPattern = /\s(?:href|src|action)="(\/[^"#?]*)/g

export const toDigits = (phone: string): string => phone.replaceAll(/\D/g, '').replace(/^84(?=\d{9}$)/, '0')

/** Contacts that the release may show: consented phones, and the public lines of offices. */
export const allowedContacts = (
  snapshot: Snapshot,
  consentedPhones: Set<string>,
): { phones: Set<string>; emails: Set<string> } => {
  const offices = [snapshot.settings.office, ...snapshot.communes.map((commune) => commune.office)]
  const phones = [...consentedPhones, ...offices.map((office) => office.phone)]
  const emails = offices.map((office) => office.email?.toLowerCase())
  return {
    phones: new Set(phones.filter((phone) => phone !== null)),
    emails: new Set(emails.filter((email) => email !== undefined)),
  }
}

/** Phones and e-mails in a page for which nobody consented (the third lock). */
export const findContactProblems = (page: RenderedPage, allowed: ReturnType<typeof allowedContacts>): string[] => {
  if (!isText(page.type)) return []
  const text = new TextDecoder().decode(page.body).replaceAll(drawingPattern, '')
  const phones = [...text.matchAll(phonePattern)]
    .map(([phone]) => phone)
    .filter((phone) => !allowed.phones.has(toDigits(phone)))
  const emails = [...text.matchAll(emailPattern)]
    .map(([email]) => email)
    .filter((email) => !allowed.emails.has(email.toLowerCase()))
  return [...new Set([...phones, ...emails])]
}

/** Links inside the site that lead to nothing; `files` are the names of everything in the release. */
export const findBrokenLinks = (page: RenderedPage, files: Set<string>): string[] => {
  if (!page.type.startsWith('text/html')) return []
  const links = [...new TextDecoder().decode(page.body).matchAll(linkPattern)].map(([, link]) => link ?? '/')
  return [...new Set(links)].filter((link) => !files.has(pageFile(decodeURI(link))))
}

/** Everything that a rendered site can be faulted for, page by page. */
export const checkPages = (
  pages: RenderedPage[],
  { snapshot, consentedPhones, files }: { snapshot: Snapshot; consentedPhones: Set<string>; files: Set<string> },
): FailedPage[] => {
  const allowed = allowedContacts(snapshot, consentedPhones)
  return pages.flatMap((page) => {
    const contacts = findContactProblems(page, allowed)
    const links = findBrokenLinks(page, files)
    return [
      ...contacts.map((contact) => ({
        path: page.path,
        reason: `Có «${contact}» mà chưa ghi nhận sự đồng ý công khai. Hãy bỏ đi, hoặc thay bằng đường dây của cơ quan đã khai trong mục Xã, thị trấn.`,
      })),
      ...links.map((link) => ({ path: page.path, reason: `Có liên kết tới «${link}» nhưng trang ấy không có.` })),
    ]
  })
}
