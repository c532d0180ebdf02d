import { sayPath } from '../publish/fieldNames.ts'
import { toDigits } from '../publish/checkPages.ts'

type Place = { path: (number | string)[]; paragraph: number | null }

/** The third lock would hold the page back: what, where in the form, and what to do. */
export const sayContact = (contact: string, document: object): string => {
  const places = [...new Set(findPlaces(document, contact).map(sayPlace))]
  const where = places.length > 0 ? `${places.join('; ')}: có` : 'Có'
  return `${where} «${contact}» mà chưa ghi nhận sự đồng ý công khai. Hãy bỏ đi, hoặc thay bằng đường dây của cơ quan đã khai trong mục Xã, thị trấn.`
}

const findPlaces = (value: unknown, contact: string, path: (number | string)[] = []): Place[] => {
  if (typeof value === 'string') {
    const paragraphs = value.split(/\n\s*\n/)
    return paragraphs.flatMap((text, n) =>
      isIn(text, contact) ? [{ path, paragraph: paragraphs.length > 1 ? n + 1 : null }] : [],
    )
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) =>
    findPlaces(each, contact, [...path, Array.isArray(value) ? Number(name) : name]),
  )
}

const sayPlace = ({ path, paragraph }: Place): string =>
  paragraph === null ? sayPath(path) : `${sayPath(path)}, đoạn ${paragraph}`

/** A page may write a number otherwise than the form does. */
const isIn = (text: string, contact: string): boolean => {
  if (contact.includes('@')) return text.toLowerCase().includes(contact.toLowerCase())
  const digits = toDigits(contact)
  return text
    .replaceAll(/(?<=\d)[ .-](?=\d)/g, '')
    .replaceAll(/\+?84(?=\d{9})/g, '0')
    .includes(digits)
}
