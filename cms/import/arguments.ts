import { parseArgs } from 'node:util'
import { parseDay } from '../../content/model/date.ts'
import { consentSources } from '../../content/model/person.ts'
import { importExtensions } from './extensions.ts'
import type { ImportOptions } from './importFiles.ts'
import { findConsentSource } from './teamPeople.ts'

export type Arguments = { paths: string[]; options: ImportOptions } | { problem: string }

export const usage = [
  'Cách dùng: npm run import -- TỆP… [--consent-source HÌNH-THỨC --consent-date NGÀY]',
  `  TỆP               ${importExtensions.join(' ')}, bài tuyên truyền .txt, thiet-lap.json, hoặc thư mục chứa các tệp đó`,
  `  --consent-source  hình thức đồng ý công khai số điện thoại: ${Object.entries(consentSources)
    .map(([code, label]) => `${code} (${label})`)
    .join(', ')}`,
  '  --consent-date    ngày đồng ý, ví dụ 05/11/2022',
].join('\n')

const options = { 'consent-source': { type: 'string' }, 'consent-date': { type: 'string' } } as const

export function readArguments(args: string[]): Arguments {
  const read = parse(args)
  if (typeof read === 'string') return { problem: read }
  const { positionals: paths, values } = read
  if (paths.length === 0) return { problem: 'Chưa nêu tệp cần nhập.' }
  const source = values['consent-source']
  const date = values['consent-date']
  const consentSource = source === undefined ? undefined : findConsentSource(source)
  if (consentSource === null) return { problem: `Không hiểu hình thức đồng ý «${source}».` }
  const consentDate = date === undefined ? undefined : parseDay(date)
  if (consentDate === null) return { problem: `«${date}» không phải là ngày có thật.` }
  return { paths, options: { consentSource, consentDate } }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    return `Không hiểu tham số: ${(error as Error).message}`
  }
}
