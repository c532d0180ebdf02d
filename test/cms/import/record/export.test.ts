import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { validTeam } from '../../testCms.ts'
import { askImports, signIn } from './askImports.ts'
import { context, useDesks } from './useDesks.ts'

const desks = useDesks()
const addTeam = (which: 'own' | 'other') =>
  desks.cms.payload.create({
    collection: 'teams',
    data: { ...validTeam(desks.cms.villages[which]), _status: 'published' },
    context,
  })
const textsOf = (bytes: Buffer) => {
  const book = read(bytes)
  return book.SheetNames.map((name) => [name, utils.sheet_to_csv(book.Sheets[name] ?? {})] as const)
}

describe('GET /api/imports/export', () => {
  test('gives a commune its own teams with their private phones, and no other commune’s', async () => {
    await addTeam('own')
    await addTeam('other')
    const sheets = textsOf((await desks.own.get('/export')).bytes)
    expect(sheets.map(([name]) => name)).toEqual(['Đồng Tâm'])
    expect(sheets[0]?.[1]).toContain('0500 333 444')
    expect(sheets[0]?.[1]).not.toContain('Hoà Bình')
  })

  test('gives the district a sheet a commune', async () => {
    await addTeam('other')
    const sheets = textsOf((await desks.district.get('/export')).bytes)
    expect(sheets.map(([name]) => name)).toEqual(['Đồng Tâm', 'Tam Hiệp'])
  })

  test('gives a contributor what its commune has', async () => {
    await addTeam('own')
    await addTeam('other')
    const token = await signIn(desks.cms, 'cong-tac-vien@to.example')
    const { bytes } = await askImports(desks.cms, 'GET', '/export', { token })
    expect(textsOf(bytes).map(([name]) => name)).toEqual(['Đồng Tâm'])
  })

  test('gives a visitor nothing', async () => {
    expect((await askImports(desks.cms, 'GET', '/export')).status).toBe(401)
    expect((await askImports(desks.cms, 'GET', '/template')).status).toBe(401)
  })

  test('uploaded again as it is, it changes nothing', async () => {
    await addTeam('own')
    const { bytes } = await desks.own.get('/export')
    const { body } = await desks.own.upload('danh-sach.xlsx', bytes)
    const { counts, documents } = await desks.own.preview(body.id)
    expect([documents, counts]).toMatchObject([[], { created: 0, updated: 0, badRows: 0 }])
  })

  test('no cell begins like a formula', async () => {
    const data = validTeam(desks.cms.villages.own, { members: [{ name: '=1+1', role: 'leader' }] } as never)
    await desks.cms.payload.create({ collection: 'teams', data: { ...data, _status: 'published' }, context })
    const { bytes } = await desks.own.get('/export')
    const sheet = read(bytes).Sheets['Đồng Tâm'] ?? {}
    const cells = Object.values(sheet).filter((cell) => cell?.t === 's')
    expect(cells.map(({ v }) => v)).toContain("'=1+1")
    expect(cells.filter(({ f, v }) => f !== undefined || /^[=+\-@\t\r]/.test(v))).toEqual([])
  })
})

describe('GET /api/imports/template', () => {
  test('uploaded untouched, it makes nobody', async () => {
    const { bytes } = await desks.own.get('/template')
    const { body } = await desks.own.upload('mau.xlsx', bytes)
    const { counts, rows } = await desks.own.preview(body.id)
    expect([counts, rows]).toMatchObject([{ created: 0, updated: 0, badRows: 0 }, []])
  })
})
