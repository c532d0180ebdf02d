import { bulletinTopics } from '../../content/model/bulletin.ts'
import { fold, toNfc } from '../../content/model/text.ts'
import { readDay, readLabel, refuse, type Cell, type Note } from './cells.ts'
import type { ImportBulletin } from './documents.ts'
import { readCommuneName } from './names.ts'

const headings = {
  title: 'Tiêu đề',
  topic: 'Chủ đề',
  commune: 'Xã/Thị trấn',
  publishedOn: 'Ngày đăng',
  expiresOn: 'Ngày hết hạn',
}
type Heading = keyof typeof headings

type BulletinFile = { file: string; text: string; note: Note }

/** Lines «Tiêu đề: …» first, then an empty line, then the text as it is read aloud. */
export function mapBulletin({ file, text, note }: BulletinFile): ImportBulletin | undefined {
  const { lines, body } = divide(toNfc(text).replaceAll('\r\n', '\n').trim())
  const cellOf = (heading: Heading): Cell => readLine({ lines, heading, file, note })
  noteUnknownLines({ lines, file, note })
  const title = cellOf('title').text
  const topic = readLabel(cellOf('topic'), bulletinTopics)
  const publishedOn = readDay(cellOf('publishedOn'))
  if (title === '' || !topic || !publishedOn || body === '') {
    const advice = 'Đầu tệp ghi «Tiêu đề:», «Chủ đề:», «Ngày đăng:», rồi một dòng trống, rồi nội dung.'
    return refuse(
      { at: cellOf('title').at, note },
      'Thiếu tiêu đề, chủ đề, ngày đăng hoặc nội dung; bài này không được nhập.',
      advice,
    )
  }
  const commune = cellOf('commune')
  return {
    at: cellOf('title').at,
    title,
    topic,
    commune: commune.text === '' ? null : { ...readCommuneName(commune.text), at: commune.at },
    publishedOn,
    expiresOn: readDay(cellOf('expiresOn')) ?? null,
    body,
  }
}

function divide(text: string): { lines: string[]; body: string } {
  const gap = text.match(/\n\s*\n/)
  if (gap?.index === undefined) return { lines: text.split('\n'), body: '' }
  return { lines: text.slice(0, gap.index).split('\n'), body: text.slice(gap.index).trim() }
}

type Line = { lines: string[]; heading: Heading; file: string; note: Note }

function readLine({ lines, heading, file, note }: Line): Cell {
  const index = lines.findIndex((line) => headingOf(line) === heading)
  const at = { file, sheet: null, row: index < 0 ? null : index + 1, column: headings[heading] }
  const text = index < 0 ? '' : (lines[index] ?? '').slice((lines[index] ?? '').indexOf(':') + 1).trim()
  return { text, at, note }
}

function headingOf(line: string): Heading | undefined {
  const colon = line.indexOf(':')
  const start = fold(line.slice(0, Math.max(0, colon)))
  return (Object.keys(headings) as Heading[]).find((heading) => fold(headings[heading]) === start)
}

function noteUnknownLines({ lines, file, note }: { lines: string[]; file: string; note: Note }) {
  lines.forEach((line, index) => {
    if (headingOf(line)) return
    const known = Object.values(headings).map((heading) => `«${heading}:»`)
    refuse(
      { at: { file, sheet: null, row: index + 1, column: null }, note },
      `Không hiểu dòng «${line}».`,
      `Các dòng đầu: ${known.join(', ')}.`,
    )
  })
}
