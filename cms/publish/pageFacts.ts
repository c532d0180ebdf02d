import { pageFile } from './pageFile.ts'

/** What a page can be faulted for, read from its bytes once; whether it is a fault is asked anew at each publish. */
export type PageFacts = {
  /** Files of this site that it leads to. */
  links: string[]
  /** Phones and e-mails as they are written. */
  phones: string[]
  emails: string[]
}

const isText = (type: string): boolean =>
  /^(?:text\/|application\/(?:json|geo\+json|xml|rss\+xml|atom\+xml|xhtml))/.test(type)

/** A number that a person would dial, written in any usual way; not a part of a longer figure or of a hash. */
const phonePattern = /(?<![\w.+/-])(?:\+84|0)(?:[ .-]?\d){9,10}(?![\w/]|\.\d)/g
/** Drawings are figures after figures: nobody dials an outline. */
const drawingPattern = /\s(?:d|points|viewBox|transform)="[\d\sA-Za-z.,()+-]*"/g
/** The sign comes first: a pattern that begins with what is before it tries every word of the page. */
const emailPattern = /(?<=([\w.+-]+))@[\w-]+(?:\.[\w-]+)+/g
const linkPattern = /\s(?:href|src|action)="(\/[^"#?]*)/g

const distinct = (texts: string[]): string[] => [...new Set(texts)]

export const readFacts = ({ type, body }: { type: string; body: Uint8Array }): PageFacts => {
  if (!isText(type)) return { links: [], phones: [], emails: [] }
  const text = new TextDecoder().decode(body)
  const said = text.replaceAll(drawingPattern, '')
  return {
    links: type.startsWith('text/html') ? distinct([...text.matchAll(linkPattern)].map(([, link]) => link ?? '/')) : [],
    phones: distinct([...said.matchAll(phonePattern)].map(([phone]) => phone)),
    emails: distinct([...said.matchAll(emailPattern)].map(([host, name]) => `${name}${host}`)),
  }
}

export const toDigits = (phone: string): string => phone.replaceAll(/\D/g, '').replace(/^84(?=\d{9}$)/, '0')

export const fileOfLink = (link: string): string => pageFile(decodeURI(link))
