import { snapshot } from '../../content/model/snapshot.ts'
import type { Note } from './cells.ts'
import type { ImportSettings } from './documents.ts'
import { wholeFile } from './finding.ts'

const shapes = snapshot.shape.settings.shape
type Setting = keyof typeof shapes
const noOffice = { phone: null, email: null, zaloUrl: null, address: null }

type SettingsFile = { file: string; text: string; note: Note }

/** `thiet-lap.json`: the settings by their own names; a value that does not fit is reported and left out. */
export function mapSettings({ file, text, note }: SettingsFile): ImportSettings | null {
  const given = parse(text)
  if (!given) {
    const advice = 'Mở tệp bằng trình soạn thảo và sửa dấu ngoặc, dấu phẩy.'
    note({ ...wholeFile(file), severity: 'error', reason: 'Tệp thiết lập không phải là JSON đúng cú pháp.', advice })
    return null
  }
  const fitting = Object.entries(given).filter(([name, value]) => fits({ name, value, file, note }))
  return { at: wholeFile(file), values: Object.fromEntries(fitting) }
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

function fits({ name, value, file, note }: { name: string; value: unknown; file: string; note: Note }): boolean {
  const at = { ...wholeFile(file), column: name }
  if (!(name in shapes)) {
    const advice = `Các thiết lập: ${Object.keys(shapes).join(', ')}.`
    note({ ...at, severity: 'error', reason: 'Không có thiết lập nào mang tên này.', advice })
    return false
  }
  const complete = name === 'office' ? { ...noOffice, ...(value as object) } : value
  if (shapes[name as Setting].safeParse(complete).success) return true
  note({
    ...at,
    severity: 'error',
    reason: 'Giá trị không hợp lệ nên không được nhập.',
    advice: 'Sửa giá trị rồi nhập lại.',
  })
  return false
}
