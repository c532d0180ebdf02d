import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { teamCells } from './teamSheet.ts'
import { toBytes } from './workbook.ts'

type Outcome = { code: number; lines: string[] }

/** Runs the command as a board does; it has to end by itself, its connections closed. */
function run(folder: string, args: string[]): Promise<Outcome> {
  const env = { ...process.env, NODE_ENV: 'production' as const, DATA_DIR: folder, PAYLOAD_SECRET: 'only for tests' }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['cms/import/command.ts', ...args],
      { env, timeout: 60_000 },
      (error, stdout, stderr) => {
        const code = error ? Number(error.code ?? -1) : 0
        resolve({ code, lines: `${stdout}${stderr}`.trim().split('\n') })
      },
    )
  })
}

describe('npm run import', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-command-'))
    const leader = { 'Xã/Thị trấn': 'Xã Mẫu', 'Họ và tên': 'Nguyễn Văn Mẫu', 'Chức danh trong Tổ': 'Tổ trưởng' }
    await writeFile(join(folder, 'to.xlsx'), toBytes({ sheets: { Tổ: teamCells([leader]) } }))
    await writeFile(join(folder, 'hong.xlsx'), 'x')
  })

  test('imports a workbook, sums up in the last line and exits with 0', async () => {
    const { code, lines } = await run(folder, [join(folder, 'to.xlsx')])
    expect(lines.at(-1)).toBe('Xong: 3 mới, 0 sửa, 0 không đổi, 0 bản nháp, 0 dòng lỗi.')
    expect(code).toBe(0)
  }, 60_000)

  test('exits with 1 when a file cannot be read, and imports the others', async () => {
    const { code, lines } = await run(folder, [join(folder, 'hong.xlsx'), join(folder, 'to.xlsx')])
    expect(lines.join('\n')).toContain('Lỗi · hong.xlsx: Tệp mang đuôi .xlsx nhưng bên trong là văn bản thường.')
    expect(lines.at(-1)).toBe('Xong: 0 thay đổi, 2 không đổi, 0 bản nháp, 1 dòng lỗi.')
    expect(code).toBe(1)
  }, 60_000)

  test('explains its use when no file is named', async () => {
    const { code, lines } = await run(folder, [])
    expect([code, lines[0]]).toEqual([1, 'Chưa nêu tệp cần nhập.'])
  })
})
