import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConsentScan, Team } from '../../../cms/payload-types.ts'
import { signIn } from '../callApi.ts'
import { smallPdf, upload } from '../documents.ts'
import { startTestCms, validTeam, type Reader, type TestCms } from '../testCms.ts'

let cms: TestCms
const tokens: Record<string, string | null> = { visitor: null }
beforeAll(async () => {
  cms = await startTestCms()
  for (const [who, email] of Object.entries({
    own: 'dong-tam@to.example',
    other: 'tam-hiep@to.example',
    contributor: 'cong-tac-vien@to.example',
    district: 'huyen@to.example',
  }))
    tokens[who] = (await signIn(cms, email)).token
})
afterAll(() => cms.stop())

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
)
const send = (file: ReturnType<typeof upload>, reader: Reader = cms.asOwn) =>
  cms.payload.create({ collection: 'consent-scans', data: {} as never, file, ...reader })
const fetchAs = async (token: string | null, path: string) => {
  const request = new Request(`http://127.0.0.1:3000/api/consent-scans${path}`, {
    headers: token ? { Authorization: `JWT ${token}` } : {},
  })
  return handleEndpoints({ config: cms.payload.config, request, payloadInstanceCacheKey: cms.folder })
}

describe('a scan of a consent', () => {
  test('is handed to the commune’s staff and the district, and to nobody else', async () => {
    const { id } = await send(upload('giay-dong-y.pdf', smallPdf()))
    const answers: Record<string, number[]> = {}
    for (const [who, token] of Object.entries(tokens)) {
      const file = await fetchAs(token, '/file/giay-dong-y.pdf')
      const view = await fetchAs(token, `/${id}/view`)
      answers[who] = [file.status, view.status]
    }
    expect(answers).toEqual({
      visitor: [403, 403],
      own: [200, 302],
      other: [403, 404],
      contributor: [403, 403],
      district: [200, 302],
    })
  })

  test('lies apart from what a publish may copy', () => {
    expect(existsSync(join(cms.folder, 'consent-scans', 'giay-dong-y.pdf'))).toBe(true)
    expect(existsSync(join(cms.folder, 'uploads', 'giay-dong-y.pdf'))).toBe(false)
  })

  test('is a photograph or a PDF by its content', async () => {
    expect((await send(upload('anh.png', png, 'image/png'))).mimeType).toBe('image/png')
    const script = Buffer.from('<script>alert(1)</script>')
    await expect(send(upload('anh.jpg', script, 'image/jpeg'))).rejects.toThrow('Bản chụp phải là ảnh')
    await expect(send(upload('a.html', png, 'image/png'))).rejects.toThrow('không đúng với nội dung')
    await expect(send(upload('do.pdf', smallPdf().subarray(0, 60), 'application/pdf'))).rejects.toThrow('bị hỏng')
  })

  test('is kept with the consent that names it, of one’s own commune only', async () => {
    const own = await send(upload('cua-minh.pdf', smallPdf()))
    const foreign = await send(upload('xa-khac.pdf', smallPdf()), cms.asOther)
    const withScan = (scan: ConsentScan) => {
      const team = validTeam(cms.villages.own)
      const members = (team.members ?? []).map((member, n) =>
        n === 0
          ? { ...member, phoneConsent: { source: 'paper', givenOn: '2022-11-05', wording: 1, scan: scan.id } }
          : member,
      )
      return { ...team, members, _status: 'published' } as Team
    }
    await expect(cms.payload.create({ collection: 'teams', data: withScan(foreign), ...cms.asOwn })).rejects.toThrow(
      'không phải của xã mình',
    )
    const team = await cms.payload.create({ collection: 'teams', data: withScan(own), depth: 0, ...cms.asOwn })
    expect(team.members?.[0]?.phoneConsent).toMatchObject({
      scan: own.id,
      wording: 1,
      recordedByName: 'dong-tam@to.example',
    })
    const seen = JSON.stringify(await cms.payload.findByID({ collection: 'teams', id: team.id, ...cms.asVisitor }))
    expect(seen).not.toMatch(/Consent|recordedBy|scan/)
  })
})
