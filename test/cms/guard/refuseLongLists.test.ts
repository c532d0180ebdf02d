import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mostRows } from '../../../cms/guard/refuseLongLists.ts'
import { signIn, type Call } from '../callApi.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'

let cms: TestCms
let call: Call
beforeAll(async () => {
  cms = await startTestCms()
  ;({ call } = await signIn(cms, 'cong-tac-vien@to.example'))
})
afterAll(() => cms.stop())

const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `Nguyễn Văn Mẫu ${n}`, role: 'member' }))
const write = (more: object) =>
  call('POST', '/teams?draft=true', { ...validTeam(cms.villages.spare), _status: 'draft', ...more })
const refused = {
  status: 413,
  body: { errors: [{ message: `Biểu mẫu chỉ nhận đến ${mostRows} dòng. Xin bớt dòng rồi lưu lại.` }] },
}

describe('a form with more rows than any team has', () => {
  test('is refused', async () => {
    expect(await write({ members: rows(20_000) })).toEqual(refused)
  })

  test('is not previewed either', async () => {
    const { body } = await call('POST', '/preview', { noun: 'teams', id: null, values: { members: rows(20_000) } })
    expect(body).toMatchObject({ page: null, findings: [refused.body.errors[0]?.message] })
  })

  test('is refused however the rows are spread', async () => {
    const groups = rows(mostRows / 10).map((row) => ({
      name: row.name,
      area: 'Xóm',
      households: 40,
      members: rows(10),
    }))
    expect(await write({ groups })).toEqual(refused)
  })

  test('is not one with the largest team of the plan and all its groups', async () => {
    const groups = rows(10).map((row) => ({ name: row.name, area: 'Xóm', households: 40, members: rows(5) }))
    expect((await write({ members: rows(25), groups })).status).toBe(201)
  })
})
